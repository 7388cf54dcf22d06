# Numbers.
import random
import sys


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


attempt(lambda: range(-sys.maxsize - 1, 0))  #! range-limits
attempt(lambda: range(sys.maxsize + 1, sys.maxsize + 2))  #! range-limits
attempt(lambda: len(range(-sys.maxsize, sys.maxsize)))  #! range-limits
attempt(lambda: range(0, sys.maxsize))
attempt(lambda: random.randint(2**128 - 1, 2**128))  #! random-bits random-bits
attempt(lambda: complex("1 1j"))  #! complex-text
attempt(lambda: complex("1 +1j"))


class Half:
    def __float__(self):
        return 0.5


class Both(Half):
    def __rmul__(self, other):
        return 7


attempt(lambda: 2.0 * Half())  #! implicit-float
attempt(lambda: 2.0 * Both())  #! implicit-float


class Number(int):
    __add__ = lambda self, other: Number(int(self) + other)  #! int-subclass

    def __sub__(self, other):
        return int(self) - int(other)


attempt(lambda: 1 + Number(2))  #! int-subclass
attempt(lambda: Number(1) + Number(2))
attempt(lambda: Number(5) - Number(2))
print(1__0)  #! literal-underscore
attempt(lambda: eval("1_"))  #! literal-underscore
attempt(lambda: eval("1and 0"))  #! program-text
attempt(lambda: eval("1 and 0"))
#> OverflowError
#> OverflowError
#> 0
#> range(0, 9223372036854775807)
#> OverflowError
#> (1+1j)
#> (1+1j)
#> 1.0
#> 1.0
#> TypeError
#> TypeError
#> 3
#> 10
#> 1
#> SyntaxError
#> 0
