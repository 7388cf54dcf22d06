# boards: esp32
"""Bluetooth Low Energy."""

FLAG_READ: int
FLAG_WRITE: int
FLAG_NOTIFY: int
FLAG_INDICATE: int
FLAG_WRITE_NO_RESPONSE: int

class UUID:
    """The name of a service, characteristic or descriptor."""

    def __init__(self, value):
        """An int of 16 bits, a text of 128 bits in hexadecimal digits, or bytes."""

class BLE:
    """The radio; there is one object of it."""

    def __init__(self): ...
    def active(self, active=None) -> bool:
        """Whether the radio is on, or switches it."""
    def config(self, *args, **kwargs):
        """Settings by name: mac, addr_mode, gap_name, rxbuf, mtu, bond, mitm, io, le_secure."""
    def irq(self, handler) -> None:
        """Calls handler(event, data) when something happens; data is valid only during the call."""
    def gap_advertise(self, interval_us=500000, adv_data=None, *, resp_data=None, connectable: bool = True) -> None:
        """Makes the board seen every so many µs; None ends it."""
    def gap_scan(self, duration_ms=0, interval_us: int = 1280000, window_us: int = 11250, active: bool = False) -> None:
        """Looks for others for so many ms, 0 for ever; None ends it."""
    def gap_connect(self, addr_type, addr: bytes = b"", scan_duration_ms: int = 2000, min_conn_interval_us=None,
                    max_conn_interval_us=None) -> None:
        """Connects to another; None as the only argument ends the attempt."""
    def gap_disconnect(self, conn_handle: int) -> bool:
        """Ends a connection; False where there was none."""
    def gap_pair(self, conn_handle: int) -> None:
        """Begins to pair."""
    def gap_passkey(self, conn_handle: int, action: int, passkey: int) -> None:
        """Answers the question for a passkey."""
    def gatts_register_services(self, services_definition) -> tuple:
        """Offers services; the handles of their characteristics."""
    def gatts_read(self, value_handle: int) -> bytes:
        """The own value of a characteristic."""
    def gatts_write(self, value_handle: int, data: bytes, send_update: bool = False) -> None:
        """Sets the own value of a characteristic."""
    def gatts_notify(self, conn_handle: int, value_handle: int, data=None) -> None:
        """Tells a client a value."""
    def gatts_indicate(self, conn_handle: int, value_handle: int, data=None) -> None:
        """Tells a client a value and asks it to confirm."""
    def gatts_set_buffer(self, value_handle: int, len: int, append: bool = False) -> None:
        """How many bytes a characteristic can hold."""
    def gattc_discover_services(self, conn_handle: int, uuid=None) -> None:
        """Asks a server for its services."""
    def gattc_discover_characteristics(self, conn_handle: int, start_handle: int, end_handle: int, uuid=None) -> None:
        """Asks a server for the characteristics of a service."""
    def gattc_discover_descriptors(self, conn_handle: int, start_handle: int, end_handle: int) -> None:
        """Asks a server for descriptors."""
    def gattc_read(self, conn_handle: int, value_handle: int) -> None:
        """Asks a server for a value; an event brings it."""
    def gattc_write(self, conn_handle: int, value_handle: int, data: bytes, mode: int = 0) -> None:
        """Sends a server a value."""
    def gattc_exchange_mtu(self, conn_handle: int) -> None:
        """Agrees on how large a packet may be."""
    def l2cap_listen(self, psm: int, mtu: int) -> None:
        """Waits for channels."""
    def l2cap_connect(self, conn_handle: int, psm: int, mtu: int) -> None:
        """Opens a channel."""
    def l2cap_disconnect(self, conn_handle: int, cid: int) -> None:
        """Closes a channel."""
    def l2cap_send(self, conn_handle: int, cid: int, buf: bytes) -> bool:
        """Sends bytes; False where the channel is full."""
    def l2cap_recvinto(self, conn_handle: int, cid: int, buf) -> int:
        """Reads bytes into a buffer; how many, or how many there are for None."""
