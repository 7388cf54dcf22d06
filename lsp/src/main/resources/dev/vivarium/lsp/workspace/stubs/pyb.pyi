# boards: pyboard
"""What the pyboard had before there was the module machine."""

def delay(ms: int) -> None:
    """Waits for so many ms."""
def udelay(us: int) -> None:
    """Waits for so many µs."""
def millis() -> int:
    """Time since the start in ms."""
def micros() -> int:
    """Time since the start in µs."""
def elapsed_millis(start: int) -> int:
    """Time since a millis() in ms."""
def elapsed_micros(start: int) -> int:
    """Time since a micros() in µs."""
def hard_reset() -> None:
    """Restarts the board as its reset button does."""
def bootloader() -> None:
    """Restarts into the bootloader."""
def fault_debug(value: bool) -> None:
    """Whether a hard fault stops instead of restarting."""
def disable_irq() -> bool:
    """Holds interrupts back; the state that enable_irq() takes."""
def enable_irq(state: bool = True) -> None:
    """Lets interrupts through."""
def freq(sysclk: int = 0, hclk: int = 0, pclk1: int = 0, pclk2: int = 0) -> tuple[int, int, int, int]:
    """The frequencies of the clocks in Hz, or sets them."""
def wfi() -> None:
    """Waits for an interrupt."""
def stop() -> None:
    """Sleeps with memory kept."""
def standby() -> None:
    """Sleeps without memory; then the board starts anew."""
def have_cdc() -> bool:
    """Whether a computer listens on the USB serial line."""
def hid(data) -> None:
    """Sends mouse or keyboard data to the computer."""
def info(dump_alloc_table: bool = False) -> None:
    """Prints how memory and storage are used."""
def main(filename: str) -> None:
    """Which file runs after boot.py."""
def mount(device, mountpoint: str, *, readonly: bool = False, mkfs: bool = False) -> None:
    """Mounts a block device."""
def repl_uart(uart=None):
    """The serial line that the prompt is on as well, or sets it."""
def rng() -> int:
    """A random number of 30 bits from the hardware."""
def sync() -> None:
    """Writes what file systems have not written yet."""
def unique_id() -> bytes:
    """The number of this very board, 12 bytes."""
def usb_mode(modestr=None, port: int = -1, vid: int = 0xF055, pid: int = -1, msc=(), hid=(), high_speed: bool = False):
    """What the board is for the computer, or sets it."""

class LED:
    """A light of the board."""

    def __init__(self, id: int):
        """1 red, 2 green, 3 yellow, 4 blue."""
    def on(self) -> None:
        """Switches it on."""
    def off(self) -> None:
        """Switches it off."""
    def toggle(self) -> None:
        """Switches it."""
    def intensity(self, value: int = 0) -> int:
        """The brightness, 0 to 255; or sets it."""

class Switch:
    """The user's button."""

    def __init__(self): ...
    def __call__(self) -> bool: ...
    def value(self) -> bool:
        """Whether it is held down."""
    def callback(self, fun) -> None:
        """Calls fun() when it is pressed, as an interrupt handler that must not allocate memory."""

class Accel:
    """The sensor of acceleration."""

    def __init__(self): ...
    def x(self) -> int:
        """Acceleration along the first axis."""
    def y(self) -> int:
        """Acceleration along the second axis."""
    def z(self) -> int:
        """Acceleration along the third axis."""
    def tilt(self) -> int:
        """How the board is held."""
    def filtered_xyz(self) -> tuple[int, int, int]:
        """Sums of the last readings."""

class Servo:
    """A servo motor."""

    def __init__(self, id: int): ...
    def angle(self, angle: int = 0, time: int = 0) -> int:
        """The angle in degrees, or turns there in time ms."""
    def speed(self, speed: int = 0, time: int = 0) -> int:
        """The speed, -100 to 100; or sets it."""
    def pulse_width(self, value: int = 0) -> int:
        """The width of the pulse in µs, or sets it."""

class ExtInt:
    """An interrupt of a pin."""

    IRQ_RISING: int
    IRQ_FALLING: int
    IRQ_RISING_FALLING: int

    def __init__(self, pin, mode: int, pull: int, callback):
        """callback(line) must not allocate memory."""
    def enable(self) -> None:
        """Lets the interrupt through."""
    def disable(self) -> None:
        """Holds the interrupt back."""
    def line(self) -> int:
        """The number of the line."""
    def swint(self) -> None:
        """Calls the callback."""

class RTC:
    """The clock that tells date and time."""

    def __init__(self): ...
    def datetime(self, datetimetuple=None) -> tuple[int, int, int, int, int, int, int, int]:
        """Year, month, day, weekday, hours, minutes, seconds, subseconds; or sets them."""
    def wakeup(self, timeout: int, callback=None) -> None:
        """Wakes the board again and again; timeout in ms."""
    def info(self) -> int:
        """How the clock started."""
    def calibration(self, cal: int = 0) -> int:
        """How the clock is corrected, or sets it."""

class Timer:
    """A timer of the chip."""

    def __init__(self, id: int, *, freq: float = 0, prescaler: int = 0, period: int = 0, callback=None): ...
    def init(self, *, freq: float = 0, prescaler: int = 0, period: int = 0, callback=None) -> None:
        """Starts the timer; freq in Hz."""
    def deinit(self) -> None:
        """Stops the timer."""
    def callback(self, fun) -> None:
        """Calls fun(timer), which must not allocate memory."""
    def channel(self, channel: int, mode: int = 0, **kwargs):
        """A channel of the timer."""
    def counter(self, value: int = 0) -> int:
        """The count, or sets it."""
    def freq(self, value: float = 0) -> float:
        """The frequency in Hz, or sets it."""
    def period(self, value: int = 0) -> int:
        """The largest count, or sets it."""
    def prescaler(self, value: int = 0) -> int:
        """What the clock is divided by, or sets it."""
