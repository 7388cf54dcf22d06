# boards: rp2 esp32 esp8266 pyboard samd
"""Pins, buses and clocks of the board."""

PWRON_RESET: int
HARD_RESET: int  # only: esp32 esp8266 pyboard samd
WDT_RESET: int
DEEPSLEEP_RESET: int  # only: esp32 esp8266 pyboard samd
SOFT_RESET: int  # only: esp32 esp8266 pyboard samd
DEEPSLEEP: int  # only: esp32 esp8266
SLEEP: int  # only: esp32
PIN_WAKE: int  # only: esp32
EXT0_WAKE: int  # only: esp32
EXT1_WAKE: int  # only: esp32
TIMER_WAKE: int  # only: esp32
TOUCHPAD_WAKE: int  # only: esp32
ULP_WAKE: int  # only: esp32

class _Memory:
    def __getitem__(self, address: int) -> int: ...
    def __setitem__(self, address: int, value: int) -> None: ...

mem8: _Memory
mem16: _Memory
mem32: _Memory

def reset() -> None:
    """Restarts the board as its reset button does."""
def soft_reset() -> None:
    """Restarts the interpreter; files stay mounted as they are."""
def reset_cause() -> int:
    """Why the board started last, one of the constants that end in _RESET."""
def bootloader(timeout: int = 0) -> None:  # only: rp2 esp32 pyboard samd
    """Restarts into the bootloader; timeout in ms."""
def disable_irq() -> int:
    """Holds interrupts back; the state that enable_irq() takes."""
def enable_irq(state: int) -> None:  # only: rp2 esp32 esp8266 samd
    """Lets interrupts through as they were before disable_irq()."""
def enable_irq(state: int = 1) -> None:  # only: pyboard
    """Lets interrupts through as they were before disable_irq()."""
def freq(hz: int = 0) -> int:  # only: esp32 esp8266 samd
    """The frequency of the processor in Hz, or sets it."""
def freq(hz: int = 0, peripherals: int = 0) -> int:  # only: rp2
    """The frequency of the processor in Hz, or sets it and that of the peripherals."""
def freq(hz: int = 0, hclk: int = 0, pclk1: int = 0, pclk2: int = 0):  # only: pyboard
    """The frequencies of the processor and its buses in Hz, or sets them."""
def idle() -> None:
    """Stops the processor until the next interrupt."""
def sleep(time_ms: int = 0) -> None:  # only: esp32 esp8266 pyboard
    """The older name of lightsleep()."""
def lightsleep(time_ms: int = 0) -> None:
    """Sleeps with memory kept, for time_ms milliseconds or until woken."""
def deepsleep(time_ms: int = 0) -> None:
    """Sleeps without memory, for time_ms milliseconds or until woken; then the board starts anew."""
def wake_reason() -> int:  # only: esp32
    """What ended the last sleep, one of the constants that end in _WAKE."""
def wake_pins() -> tuple:  # only: esp32
    """The numbers of the pins that ended the last sleep."""
def unique_id() -> bytes:
    """The number of this very board."""
def rng() -> int:  # only: pyboard
    """A random number of 24 bits from the hardware."""
def info(verbose: int = 0) -> None:  # only: pyboard
    """Prints how memory and storage are used."""
def time_pulse_us(pin: Pin, pulse_level: int, timeout_us: int = 1000000) -> int:
    """Length of a pulse in µs; -1 where it does not end in time, -2 where it does not begin."""
def bitstream(pin: Pin, encoding: int, timing: tuple[int, int, int, int], data: bytes) -> None:
    """Sends bytes by pulses; timing is high and low of a 0 and of a 1, in ns."""
def dht_readinto(pin: Pin, buffer: bytearray) -> None:
    """Reads the five bytes of a DHT sensor."""

