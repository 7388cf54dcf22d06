# boards: rp2 esp32 esp8266 pyboard
"""A bus of one wire."""

from machine import Pin

class OneWireError(Exception):
    """Nobody answers."""

class OneWire:
    """The bus at a pin."""

    SEARCH_ROM: int
    MATCH_ROM: int
    SKIP_ROM: int

    def __init__(self, pin: Pin): ...
    def reset(self, required: bool = False) -> bool:
        """Whether a device is there; with required, OneWireError where none is."""
    def readbit(self) -> int:
        """One bit."""
    def readbyte(self) -> int:
        """One byte."""
    def readinto(self, buf: bytearray) -> None:
        """Fills a buffer."""
    def writebit(self, value: int) -> None:
        """Sends one bit."""
    def writebyte(self, value: int) -> None:
        """Sends one byte."""
    def write(self, buf: bytes) -> None:
        """Sends bytes."""
    def select_rom(self, rom: bytes) -> None:
        """Speaks to the device of an address of eight bytes."""
    def scan(self) -> list[bytearray]:
        """The addresses of all devices."""
    def crc8(self, data: bytes) -> int:
        """The check sum; 0 for data that ends in its own."""
