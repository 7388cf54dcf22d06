# boards: esp32 esp8266
"""The part of espnow that is not written in Python."""

MAX_DATA_LEN: int
ADDR_LEN: int
KEY_LEN: int
MAX_TOTAL_PEER_NUM: int
MAX_ENCRYPT_PEER_NUM: int

RATE_LORA_250K: int  # only: esp32
RATE_LORA_500K: int  # only: esp32
RATE_1M: int  # only: esp32
RATE_2M: int  # only: esp32
RATE_5M: int  # only: esp32
RATE_6M: int  # only: esp32
RATE_11M: int  # only: esp32
RATE_12M: int  # only: esp32
RATE_24M: int  # only: esp32
RATE_54M: int  # only: esp32

class ESPNowBase:
    """The radio for messages between boards."""

    def __init__(self): ...
    def active(self, flag=None) -> bool:
        """Whether messages can be sent, or switches it."""
    def config(self, *args, **kwargs):
        """Settings by name: rxbuf in bytes, timeout_ms, rate."""
    def send(self, mac, msg, sync: bool = True) -> bool:  # only: esp8266
        """Sends a message of at most 250 bytes; whether it was received."""
    def send(self, mac, msg=None, sync: bool = True) -> bool:  # only: esp32
        """Sends a message of at most 250 bytes; whether it was received."""
    def recvinto(self, data: list, timeout_ms: int = -1) -> int:
        """Receives a message into a list of buffers; how many bytes, 0 for none in time."""
    def set_pmk(self, pmk: bytes) -> None:
        """The key of 16 bytes that encrypts the keys of peers."""
    def add_peer(self, mac: bytes, channel: int = 0, ifidx: int = 0) -> None:  # only: esp8266
        """Makes another board known, by its address of six bytes."""
    def add_peer(self, mac: bytes, lmk=None, channel: int = 0, ifidx: int = 0, encrypt: bool = False) -> None:  # only: esp32
        """Makes another board known, by its address of six bytes."""
    def del_peer(self, mac: bytes) -> None:
        """Forgets another board."""
    def any(self) -> bool:  # only: esp32
        """Whether a message can be read."""
    def irq(self, callback, arg=None) -> None:  # only: esp32
        """Calls callback(arg) when a message has come."""
    def stats(self) -> tuple[int, int, int, int, int]:  # only: esp32
        """Messages sent, answered, unanswered, received and dropped."""
    def get_peer(self, mac: bytes) -> tuple:  # only: esp32
        """What is known of another board."""
    def get_peers(self) -> tuple:  # only: esp32
        """What is known of all other boards."""
    def mod_peer(self, mac: bytes, lmk=None, channel: int = 0, ifidx: int = 0, encrypt: bool = False) -> None:  # only: esp32
        """Changes what is known of another board."""
    def peer_count(self) -> tuple[int, int]:  # only: esp32
        """How many other boards are known, and how many of them with a key."""