class Pin:
    """A pin of the board."""

    IN: int
    OUT: int
    OPEN_DRAIN: int
    ALT: int  # only: rp2 pyboard
    ALT_OPEN_DRAIN: int  # only: pyboard
    ANALOG: int  # only: pyboard
    PULL_UP: int
    PULL_DOWN: int  # only: rp2 esp32 pyboard samd
    PULL_NONE: int  # only: pyboard
    PULL_OFF: int  # only: samd
    IRQ_RISING: int
    IRQ_FALLING: int
    WAKE_LOW: int  # only: esp32
    WAKE_HIGH: int  # only: esp32
    DRIVE_0: int  # only: esp32
    DRIVE_1: int  # only: esp32
    DRIVE_2: int  # only: esp32
    DRIVE_3: int  # only: esp32
    LOW_POWER: int  # only: samd
    HIGH_POWER: int  # only: samd
    ALT_SPI: int  # only: rp2
    ALT_UART: int  # only: rp2
    ALT_I2C: int  # only: rp2
    ALT_PWM: int  # only: rp2
    ALT_SIO: int  # only: rp2
    ALT_PIO0: int  # only: rp2
    ALT_PIO1: int  # only: rp2
    ALT_GPCK: int  # only: rp2
    ALT_USB: int  # only: rp2
    AF_PP: int  # only: pyboard
    AF_OD: int  # only: pyboard
    OUT_PP: int  # only: pyboard
    OUT_OD: int  # only: pyboard

    class board:  # only: rp2 esp32 pyboard samd
        """Pins by the names printed on the board."""
    class cpu:  # only: rp2 pyboard samd
        """Pins by the names of the processor."""

    def __init__(self, id, mode=None, pull=None, *, value=None, alt: int = 5):  # only: rp2
        """id is a number or a name of the board."""
    def init(self, mode=None, pull=None, *, value=None, alt: int = 5) -> None:  # only: rp2
        """Sets the pin up anew."""
    def __init__(self, id, mode=None, pull: int = -1, *, value=None, drive: int = 0, hold: bool = False):  # only: esp32
        """id is a number or a name of the board."""
    def init(self, mode=None, pull: int = -1, *, value=None, drive: int = 0, hold: bool = False) -> None:  # only: esp32
        """Sets the pin up anew."""
    def __init__(self, id, mode: int = -1, pull=None, *, value=None):  # only: esp8266
        """id is a number or a name of the board."""
    def init(self, mode: int, pull=None, *, value=None) -> None:  # only: esp8266
        """Sets the pin up anew."""
    def __init__(self, id, mode: int = -1, pull=None, af: int = -1, *, value=None, alt: int = -1):  # only: pyboard
        """id is a number or a name of the board."""
    def init(self, mode: int, pull=None, af: int = -1, *, value=None, alt: int = -1) -> None:  # only: pyboard
        """Sets the pin up anew."""
    def __init__(self, id, mode=None, pull=None, *, value=None, drive: int = 0):  # only: samd
        """id is a number or a name of the board."""
    def init(self, mode=None, pull=None, *, value=None, drive: int = 0) -> None:  # only: samd
        """Sets the pin up anew."""
    def value(self, x=None) -> int:
        """The level, 0 or 1; or sets it."""
    def __call__(self, x=None) -> int: ...
    def on(self) -> None:
        """Sets the level to 1."""
    def off(self) -> None:
        """Sets the level to 0."""
    def high(self) -> None:  # only: rp2 pyboard samd
        """Sets the level to 1."""
    def low(self) -> None:  # only: rp2 pyboard samd
        """Sets the level to 0."""
    def toggle(self) -> None:  # only: rp2 esp32 esp8266 samd
        """Sets the other level."""
    def irq(self, handler=None, trigger: int = 3, hard: bool = False):  # only: rp2 esp8266 pyboard samd
        """Calls handler(pin) at an edge; a hard handler must not allocate memory."""
    def irq(self, handler=None, trigger: int = 3, wake=None):  # only: esp32
        """Calls handler(pin) at an edge; wake is the sleep that the pin ends."""
    def mode(self) -> int:  # only: pyboard
        """How the pin is used."""
    def pull(self) -> int:  # only: pyboard
        """Which resistor is on."""
    def name(self) -> str:  # only: pyboard
        """The name of the processor for the pin."""
    def names(self) -> list[str]:  # only: pyboard
        """All names of the pin."""
    def af(self) -> int:  # only: pyboard
        """The number of the alternate function."""
    def drive(self, drive: int = 0) -> int:  # only: samd
        """How strong the pin drives, or sets it."""
    def disable(self) -> None:  # only: samd
        """Switches the interrupt of the pin off."""

