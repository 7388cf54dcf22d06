# boards: rp2
"""What only the RP2040 and RP2350 have."""

def bootsel_button() -> int:
    """1 while the BOOTSEL button is held down."""
def country(code: str = "") -> str:
    """The country whose radio rules hold, two letters; or sets it."""
def asm_pio(*, out_init=None, set_init=None, sideset_init=None, side_pindir: bool = False, in_shiftdir: int = 0,
            out_shiftdir: int = 0, autopush: bool = False, autopull: bool = False, push_thresh: int = 32,
            pull_thresh: int = 32, fifo_join: int = 0):
    """Decorates a function that is a program for a state machine."""
def asm_pio_encode(instr: str, sideset_count: int, sideset_opt: bool = False) -> int:
    """One instruction as a number."""

class PIOASMError(Exception):
    """A program that is none."""

class PIO:
    """A block of four state machines."""

    IN_LOW: int
    IN_HIGH: int
    OUT_LOW: int
    OUT_HIGH: int
    SHIFT_LEFT: int
    SHIFT_RIGHT: int
    JOIN_NONE: int
    JOIN_TX: int
    JOIN_RX: int
    IRQ_SM0: int
    IRQ_SM1: int
    IRQ_SM2: int
    IRQ_SM3: int

    def __init__(self, id: int): ...
    def add_program(self, program) -> None:
        """Puts a program into the block's memory of 32 instructions."""
    def remove_program(self, program=None) -> None:
        """Takes a program, or all, out of the memory."""
    def state_machine(self, id: int, program=None, **kwargs) -> StateMachine:
        """A state machine of the block, 0 to 3."""
    def gpio_base(self, base=None) -> int:
        """The first pin that the block can reach, or sets it."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):
        """Calls handler(pio) at an interrupt of the block."""

class StateMachine:
    """A little processor for pins."""

    def __init__(self, id: int, prog=None, freq: int = -1, *, in_base=None, out_base=None, set_base=None,
                 jmp_pin=None, sideset_base=None, in_shiftdir: int = 0, out_shiftdir: int = 0, push_thresh: int = 32,
                 pull_thresh: int = 32):
        """freq in Hz."""
    def init(self, prog, freq: int = -1, *, in_base=None, out_base=None, set_base=None, jmp_pin=None,
             sideset_base=None, in_shiftdir: int = 0, out_shiftdir: int = 0, push_thresh: int = 32,
             pull_thresh: int = 32) -> None:
        """Sets the machine up anew."""
    def active(self, value: int = 0) -> int:
        """Whether it runs, or starts and stops it."""
    def restart(self) -> None:
        """Goes to the start of its program."""
    def exec(self, instr) -> None:
        """Does one instruction now."""
    def get(self, buf=None, shift: int = 0) -> int:
        """A word that the machine has sent; waits for it."""
    def put(self, value, shift: int = 0) -> None:
        """Sends words to the machine; waits for room."""
    def rx_fifo(self) -> int:
        """How many words wait to be read."""
    def tx_fifo(self) -> int:
        """How many words wait for the machine."""
    def irq(self, handler=None, trigger: int = 0, hard: bool = False):
        """Calls handler(machine) at its interrupt."""

class DMATimer:
    """A clock for transfers: the processor's, divided."""

    def __init__(self, id: int = -1, *, freq=None, ratio=None):
        """freq in Hz, or ratio as a tuple of two numbers."""
    def close(self) -> None:
        """Gives the timer back."""

class DMA:
    """A channel that copies memory without the processor."""

    def __init__(self): ...
    def config(self, *, read=None, write=None, count: int = 0, ctrl: int = 0, trigger: bool = False) -> None:
        """What to copy; count in transfers."""
    def pack_ctrl(self, default=None, **kwargs) -> int:
        """The number that config() takes for how to copy."""
    @staticmethod
    def unpack_ctrl(value: int) -> dict[str, int]:
        """What pack_ctrl() has put together."""
    def active(self, value=None) -> bool:
        """Whether it copies, or starts and stops it."""
    def irq(self, handler=None, hard: bool = False):
        """Calls handler(dma) when all has been copied."""
    def close(self) -> None:
        """Gives the channel back."""

class Flash:
    """The board's flash memory as a block device."""

    def __init__(self, *, start: int = -1, len: int = -1):
        """The part from a byte on, of so many bytes; without them what files lie in."""
    def readblocks(self, block_num: int, buf: bytearray, offset: int = 0) -> None:
        """Reads blocks."""
    def writeblocks(self, block_num: int, buf: bytes, offset: int = 0) -> None:
        """Writes blocks."""
    def ioctl(self, op: int, arg: int) -> int:
        """What file systems ask of a block device."""
