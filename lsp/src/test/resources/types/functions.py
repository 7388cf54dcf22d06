# Functions, generators, decorators and recursion.
def plain(a):
    if a:
        return 1
    return "a"


def nothing():
    pass


def numbers():
    yield 1
    yield 2.5


def annotated(n: int, text: "str", many: list[str] = None) -> dict[str, int]:
    reveal(n)  #: int
    reveal(text)  #: str
    reveal(many)  #: list[str]
    return unknown


def defaults(a=1, *args, **kwargs):
    reveal(a)  #: int
    reveal(args)  #: tuple
    reveal(kwargs)  #: dict[str, ?]


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def wrap(f):
    def inner():
        return "wrapped"

    return inner


@wrap
def decorated():
    return 1


async def later():
    return 1


async def main():
    reveal(await later())  #: int


reveal(plain(1))  #: int | str
reveal(nothing())  #: None
reveal(numbers())  #: generator[int | float]
reveal([x for x in numbers()])  #: list[int | float]
reveal(annotated(1, ""))  #: dict[str, int]
reveal(even(3))  #: bool
reveal(decorated())  #: str
reveal(plain)  #: function