class Signal:
    """A pin whose active level may be 0."""

    def __init__(self, pin: Pin, *, invert: bool = False): ...
    def value(self, x=None) -> int:
        """1 while active; or sets it."""
    def __call__(self, x=None) -> int: ...
    def on(self) -> None:
        """Makes the signal active."""
    def off(self) -> None:
        """Makes the signal inactive."""

class ADC:
    """Measures the voltage at a pin."""

    ATTN_0DB: int  # only: esp32
    ATTN_2_5DB: int  # only: esp32
    ATTN_6DB: int  # only: esp32
    ATTN_11DB: int  # only: esp32
    WIDTH_9BIT: int  # only: esp32
    WIDTH_10BIT: int  # only: esp32
    WIDTH_11BIT: int  # only: esp32
    WIDTH_12BIT: int  # only: esp32
    CORE_TEMP: int  # only: rp2 pyboard

    def __init__(self, pin, *, atten: int = 0): ...
    def init(self, *, atten: int = 0) -> None:  # only: esp32
        """Sets the converter up anew."""
    def deinit(self) -> None:  # only: esp32 samd
        """Switches the converter off."""
    def read_u16(self) -> int:
        """The reading, 0 to 65535 whatever the converter's resolution."""
    def read(self) -> int:  # only: esp32 esp8266
        """The reading in the converter's own resolution."""
    def read_uv(self) -> int:  # only: esp32
        """The voltage in µV."""
    def atten(self, atten: int) -> None:  # only: esp32
        """Chooses the range of voltages."""
    def width(self, bits: int) -> None:  # only: esp32
        """Chooses the resolution."""
    def block(self) -> ADCBlock:  # only: esp32
        """The converter that the channel belongs to."""

class ADCBlock:  # only: esp32
    """A converter with several channels."""

    def __init__(self, id: int, *, bits: int = 12): ...
    def init(self, *, bits: int = 12) -> None:
        """Chooses the resolution."""
    def connect(self, channel, source=None) -> ADC:
        """A channel of the converter at a pin."""

class DAC:  # only: esp32 samd
    """Gives out a voltage."""

    def __init__(self, pin): ...
    def write(self, value: int) -> None:
        """Sets the voltage."""

class PWM:
    """Pulses of a frequency and a width."""

    def __init__(self, dest: Pin, freq: int = 0, *, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False): ...  # only: rp2 pyboard
    def init(self, freq: int = 0, *, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False) -> None:  # only: rp2 pyboard
        """Sets frequency and width anew."""
    def __init__(self, dest: Pin, freq: int = 0, *, duty: int = 0, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False, lightsleep: bool = False): ...  # only: esp32
    def init(self, freq: int = 0, *, duty: int = 0, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False, lightsleep: bool = False) -> None:  # only: esp32
        """Sets frequency and width anew."""
    def __init__(self, dest: Pin, freq: int = 0, duty: int = 0, duty_u16: int = 0, duty_ns: int = 0): ...  # only: esp8266
    def init(self, freq: int = 0, duty: int = 0, duty_u16: int = 0, duty_ns: int = 0) -> None:  # only: esp8266
        """Sets frequency and width anew."""
    def __init__(self, dest: Pin, freq: int = 0, *, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False, device: int = 0): ...  # only: samd
    def init(self, freq: int = 0, *, duty_u16: int = 0, duty_ns: int = 0, invert: bool = False, device: int = 0) -> None:  # only: samd
        """Sets frequency and width anew."""
    def deinit(self) -> None:
        """Ends the pulses."""
    def freq(self, value: int = 0) -> int:
        """The frequency in Hz, or sets it."""
    def duty_u16(self, value: int = 0) -> int:
        """The width, 0 to 65535 of 65535; or sets it."""
    def duty_ns(self, value: int = 0) -> int:
        """The width in ns, or sets it."""
    def duty(self, value: int = 0) -> int:  # only: esp32 esp8266
        """The width, 0 to 1023; or sets it."""

