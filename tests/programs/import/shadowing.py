# A local file shadows a built-in module that may be extended; the built-in remains reachable under its u-name or not at all.
import sys
sys.path.insert(0, "shadow")
import errno
print(errno.__name__, hasattr(errno, "ENOENT"), hasattr(errno, "local"))
import math
print(hasattr(math, "pi"), hasattr(math, "local"))
import string_tools
print(string_tools.twice("ab"), string_tools.__name__)
import sys as s
print(s is sys)
print(__name__, "__main__" in sys.modules)
