# boards: pyboard
"""What the pyboard had before there was the module machine."""

from machine import Pin, SDCard

hid_mouse: tuple
hid_keyboard: tuple
SD: SDCard

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
def bootloader(timeout: int = 0) -> None:
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
def stop(time_ms: int = 0) -> None:
    """Sleeps with memory kept."""
def standby(time_ms: int = 0) -> None:
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
def country(code: str = "") -> str:
    """The country whose radio rules hold, two letters; or sets it."""
def sync() -> None:
    """Writes what file systems have not written yet."""
def unique_id() -> bytes:
    """The number of this very board, 12 bytes."""
def usb_mode(mode=None, *, port: int = -1, vid: int = 0xF055, pid: int = -1, msc=(), hid=(), high_speed: bool = False):
    """What the board is for the computer, or sets it."""
def servo(id: int, value: int) -> None:
    """Sets the width of a servo's pulse, in units of 10 µs."""
def pwm(id: int, value: int) -> None:
    """Sets the width of a pulse."""

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
    def read(self, register: int) -> int:
        """A register of the sensor."""
    def write(self, register: int, value: int) -> None:
        """Sets a register of the sensor."""
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
    def calibration(self, pulse_min: int = 0, pulse_max: int = 0, pulse_centre: int = 0, pulse_angle_90: int = 0,
                    pulse_speed_100: int = 0):
        """The widths of pulses in µs for the ends and the centre, or sets them."""

class ExtInt:
    """An interrupt of a pin."""

    IRQ_RISING: int
    IRQ_FALLING: int
    IRQ_RISING_FALLING: int
    EVT_RISING: int
    EVT_FALLING: int
    EVT_RISING_FALLING: int

    def __init__(self, pin, mode: int, pull: int, callback):
        """callback(line) must not allocate memory."""
    def enable(self) -> None:
        """Lets the interrupt through."""
    def disable(self) -> None:
        """Holds the interrupt back."""
    def line(self) -> int:
        """The number of the line."""
    @staticmethod
    def regs() -> None:
        """Prints the registers of interrupts."""
    def swint(self) -> None:
        """Calls the callback."""

class RTC:
    """The clock that tells date and time."""

    def __init__(self): ...
    def datetime(self, datetimetuple=None) -> tuple[int, int, int, int, int, int, int, int]:
        """Year, month, day, weekday, hours, minutes, seconds, subseconds; or sets them."""
    def init(self) -> None:
        """Starts the clock anew."""
    def wakeup(self, timeout, callback=None, wut=None) -> None:
        """Wakes the board again and again; timeout in ms. With three arguments the clock's own: wucksel, wut, callback."""
    def info(self) -> int:
        """How the clock started."""
    def calibration(self, cal: int = 0) -> int:
        """How the clock is corrected, or sets it."""

class Timer:
    """A timer of the chip."""

    UP: int
    DOWN: int
    CENTER: int
    PWM: int
    PWM_INVERTED: int
    OC_TIMING: int
    OC_ACTIVE: int
    OC_INACTIVE: int
    OC_TOGGLE: int
    OC_FORCED_ACTIVE: int
    OC_FORCED_INACTIVE: int
    IC: int
    ENC_A: int
    ENC_B: int
    ENC_AB: int
    HIGH: int
    LOW: int
    RISING: int
    FALLING: int
    BOTH: int
    BRK_OFF: int
    BRK_LOW: int
    BRK_HIGH: int

    def __init__(self, id: int, *, freq=None, prescaler: int = 0, period: int = 0, tick_hz: int = 1000, mode: int = 0,
                 div: int = 1, callback=None, deadtime: int = 0, brk: int = 0, hard: bool = True): ...
    def init(self, *, freq=None, prescaler: int = 0, period: int = 0, tick_hz: int = 1000, mode: int = 0, div: int = 1,
             callback=None, deadtime: int = 0, brk: int = 0, hard: bool = True) -> None:
        """Starts the timer; freq in Hz."""
    def deinit(self) -> None:
        """Stops the timer."""
    def callback(self, fun) -> None:
        """Calls fun(timer), which must not allocate memory."""
    def channel(self, channel: int, mode: int = 0, **kwargs):
        """A channel of the timer."""
    def source_freq(self) -> int:
        """The frequency of the clock before it is divided, in Hz."""
    def counter(self, value: int = 0) -> int:
        """The count, or sets it."""
    def freq(self, value: float = 0) -> float:
        """The frequency in Hz, or sets it."""
    def period(self, value: int = 0) -> int:
        """The largest count, or sets it."""
    def prescaler(self, value: int = 0) -> int:
        """What the clock is divided by, or sets it."""

