# boards: rp2 esp32 esp8266
"""Chains of coloured lights."""

from machine import Pin

class NeoPixel:
    """A chain of lights at a pin; write() shows what was set."""

    ORDER: tuple[int, int, int, int]
    n: int
    bpp: int
    buf: bytearray
    pin: Pin

    def __init__(self, pin: Pin, n: int, bpp: int = 3, timing: int = 1):
        """n lights with 3 or 4 colours; timing 1 for 800 kHz, 0 for 400 kHz."""
    def __len__(self) -> int: ...
    def __setitem__(self, i: int, v: tuple) -> None: ...
    def __getitem__(self, i: int) -> tuple: ...
    def fill(self, v: tuple) -> None:
        """Sets all lights to a colour, 0 to 255 of red, green and blue."""
    def write(self) -> None:
        """Sends the colours to the lights."""
