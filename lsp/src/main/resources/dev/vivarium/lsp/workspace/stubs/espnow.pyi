# boards: esp32 esp8266
"""Messages between boards without a network."""

from _espnow import *

class ESPNow(ESPNowBase):
    """The radio for messages between boards."""

    def __init__(self): ...
    def irq(self, callback) -> None:  # only: esp32
        """Calls callback(espnow) when a message has come."""
    def any(self) -> bool:  # only: esp8266
        """Whether a message can be read."""
    def irecv(self, timeout_ms: int = -1) -> list:
        """The next message as [address, bytes], in a list that is used again; [None, None] for none in time."""
    def recv(self, timeout_ms: int = -1) -> list:
        """The next message as [address, bytes]; [None, None] for none in time."""
    def __iter__(self): ...
    def __next__(self) -> list: ...