class UART:
    """A serial line."""

    RTS: int  # only: rp2 esp32
    CTS: int  # only: rp2 esp32
    INV_RX: int  # only: rp2 esp32
    INV_TX: int  # only: rp2 esp32
    INV_RTS: int  # only: esp32
    INV_CTS: int  # only: esp32
    IRQ_RX: int  # only: esp32
    IRQ_RXIDLE: int  # only: rp2 esp32 pyboard
    IRQ_TXIDLE: int  # only: rp2
    IRQ_BREAK: int  # only: rp2 esp32

    def __init__(self, id: int, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, rts=None, cts=None, txbuf: int = 0, rxbuf: int = 0, timeout: int = 0, timeout_char: int = 0, invert: int = 0, flow: int = 0):  # only: rp2 esp32
        """baudrate in bits per second, timeouts in ms, buffers in bytes."""
    def init(self, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, rts=None, cts=None, txbuf: int = 0, rxbuf: int = 0, timeout: int = 0, timeout_char: int = 0, invert: int = 0, flow: int = 0) -> None:  # only: rp2 esp32
        """Sets the line up anew."""
    def __init__(self, id: int, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, rxbuf: int = 0, timeout: int = 0, timeout_char: int = 0):  # only: esp8266
        """baudrate in bits per second, timeouts in ms, buffers in bytes."""
    def init(self, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, rxbuf: int = 0, timeout: int = 0, timeout_char: int = 0) -> None:  # only: esp8266
        """Sets the line up anew."""
    def __init__(self, id, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, flow: int = 0, timeout: int = 0, timeout_char: int = 0, rxbuf: int = -1, read_buf_len: int = 64, invert: int = 0):  # only: pyboard
        """baudrate in bits per second, timeouts in ms, buffers in bytes."""
    def init(self, baudrate: int, bits: int = 8, parity=None, stop: int = 1, *, flow: int = 0, timeout: int = 0, timeout_char: int = 0, rxbuf: int = -1, read_buf_len: int = 64, invert: int = 0) -> None:  # only: pyboard
        """Sets the line up anew."""
    def __init__(self, id: int = 0, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, timeout: int = 0, timeout_char: int = 0, rxbuf: int = 0, txbuf: int = 0, rts=None, cts=None):  # only: samd
        """baudrate in bits per second, timeouts in ms, buffers in bytes."""
    def init(self, baudrate: int = 9600, bits: int = 8, parity=None, stop: int = 1, *, tx=None, rx=None, timeout: int = 0, timeout_char: int = 0, rxbuf: int = 0, txbuf: int = 0, rts=None, cts=None) -> None:  # only: samd
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
    def write(self, buf: bytes) -> int | None:
        """Sends bytes; how many, None where the time was too short."""
    def sendbreak(self) -> None:  # only: rp2 esp32 pyboard samd
        """Holds the line low for longer than a character."""
    def flush(self) -> None:
        """Waits until everything has been sent."""
    def txdone(self) -> bool:
        """Whether everything has been sent."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):  # only: rp2 esp32 pyboard
        """Calls handler(uart) when the line does what trigger says."""
    def readchar(self) -> int:  # only: pyboard
        """One character as a number; -1 where none came in time."""
    def writechar(self, char: int) -> None:  # only: pyboard
        """Sends one character."""

class _SPI:
    MSB: int
    LSB: int

    def init(self, baudrate: int = 1000000, *, polarity: int = 0, phase: int = 0, bits: int = 8, firstbit: int = 0,
             sck=None, mosi=None, miso=None) -> None:
        """Sets the bus up anew; baudrate in bits per second."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def read(self, nbytes: int, write: int = 0) -> bytes:
        """Reads nbytes while sending the byte write."""
    def readinto(self, buf: bytearray, write: int = 0) -> None:
        """Fills a buffer while sending the byte write."""
    def write(self, buf: bytes) -> None:
        """Sends bytes."""
    def write_readinto(self, write_buf: bytes, read_buf: bytearray) -> None:
        """Sends one buffer while filling another of the same length."""

