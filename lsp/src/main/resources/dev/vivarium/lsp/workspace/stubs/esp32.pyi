# boards: esp32
"""What only the ESP32 has."""

WAKEUP_ALL_LOW: bool
WAKEUP_ANY_HIGH: bool
HEAP_DATA: int
HEAP_EXEC: int

def wake_on_touch(wake: bool) -> None:
    """Whether a touch ends a sleep."""
def wake_on_ulp(wake: bool) -> None:
    """Whether the small processor ends a sleep."""
def wake_on_ext0(pin=None, level: int = 0) -> None:
    """A pin and the level that ends a sleep."""
def wake_on_ext1(pins=None, level: bool = False) -> None:
    """Pins that end a sleep together."""
def wake_on_gpio(pins=None, level: bool = False) -> None:
    """Pins that end a light sleep."""
def gpio_deep_sleep_hold(enable: bool) -> None:
    """Whether pins keep their levels in a deep sleep."""
def raw_temperature() -> int:
    """The temperature of the chip in degrees Fahrenheit."""
def mcu_temperature() -> int:
    """The temperature of the chip in degrees Celsius."""
def idf_heap_info(capabilities: int) -> list[tuple[int, int, int, int]]:
    """Regions of the system's heap: size, free, largest free block, least free ever; in bytes."""
def idf_task_info() -> tuple:
    """The tasks of the system and how long they ran."""

class Partition:
    """A part of the flash memory."""

    BOOT: int
    RUNNING: int
    TYPE_APP: int
    TYPE_DATA: int

    def __init__(self, id, block_size: int = 4096): ...
    @classmethod
    def find(cls, type: int = 0, subtype: int = 255, label=None, block_size: int = 4096) -> list:
        """The parts of a type."""
    def info(self) -> tuple[int, int, int, int, str, bool]:
        """Type, subtype, address, size in bytes, label, whether it is encrypted."""
    def readblocks(self, block_num: int, buf: bytearray, offset: int = 0) -> None:
        """Reads blocks."""
    def writeblocks(self, block_num: int, buf: bytes, offset: int = 0) -> None:
        """Writes blocks."""
    def ioctl(self, cmd: int, arg: int) -> int:
        """What file systems ask of a block device."""
    def set_boot(self) -> None:
        """Starts from this part the next time."""
    def get_next_update(self):
        """The part that the next firmware goes to."""
    @classmethod
    def mark_app_valid_cancel_rollback(cls) -> None:
        """Says that the new firmware works."""

class RMT:
    """Sends pulses of exact lengths."""

    PULSE_MAX: int

    def __init__(self, id: int = -1, *, pin, resolution_hz=None, clock_div=None, idle_level: bool = False, tx_carrier=None,
                 num_symbols: int = 64):
        """resolution_hz is how many ticks a second has; clock_div the older way to say so."""
    @staticmethod
    def source_freq() -> int:
        """The frequency of the clock in Hz."""
    def clock_div(self) -> int:
        """What the clock is divided by."""
    def wait_done(self, *, timeout: int = 0) -> bool:
        """Whether all has been sent; timeout in ms."""
    def loop(self, enable_loop: bool) -> None:
        """Whether to send the pulses again and again."""
    def loop_count(self, n: int) -> None:
        """How often to send the pulses; 0 for once, -1 for ever."""
    def write_pulses(self, duration, data=True) -> None:
        """Sends pulses; lengths in ticks of the divided clock."""
    def active(self, value=None) -> bool:
        """Whether pulses are being sent, or stops them."""
    def deinit(self) -> None:
        """Gives the channel back."""
    @staticmethod
    def bitstream_channel(value: int = 0) -> int:
        """The channel that machine.bitstream() uses, or sets it."""
    @staticmethod
    def bitstream_rmt(value=None) -> bool:
        """Whether machine.bitstream() uses a channel, or sets it."""

class ULP:
    """The small processor that runs while the others sleep."""

    RESERVE_MEM: int

    def __init__(self): ...
    def set_wakeup_period(self, period_index: int, period_us: int) -> None:
        """How often it wakes, in µs."""
    def load_binary(self, load_addr: int, program_binary: bytes) -> None:
        """Puts a program into its memory."""
    def run(self, entry_point: int) -> None:
        """Starts the program."""

class NVS:
    """Values by name that stay without power."""

    def __init__(self, namespace: str): ...
    def set_i32(self, key: str, value: int) -> None:
        """Sets an int of 32 bits."""
    def get_i32(self, key: str) -> int:
        """An int; OSError where the name is not known."""
    def set_blob(self, key: str, value: bytes) -> None:
        """Sets bytes."""
    def get_blob(self, key: str, buffer: bytearray) -> int:
        """Reads bytes into a buffer; how many."""
    def erase_key(self, key: str) -> None:
        """Forgets a value."""
    def commit(self) -> None:
        """Writes what was set."""

class PCNT:
    """Counts pulses by the hardware."""

    IGNORE: int
    INCREMENT: int
    DECREMENT: int
    NORMAL: int
    REVERSE: int
    HOLD: int
    IRQ_ZERO: int
    IRQ_THRESHOLD0: int
    IRQ_THRESHOLD1: int
    IRQ_MIN: int
    IRQ_MAX: int

    def __init__(self, id: int, *, channel: int = 0, pin=None, rising=None, falling=None, mode_pin=None, mode_low=None,
                 mode_high=None, min=None, max=None, filter=None, threshold0=None, threshold1=None, value=None): ...
    def init(self, *, channel: int = 0, pin=None, rising=None, falling=None, mode_pin=None, mode_low=None, mode_high=None,
             min=None, max=None, filter=None, threshold0=None, threshold1=None, value=None) -> None:
        """Sets the counter up anew."""
    def deinit(self) -> None:
        """Gives the counter back."""
    def start(self) -> None:
        """Counts from now on."""
    def stop(self) -> None:
        """Counts no more."""
    def value(self, value: int = 0) -> int:
        """The count, or sets it to 0."""
    def irq(self, handler=None, trigger: int = 0):
        """Calls handler(counter) at a count."""
