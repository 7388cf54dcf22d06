# boards: esp32 esp8266
"""Messages between boards without a network."""

from _espnow import *

class ESPNow(ESPNowBase):
    """The radio for messages between boards."""

    def irecv(self, timeout_ms: int = -1) -> list:
        """The next message as [address, bytes], in a list that is used again; [None, None] for none in time."""
    def recv(self, timeout_ms: int = -1) -> list:
        """The next message as [address, bytes]; [None, None] for none in time."""
    def __iter__(self): ...
    def __next__(self) -> list: ...
