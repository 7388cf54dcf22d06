# Modules, native and of the workspace.
import math
import time as clock
from os import getcwd, listdir as names
import helper
from helper import make, LIMIT, Thing
from pack import inner
import pack.inner as deep
import nowhere

reveal(math)  #: module
reveal(math.pi)  #: float
reveal(math.floor(1.5))  #: int
reveal(clock.time())  #: float
reveal(getcwd())  #: str
reveal(names("."))  #: list[str]
reveal(helper.LIMIT)  #: int
reveal(LIMIT)  #: int
reveal(make())  #: Thing
reveal(Thing().size)  #: int
reveal(inner.value)  #: str
reveal(deep.value)  #: str
reveal(nowhere)  #: ?