class ADC:
    """Measures the voltage at a pin."""

    def __init__(self, pin): ...
    def read(self) -> int:
        """The reading, 0 to 4095."""
    def read_timed(self, buf: bytearray, freq) -> int:
        """Fills a buffer with readings at a frequency in Hz or by a timer."""
    @staticmethod
    def read_timed_multi(adcs: tuple, bufs: tuple, timer: Timer) -> bool:
        """Fills buffers with readings of several pins; whether all came in time."""

class ADCAll:
    """All channels of the converter."""

    def __init__(self, resolution: int, mask: int = 0): ...
    def read_channel(self, channel: int) -> int:
        """The reading of a channel."""
    def read_core_temp(self) -> float:
        """The temperature of the chip in degrees Celsius."""
    def read_core_vbat(self) -> float:
        """The voltage of the clock's battery in V."""
    def read_core_vref(self) -> float:
        """The reference inside of the chip in V."""
    def read_vref(self) -> float:
        """The voltage that the chip gets in V."""

class DAC:
    """Gives out a voltage."""

    NORMAL: int
    CIRCULAR: int

    def __init__(self, port, bits: int = 8, *, buffering=None): ...
    def init(self, bits: int = 8, *, buffering=None) -> None:
        """Sets the converter up anew."""
    def deinit(self) -> None:
        """Switches the converter off."""
    def write(self, value: int) -> None:
        """Sets the voltage."""
    def noise(self, freq: int) -> None:
        """Gives out noise."""
    def triangle(self, freq: int) -> None:
        """Gives out a triangle."""
    def write_timed(self, data, freq, *, mode: int = 0) -> None:
        """Gives out a buffer at a frequency in Hz or by a timer."""

class SPI:
    """A serial bus with a clock."""

    CONTROLLER: int
    PERIPHERAL: int
    MASTER: int
    SLAVE: int
    MSB: int
    LSB: int

    def __init__(self, bus, mode: int = 0, baudrate: int = 328125, *, prescaler: int = -1, polarity: int = 1, phase: int = 0,
                 dir: int = 0, bits: int = 8, nss: int = 0, firstbit: int = 0, ti: bool = False, crc=None): ...
    def init(self, mode: int, baudrate: int = 328125, *, prescaler: int = -1, polarity: int = 1, phase: int = 0, dir: int = 0,
             bits: int = 8, nss: int = 0, firstbit: int = 0, ti: bool = False, crc=None) -> None:
        """Sets the bus up anew; baudrate in bits per second."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def send(self, send, *, timeout: int = 5000) -> None:
        """Sends bytes or an int; timeout in ms."""
    def recv(self, recv, *, timeout: int = 5000) -> bytes:
        """Receives so many bytes, or fills a buffer; timeout in ms."""
    def send_recv(self, send, recv=None, *, timeout: int = 5000) -> bytes:
        """Sends and receives at once; timeout in ms."""
    def read(self, nbytes: int, write: int = 0) -> bytes:
        """Reads nbytes while sending the byte write."""
    def readinto(self, buf: bytearray, write: int = 0) -> None:
        """Fills a buffer while sending the byte write."""
    def write(self, buf: bytes) -> None:
        """Sends bytes."""
    def write_readinto(self, write_buf: bytes, read_buf: bytearray) -> None:
        """Sends one buffer while filling another of the same length."""

class I2C:
    """A bus of two wires."""

    CONTROLLER: int
    PERIPHERAL: int
    MASTER: int
    SLAVE: int

    def __init__(self, bus, mode: int = 0, *, addr: int = 0x12, baudrate: int = 400000, gencall: bool = False,
                 dma: bool = False, timingr=None): ...
    def init(self, mode: int = 0, *, addr: int = 0x12, baudrate: int = 400000, gencall: bool = False, dma: bool = False,
             timingr=None) -> None:
        """Sets the bus up anew; baudrate in Hz."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def is_ready(self, addr: int) -> bool:
        """Whether a device answers."""
    def scan(self) -> list[int]:
        """The addresses at which a device answers."""
    def send(self, send, addr: int = 0, *, timeout: int = 5000) -> None:
        """Sends bytes or an int; timeout in ms."""
    def recv(self, recv, addr: int = 0, *, timeout: int = 5000) -> bytes:
        """Receives so many bytes, or fills a buffer; timeout in ms."""
    def mem_read(self, data, addr: int, memaddr: int, *, timeout: int = 5000, addr_size: int = 8) -> bytes:
        """Reads from a register of a device; addr_size in bits."""
    def mem_write(self, data, addr: int, memaddr: int, *, timeout: int = 5000, addr_size: int = 8) -> None:
        """Sends bytes to a register of a device."""