class SPI(_SPI):
    """A serial bus with a clock, by the hardware."""

    def __init__(self, id: int, baudrate: int = 1000000, *, polarity: int = 0, phase: int = 0, bits: int = 8,
                 firstbit: int = 0, sck=None, mosi=None, miso=None): ...

class SoftSPI(_SPI):
    """A serial bus with a clock, by the processor on any pins."""

    def __init__(self, baudrate: int = 500000, *, polarity: int = 0, phase: int = 0, bits: int = 8, firstbit: int = 0,
                 sck=None, mosi=None, miso=None): ...

class _I2C:
    def init(self, *, scl=None, sda=None, freq: int = 400000) -> None:
        """Sets the bus up anew; freq in Hz."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def start(self) -> None:
        """Begins a message; OSError where the hardware drives the bus."""
    def stop(self) -> None:
        """Ends a message; OSError where the hardware drives the bus."""
    def readinto(self, buf: bytearray, nack: bool = True) -> None:
        """Reads bytes of the message; OSError where the hardware drives the bus."""
    def write(self, buf: bytes) -> int:
        """Sends bytes of the message; how many were acknowledged; OSError where the hardware drives the bus."""
    def scan(self) -> list[int]:
        """The addresses at which a device answers."""
    def readfrom(self, addr: int, nbytes: int, stop: bool = True) -> bytes:
        """Reads nbytes from a device."""
    def readfrom_into(self, addr: int, buf: bytearray, stop: bool = True) -> None:
        """Fills a buffer from a device."""
    def writeto(self, addr: int, buf: bytes, stop: bool = True) -> int:
        """Sends bytes to a device; how many it acknowledged."""
    def writevto(self, addr: int, vector: list, stop: bool = True) -> int:
        """Sends several buffers to a device as one message."""
    def readfrom_mem(self, addr: int, memaddr: int, nbytes: int, *, addrsize: int = 8) -> bytes:
        """Reads from a register of a device; addrsize in bits."""
    def readfrom_mem_into(self, addr: int, memaddr: int, buf: bytearray, *, addrsize: int = 8) -> None:
        """Fills a buffer from a register of a device."""
    def writeto_mem(self, addr: int, memaddr: int, buf: bytes, *, addrsize: int = 8) -> None:
        """Sends bytes to a register of a device."""

class I2C(_I2C):
    """A bus of two wires, by the hardware."""

    def __init__(self, id: int = -1, *, scl=None, sda=None, freq: int = 400000, timeout: int = 50000):
        """freq in Hz, timeout in µs."""

class SoftI2C(_I2C):
    """A bus of two wires, by the processor on any pins."""

    def __init__(self, scl: Pin, sda: Pin, *, freq: int = 400000, timeout: int = 50000):
        """freq in Hz, timeout in µs."""

class I2CTarget:  # only: rp2 esp32 pyboard samd
    """The other side of a bus of two wires: a device with registers."""

    IRQ_ADDR_MATCH_READ: int  # only: rp2 pyboard samd
    IRQ_ADDR_MATCH_WRITE: int  # only: rp2 pyboard samd
    IRQ_READ_REQ: int  # only: rp2 pyboard samd
    IRQ_WRITE_REQ: int  # only: rp2 pyboard samd
    IRQ_END_READ: int
    IRQ_END_WRITE: int

    def __init__(self, id: int = 0, addr: int = 0, *, addrsize: int = 7, mem=None, mem_addrsize: int = 8, scl=None,
                 sda=None): ...
    def deinit(self) -> None:
        """Leaves the bus."""
    def readinto(self, buf: bytearray) -> int:
        """Reads what the controller sends."""
    def write(self, buf: bytes) -> int:
        """Gives what the controller reads."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):
        """Calls handler(target) when the controller does what trigger says."""

