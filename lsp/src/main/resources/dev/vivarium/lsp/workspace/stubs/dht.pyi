# boards: rp2 esp32 esp8266 pyboard
"""Sensors of temperature and humidity."""

from machine import Pin

class DHTBase:
    def __init__(self, pin: Pin): ...
    def measure(self) -> None:
        """Measures, which takes 250 ms; OSError where the sensor does not answer."""

class DHT11(DHTBase):
    """The simpler sensor, once a second."""

    def humidity(self) -> int:
        """Relative humidity of the last measurement in per cent."""
    def temperature(self) -> int:
        """Temperature of the last measurement in degrees Celsius."""

class DHT22(DHTBase):
    """The better sensor, once in two seconds."""

    def humidity(self) -> float:
        """Relative humidity of the last measurement in per cent."""
    def temperature(self) -> float:
        """Temperature of the last measurement in degrees Celsius."""