class UART:
    """A serial line."""

    RTS: int
    CTS: int
    IRQ_RXIDLE: int
    IRQ_RX: int

    def __init__(self, bus, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, flow: int = 0,
                 timeout: int = 0, timeout_char: int = 0, rxbuf: int = -1, read_buf_len: int = 64, invert: int = 0):
        """baudrate in bits per second, timeouts in ms, buffers in bytes."""
    def init(self, baudrate: int, bits: int = 8, parity=None, stop: int = 1, *, flow: int = 0, timeout: int = 0,
             timeout_char: int = 0, rxbuf: int = -1, read_buf_len: int = 64, invert: int = 0) -> None:
        """Sets the line up anew."""
    def deinit(self) -> None:
        """Switches the line off."""
    def any(self) -> int:
        """How many bytes can be read without waiting."""
    def read(self, nbytes: int = -1) -> bytes | None:
        """What has come, at most nbytes; None where nothing came in time."""
    def readinto(self, buf: bytearray, nbytes: int = -1) -> int | None:
        """Reads into a buffer; how many bytes, None where nothing came in time."""
    def readline(self) -> bytes | None:
        """Up to the end of a line; None where nothing came in time."""
    def readchar(self) -> int:
        """One character as a number; -1 where none came in time."""
    def write(self, buf: bytes) -> int | None:
        """Sends bytes; how many, None where the time was too short."""
    def writechar(self, char: int) -> None:
        """Sends one character."""
    def sendbreak(self) -> None:
        """Holds the line low for longer than a character."""
    def flush(self) -> None:
        """Waits until everything has been sent."""
    def txdone(self) -> bool:
        """Whether everything has been sent."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):
        """Calls handler(uart) when the line does what trigger says."""

class CAN:
    """The bus of cars and machines."""

    NORMAL: int
    LOOPBACK: int
    SILENT: int
    SILENT_LOOPBACK: int
    MASK16: int
    LIST16: int
    MASK32: int
    LIST32: int
    STOPPED: int
    ERROR_ACTIVE: int
    ERROR_WARNING: int
    ERROR_PASSIVE: int
    BUS_OFF: int

    def __init__(self, bus, mode: int = 0, prescaler: int = 100, *, sjw: int = 1, bs1: int = 6, bs2: int = 8,
                 auto_restart: bool = False, baudrate: int = 0, sample_point: int = 75, num_filter_banks: int = 14): ...
    def init(self, mode: int, prescaler: int = 100, *, sjw: int = 1, bs1: int = 6, bs2: int = 8, auto_restart: bool = False,
             baudrate: int = 0, sample_point: int = 75, num_filter_banks: int = 14) -> None:
        """Sets the bus up anew; baudrate in bits per second."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def restart(self) -> None:
        """Begins anew after too many errors."""
    def state(self) -> int:
        """How the bus is."""
    def info(self, list=None) -> list:
        """How many errors there were, and messages wait."""
    def any(self, fifo: int) -> bool:
        """Whether a message waits."""
    def send(self, data, id: int, *, timeout: int = 0, rtr: bool = False, extframe: bool = False) -> None:
        """Sends a message; timeout in ms."""
    def recv(self, fifo: int, list=None, *, timeout: int = 5000) -> tuple:
        """Receives a message; timeout in ms."""
    def setfilter(self, bank: int, mode: int, fifo: int, params, *, rtr=None, extframe: bool = False) -> None:
        """Which messages are received."""
    def clearfilter(self, bank: int, *, extframe: bool = False) -> None:
        """Takes a filter away."""
    def rxcallback(self, fifo: int, fun) -> None:
        """Calls fun(bus, reason) when a message comes."""

