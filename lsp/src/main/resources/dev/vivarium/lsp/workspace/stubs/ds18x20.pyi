# boards: rp2 esp32 esp8266
"""Sensors of temperature on a bus of one wire."""

from onewire import OneWire

class DS18X20:
    """All sensors on a bus."""

    def __init__(self, onewire: OneWire): ...
    def scan(self) -> list[bytearray]:
        """The addresses of the sensors."""
    def convert_temp(self) -> None:
        """Makes all sensors measure, which takes 750 ms."""
    def read_temp(self, rom: bytes) -> float:
        """The temperature that a sensor has measured, in degrees Celsius."""
    def read_scratch(self, rom: bytes) -> bytearray:
        """The nine bytes of a sensor."""
    def write_scratch(self, rom: bytes, buf: bytes) -> None:
        """Sets limits and resolution of a sensor."""