class I2S:  # only: rp2 esp32 pyboard
    """A bus for sound."""

    RX: int
    TX: int
    MONO: int
    STEREO: int

    def __init__(self, id: int, *, sck, ws, sd, mode: int, bits: int, format: int, rate: int, ibuf: int, mck=None):
        """rate in samples per second, ibuf in bytes."""
    def init(self, *, sck, ws, sd, mode: int, bits: int, format: int, rate: int, ibuf: int, mck=None) -> None:
        """Sets the bus up anew."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def readinto(self, buf: bytearray) -> int:
        """Reads samples; how many bytes."""
    def write(self, buf: bytes) -> int:
        """Sends samples; how many bytes."""
    def irq(self, handler) -> None:
        """Calls handler(i2s) when a buffer has been filled or sent, instead of waiting."""
    @staticmethod
    def shift(*, buf: bytearray, bits: int, shift: int) -> None:
        """Makes all samples of a buffer louder or softer by shifting their bits."""

class RTC:
    """The clock that tells date and time."""

    ALARM0: int  # only: esp8266

    def __init__(self): ...
    def datetime(self, datetimetuple=None) -> tuple[int, int, int, int, int, int, int, int]:
        """Year, month, day, weekday, hours, minutes, seconds, subseconds; or sets them."""
    def init(self, datetime) -> None:  # only: esp32 samd
        """Sets date and time."""
    def init(self) -> None:  # only: pyboard
        """Starts the clock anew."""
    def info(self) -> int:  # only: pyboard
        """How the clock started."""
    def memory(self, data=None) -> bytes:  # only: esp32 esp8266
        """Bytes that stay through a deep sleep, or sets them."""
    def alarm(self, id: int, time, *, repeat: bool = False) -> None:  # only: esp8266
        """Sets the alarm; time in ms."""
    def alarm_left(self, alarm_id: int = 0) -> int:  # only: esp8266
        """Time to the alarm in ms."""
    def irq(self, *, trigger: int = 0, wake: int = 0) -> None:  # only: esp8266
        """What the alarm does."""
    def wakeup(self, timeout, callback=None, wut=None) -> None:  # only: pyboard
        """Wakes the board again and again; timeout in ms. With three arguments the clock's own: wucksel, wut, callback."""
    def calibration(self, cal: int = 0) -> int:  # only: pyboard
        """How the clock is corrected, or sets it."""
    def calibration(self, cal: int) -> None:  # only: samd
        """Corrects the clock."""

class Timer:
    """Calls a function after a time, once or again and again."""

    ONE_SHOT: int
    PERIODIC: int

    def __init__(self, id: int = -1, *, mode: int = 1, callback=None, period: int = -1, tick_hz: int = 1000, freq=None, hard: bool = False):  # only: rp2 esp32 pyboard samd
        """period in ms, freq in Hz; callback(timer)."""
    def __init__(self, id: int, *, mode: int = 1, callback=None, period: int = -1, tick_hz: int = 1000, freq=None, hard: bool = False):  # only: esp8266
        """period in ms, freq in Hz; callback(timer)."""
    def init(self, *, mode: int = 1, callback=None, period: int = -1, tick_hz: int = 1000, freq=None,
             hard: bool = False) -> None:
        """Starts the timer; period in ms, freq in Hz; callback(timer)."""
    def deinit(self) -> None:
        """Stops the timer."""
    def value(self) -> int:  # only: esp32
        """The time since the timer started, in ms."""

class WDT:
    """Restarts the board when it is not fed in time."""

    def __init__(self, id: int = 0, timeout: int = 5000):
        """timeout in ms."""
    def feed(self) -> None:
        """Says that all is well."""
    def timeout_ms(self, timeout: int) -> None:  # only: samd
        """Changes the time."""