class Flash:
    """The board's flash memory as a block device."""

    def __init__(self, *, start: int = -1, len: int = -1): ...
    def readblocks(self, block_num: int, buf: bytearray, offset: int = 0) -> None:
        """Reads blocks."""
    def writeblocks(self, block_num: int, buf: bytes, offset: int = 0) -> None:
        """Writes blocks."""
    def ioctl(self, op: int, arg: int) -> int:
        """What file systems ask of a block device."""

class USB_HID:
    """The board as mouse or keyboard."""

    def __init__(self): ...
    def send(self, data) -> None:
        """Sends what mouse or keyboard do."""
    def recv(self, data, *, timeout: int = 5000) -> bytes:
        """Receives so many bytes, or fills a buffer; timeout in ms."""

class USB_VCP:
    """The serial line over USB."""

    RTS: int
    CTS: int
    IRQ_RX: int

    def __init__(self, id: int = 0): ...
    def init(self, *, flow: int = -1) -> None:
        """Sets the line up anew."""
    def setinterrupt(self, chr: int) -> None:
        """Which character interrupts the program; -1 for none."""
    def isconnected(self) -> bool:
        """Whether a computer listens."""
    def any(self) -> bool:
        """Whether something can be read."""
    def close(self) -> None:
        """Does nothing."""
    def read(self, nbytes: int = -1) -> bytes | None:
        """What has come; None where nothing has."""
    def readinto(self, buf: bytearray, maxlen: int = -1) -> int | None:
        """Reads into a buffer."""
    def readline(self) -> bytes | None:
        """Up to the end of a line."""
    def readlines(self) -> list[bytes]:
        """All lines that have come."""
    def write(self, buf: bytes) -> int | None:
        """Sends bytes; how many."""
    def recv(self, data, *, timeout: int = 5000):
        """Receives so many bytes, or fills a buffer; timeout in ms."""
    def send(self, data, *, timeout: int = 5000) -> int:
        """Sends bytes; how many; timeout in ms."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False) -> None:
        """Calls handler(line) when something has come."""

class LCD:
    """A display of 128 by 32 dots on a board above."""

    def __init__(self, skin_position: str): ...
    def command(self, instr_data: int, buf) -> None:
        """Sends the display a command or data."""
    def contrast(self, value: int) -> None:
        """Sets the contrast, 0 to 47."""
    def light(self, value) -> None:
        """Switches the light."""
    def write(self, str: str) -> None:
        """Writes text and shows it."""
    def fill(self, colour: int) -> None:
        """Makes all dots light or dark."""
    def get(self, x: int, y: int) -> int:
        """A dot."""
    def pixel(self, x: int, y: int, colour: int) -> None:
        """Sets a dot."""
    def text(self, str: str, x: int, y: int, colour: int) -> None:
        """Writes text at a place."""
    def show(self) -> None:
        """Shows what was drawn."""
