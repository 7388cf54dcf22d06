# boards: esp32 esp8266
"""Connections to networks."""

STA_IF: int
AP_IF: int
STAT_IDLE: int
STAT_CONNECTING: int
STAT_WRONG_PASSWORD: int
STAT_NO_AP_FOUND: int
STAT_CONNECT_FAIL: int
STAT_GOT_IP: int
STAT_BEACON_TIMEOUT: int  # only: esp32
STAT_ASSOC_FAIL: int  # only: esp32
STAT_HANDSHAKE_TIMEOUT: int  # only: esp32
AUTH_OPEN: int
AUTH_WEP: int
AUTH_WPA_PSK: int
AUTH_WPA2_PSK: int
AUTH_WPA_WPA2_PSK: int
AUTH_WPA2_ENTERPRISE: int  # only: esp32
AUTH_WPA3_PSK: int  # only: esp32
AUTH_WPA2_WPA3_PSK: int  # only: esp32
AUTH_WAPI_PSK: int  # only: esp32
AUTH_OWE: int  # only: esp32
AUTH_WPA3_ENT_192: int  # only: esp32
AUTH_WPA3_EXT_PSK: int  # only: esp32
AUTH_WPA3_EXT_PSK_MIXED_MODE: int  # only: esp32
AUTH_MAX: int  # only: esp32
STAT_NO_AP_FOUND_IN_RSSI_THRESHOLD: int  # only: esp32
STAT_NO_AP_FOUND_IN_AUTHMODE_THRESHOLD: int  # only: esp32
STAT_NO_AP_FOUND_W_COMPATIBLE_SECURITY: int  # only: esp32
MODE_11B: int
MODE_11G: int
MODE_11N: int
MODE_LR: int  # only: esp32
PHY_GENERIC: int  # only: esp32
PHY_LAN8720: int  # only: esp32
PHY_LAN8710: int  # only: esp32
PHY_IP101: int  # only: esp32
PHY_RTL8201: int  # only: esp32
PHY_DP83848: int  # only: esp32
PHY_KSZ8041: int  # only: esp32
PHY_KSZ8081: int  # only: esp32
PHY_LAN8670: int  # only: esp32
ETH_INITIALIZED: int  # only: esp32
ETH_STARTED: int  # only: esp32
ETH_STOPPED: int  # only: esp32
ETH_CONNECTED: int  # only: esp32
ETH_DISCONNECTED: int  # only: esp32
ETH_GOT_IP: int  # only: esp32

def country(code: str = "") -> str:
    """The country whose radio rules hold, two letters; or sets it."""
def hostname(name: str = "") -> str:
    """The name under which the board is seen, or sets it."""
def ipconfig(*args, **kwargs):
    """Settings of all interfaces, such as dns and prefer."""
def phy_mode(mode: int = 0) -> int:
    """The radio's mode, or sets it."""

class WLAN:
    """The radio as a client or as an access point."""

    IF_STA: int
    IF_AP: int
    PM_NONE: int
    PM_PERFORMANCE: int
    PM_POWERSAVE: int
    SEC_OPEN: int
    SEC_WEP: int
    SEC_WPA: int
    SEC_WPA2: int
    SEC_WPA_WPA2: int
    SEC_WPA3: int  # only: esp32
    SEC_WPA2_WPA3: int  # only: esp32
    SEC_WAPI: int  # only: esp32
    SEC_OWE: int  # only: esp32
    SEC_WPA3_ENT_192: int  # only: esp32
    SEC_WPA3_EXT_PSK: int  # only: esp32
    SEC_WPA3_EXT_PSK_MIXED_MODE: int  # only: esp32
    SEC_DPP: int  # only: esp32
    PROTOCOL_DEFAULT: int  # only: esp32
    PROTOCOL_LR: int  # only: esp32
    BANDWIDTH_20: int  # only: esp32
    BANDWIDTH_40: int  # only: esp32
    BANDWIDTH_80: int  # only: esp32
    BANDWIDTH_160: int  # only: esp32
    BANDWIDTH_80_80: int  # only: esp32
    SEC_WPA2_ENT: int  # only: esp32

    def __init__(self, interface_id: int = 0): ...
    def active(self, is_active=None) -> bool:
        """Whether the interface is on, or switches it."""
    def connect(self, ssid: str = "", key: str = "", *, bssid=None) -> None:
        """Joins a network."""
    def disconnect(self) -> None:
        """Leaves the network."""
    def scan(self) -> list[tuple[bytes, bytes, int, int, int, bool]]:
        """Networks in reach: name, address, channel, strength in dBm, security, whether hidden."""
    def status(self, param: str = "") -> int:
        """How the connection is, one of the constants STAT_*; with "rssi" the strength in dBm."""
    def isconnected(self) -> bool:
        """Whether there is a connection with an address."""
    def ifconfig(self, config=None) -> tuple[str, str, str, str]:
        """Address, mask, gateway and name server; or sets them."""
    def ipconfig(self, *args, **kwargs):
        """Settings of the interface, such as addr4, gw4 and dhcp4."""
    def config(self, *args, **kwargs):
        """Settings by name: ssid, key, security, channel, hostname, mac, pm, txpower in dBm …"""

class LAN:  # only: esp32
    """A wired interface."""

    def __init__(self, id: int = 0, *, mdc=None, mdio=None, power=None, phy_addr: int = 0, phy_type: int = 0): ...
    def active(self, is_active=None) -> bool:
        """Whether the interface is on, or switches it."""
    def isconnected(self) -> bool:
        """Whether a cable with a network is plugged in."""
    def status(self) -> int:
        """How the connection is, one of the constants ETH_*."""
    def ifconfig(self, config=None) -> tuple[str, str, str, str]:
        """Address, mask, gateway and name server; or sets them."""
    def ipconfig(self, *args, **kwargs):
        """Settings of the interface."""
    def config(self, *args, **kwargs):
        """Settings by name."""

class PPP:  # only: esp32
    """A connection over a serial line."""

    SEC_NONE: int
    SEC_PAP: int
    SEC_CHAP: int
    AUTH_NONE: int
    AUTH_PAP: int
    AUTH_CHAP: int

    def __init__(self, stream): ...
    def active(self, is_active=None) -> bool:
        """Whether the interface is on, or switches it."""
    def connect(self, *, security: int = 0, user: str = "", key: str = "") -> None:
        """Begins to connect."""
    def disconnect(self) -> None:
        """Ends the connection."""
    def status(self) -> int:
        """How the connection is."""
    def config(self, *args, **kwargs):
        """Settings by name."""
    def ifconfig(self, config=None) -> tuple[str, str, str, str]:
        """Address, mask, gateway and name server; or sets them."""
    def poll(self, buf=None) -> None:
        """Lets the connection work, which an interrupt does where the line can."""
    def isconnected(self) -> bool:
        """Whether there is a connection."""
    def ipconfig(self, *args, **kwargs):
        """Settings of the interface."""
