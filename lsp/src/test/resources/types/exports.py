from helper import Thing
from pack.inner import value as handed_on

__all__ = ["Thing", "shown", "handed_on"]
shown = 1.5
hidden = b""