class SDCard:  # only: pyboard
    """A memory card as a block device."""

    def __init__(self): ...
    def present(self) -> bool:
        """Whether a card is in its place."""
    def power(self, state: bool) -> bool:
        """Switches the card; whether it is on."""
    def info(self) -> tuple[int, int, int]:
        """The size of the card and of a sector in bytes, and its kind."""
    def read(self, block_num: int) -> bytearray:
        """Reads a sector."""
    def write(self, block_num: int, buf: bytes) -> None:
        """Writes sectors."""
    def readblocks(self, block_num: int, buf: bytearray) -> None:
        """Reads sectors."""
    def writeblocks(self, block_num: int, buf: bytes) -> None:
        """Writes sectors."""
    def ioctl(self, op: int, arg: int) -> int:
        """What file systems ask of a block device."""

class SDCard:  # only: esp32
    """A memory card as a block device."""

    def __init__(self, slot: int = 1, width: int = 1, cd=None, wp=None, sck=None, miso=None, mosi=None, cs=None,
                 freq: int = 20000000): ...
    def info(self) -> tuple[int, int]:
        """The size of the card and of a sector in bytes."""
    def readblocks(self, block_num: int, buf: bytearray) -> None:
        """Reads sectors."""
    def writeblocks(self, block_num: int, buf: bytes) -> None:
        """Writes sectors."""
    def ioctl(self, op: int, arg: int) -> int:
        """What file systems ask of a block device."""
    def deinit(self) -> None:
        """Lets go of the card."""

class TouchPad:  # only: esp32
    """A pin that feels a finger."""

    def __init__(self, pin: Pin): ...
    def read(self) -> int:
        """The reading; it falls when the pin is touched."""
    def config(self, value: int) -> None:
        """The reading below which the pin counts as touched, for waking up."""

class CAN:  # only: pyboard
    """The bus of cars and machines."""

    MODE_NORMAL: int
    MODE_SLEEP: int
    MODE_LOOPBACK: int
    MODE_SILENT: int
    MODE_SILENT_LOOPBACK: int
    STATE_STOPPED: int
    STATE_ACTIVE: int
    STATE_WARNING: int
    STATE_PASSIVE: int
    STATE_BUS_OFF: int
    FLAG_RTR: int
    FLAG_EXT_ID: int
    FLAG_UNORDERED: int
    RECV_ERR_FULL: int
    RECV_ERR_OVERRUN: int
    IRQ_RX: int
    IRQ_TX: int
    IRQ_STATE: int
    IRQ_TX_FAILED: int
    IRQ_TX_IDX_SHIFT: int
    IRQ_TX_IDX_MASK: int
    TX_QUEUE_LEN: int
    FILTERS_MAX: int

    def __init__(self, id, bitrate: int = 0, mode: int = 0, sample_point: int = 75, sjw: int = 1, tseg1: int = -1,
                 tseg2: int = -1):
        """bitrate in bits per second, sample_point in per cent of a bit."""
    def init(self, bitrate: int, mode: int = 0, sample_point: int = 75, sjw: int = 1, tseg1: int = -1,
             tseg2: int = -1) -> None:
        """Sets the bus up anew."""
    def deinit(self) -> None:
        """Switches the bus off."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):
        """Calls handler(can) when the bus does what trigger says."""
    def send(self, id: int, data: bytes, flags: int = 0) -> int | None:
        """Sends a message; its place in the queue, None where that is full."""
    def cancel_send(self, index: int) -> bool:
        """Takes a message out of the queue; whether it was there."""
    def recv(self, arg=None) -> list | None:
        """The next message: its id, data, flags and errors; into a list where one is given."""
    def set_filters(self, filters) -> None:
        """Which messages are received; None for all."""
    def state(self) -> int:
        """How the bus is, one of the constants STATE_*."""
    def get_counters(self, list=None) -> list:
        """How many errors there were, and messages wait."""
    def get_timings(self, list=None) -> list:
        """How a bit is divided."""
    def restart(self) -> None:
        """Begins anew after too many errors."""
