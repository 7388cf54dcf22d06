# Exceptions and generators.
import errno


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


class Early(Exception):
    def __init__(self):
        raise self  #! native-base-init


class Late(Exception):
    def __init__(self):
        super().__init__()
        raise self


attempt(Early)
attempt(Late)
error = Exception(5)
print(error.value, error.errno)  #! exception-value exception-value
print(OSError(5).errno)
attempt(lambda: errno.errorcode[errno.EOPNOTSUPP])  #! errno-name
attempt(lambda: errno.errorcode[errno.ENOENT])


def look_up():
    raise OSError(errno.ENOENT, "x")  #! oserror-subclass


attempt(look_up)


def chained():
    try:
        raise TypeError
    except TypeError:
        raise ValueError  #! exception-chaining


def caused():
    raise ValueError from TypeError()  #! exception-chaining


attempt(chained)
attempt(caused)


class Guard:
    def __enter__(self):
        print("enter")

    def __exit__(self, *reason):
        print("exit")


def generate():
    with Guard():
        yield 1  #! generator-exit


def generate_again():
    try:
        yield 1  #! generator-exit
    finally:
        print("finally")


next(generate())
next(generate_again())


def beyond():
    items = ["-a", "-b"]
    i = 0
    while items[i][0] == "-":  #! condition-line
        i += 1


def before():
    items = ["-a", "-b"]
    i = 0
    while i < 2 and items[i][0] == "-":
        i += 1


attempt(beyond)
attempt(before)


def __hidden():
    return "the module's"


class Reader:
    def read(self):
        return __hidden()  #! no-name-mangling


print(Reader().read())
#> TypeError
#> Late
#> 5 5
#> 5
#> EOPNOTSUPP
#> ENOENT
#> OSError
#> ValueError
#> ValueError
#> enter
#> IndexError
#> None
#> the module's
