# __code__ of closures, methods, generators and native functions; a closure's code counts the cells among the arguments
import marshal
import micropython

function = type(lambda: 0)


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


def plain(a):
    return a


def adder(n):
    def add(m):
        return n + m

    return add


def counter():
    n = 0

    def count(step=1, *rest, key=2):
        nonlocal n
        n += step + key
        return lambda: n

    return count


def numbers(limit):
    def generate():
        yield from range(limit)

    return generate


class Outer:
    def method(self):
        return __class__.__name__

    def plain(self):
        return self

    @classmethod
    def of_class(cls):
        return cls

    @staticmethod
    def free():
        return 1


@micropython.native
def native(a):
    return a


@micropython.viper
def viper(a: int) -> int:
    return a


for label, value in (
    ('plain', plain), ('lambda', lambda: 0), ('closure', adder(1)), ('with defaults', counter()),
    ('inner closure', counter()()), ('generator function', numbers), ('generator closure', numbers(3)),
    ('bound', Outer().plain), ('unbound', Outer.method), ('class method', Outer.of_class), ('static', Outer.free),
):
    attempt(label, lambda: type(value.__code__))
for label, value in (
    ('native', native), ('viper', viper), ('builtin', len), ('builtin method', [].append), ('generator', numbers(3)()),
    ('class', Outer), ('instance', Outer()), ('module', marshal),
):
    attempt(label, lambda: value.__code__)

closure = adder(3)
bare = function(closure.__code__, globals())
print(type(bare), bare.__name__, bare.__globals__ is globals(), type(bare.__code__), closure(4))
attempt('no arguments', bare)
attempt('one too few', lambda: bare(1))
attempt('too many', lambda: bare(1, 2, 3))
attempt('executed', lambda: exec(closure.__code__))
print(closure.__code__ is closure.__code__, closure.__name__, closure.__globals__ is globals())

for value in (closure, counter(), counter()(), numbers(2)):
    data = marshal.dumps(value.__code__)
    again = marshal.loads(data)
    print(type(again), data[4:] == marshal.dumps(again)[4:], function(again, {}).__name__)
    if function(again, {}).__name__ != 'count':
        attempt('executed', lambda: exec(again))
attempt('generator again', lambda: type(function(numbers(2).__code__, {})))
attempt('generator again', function(numbers(2).__code__, {}))
