# Names that come with a star, folders that are packages without a file, operators that assign.
import folder.part
from circle import *
from exports import *
from math import *

reveal(Thing())  #: Thing
reveal(shown)  #: float
reveal(handed_on)  #: str
reveal(hidden)  #: ?
reveal(back)  #: int
reveal(sqrt(4))  #: float
reveal(folder)  #: module
reveal(folder.part.count())  #: int

total = 0
total += 1.5
reveal(total)  #: float
text = "a"
for part in "bc":
    text += part
reveal(text)  #: str
loop = loop + 1
loop += loop
reveal(loop)  #: ?


class Reading:
    def __init__(self):
        self._value = None
        self.value = 3
        self.count = 0

    @property
    def value(self):
        return 1.5

    @value.setter
    def value(self, given):
        self.count += 1


reveal(Reading().value)  #: float
reveal(Reading().count)  #: int

with open("data", "rb") as raw:
    reveal(raw.read())  #: bytes
with open("notes") as notes:
    reveal(notes.readline())  #: str
