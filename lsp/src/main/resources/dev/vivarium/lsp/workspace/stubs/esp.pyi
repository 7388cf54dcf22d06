# boards: esp32 esp8266
"""What the ESP8266 and the ESP32 have in common."""

SLEEP_NONE: int  # only: esp8266
SLEEP_LIGHT: int  # only: esp8266
SLEEP_MODEM: int  # only: esp8266
LOG_NONE: int  # only: esp32
LOG_ERROR: int  # only: esp32
LOG_WARNING: int  # only: esp32
LOG_INFO: int  # only: esp32
LOG_DEBUG: int  # only: esp32
LOG_VERBOSE: int  # only: esp32

def osdebug(uart_no) -> None:  # only: esp8266
    """Where messages of the system go; None for nowhere."""
def osdebug(uart_no, level: int = 0) -> None:  # only: esp32
    """Where messages of the system go; None for nowhere."""
def sleep_type(sleep_type: int = 0) -> int:  # only: esp8266
    """How the board sleeps when idle, or sets it."""
def deepsleep(time_us: int = 0, option: int = 0) -> None:  # only: esp8266
    """Sleeps for so many µs and starts anew."""
def flash_id() -> int:  # only: esp8266
    """The number of the flash memory's kind."""
def flash_size() -> int:
    """The size of the flash memory in bytes."""
def flash_user_start() -> int:
    """Where the part for files begins, in bytes."""
def flash_read(byte_offset: int, length_or_buffer) -> bytes:
    """Reads the flash memory."""
def flash_write(byte_offset: int, bytes: bytes) -> None:
    """Writes the flash memory, which has been erased there."""
def flash_erase(sector_no: int) -> None:
    """Erases a sector of 4096 bytes."""
def freemem() -> int:  # only: esp8266
    """Free memory of the system in bytes."""
def malloc(size: int) -> int:  # only: esp8266
    """Memory of the system; its address."""
def free(address: int) -> None:  # only: esp8266
    """Gives memory of malloc() back."""
def esf_free_bufs(kind: int) -> int:  # only: esp8266
    """How many buffers of a kind the network has left."""
def meminfo() -> None:  # only: esp8266
    """Prints how the system's memory is used."""
def check_fw() -> bool:  # only: esp8266
    """Whether the firmware in the flash memory is whole."""
def set_native_code_location(start: int, length: int) -> None:  # only: esp8266
    """Where in the flash memory native code goes."""
def gpio_matrix_in(pin: int, signal: int, invert: bool) -> None:  # only: esp32
    """Leads a pin to a signal of the chip."""
def gpio_matrix_out(pin: int, signal: int, invert: bool, enable: bool) -> None:  # only: esp32
    """Leads a signal of the chip to a pin."""
