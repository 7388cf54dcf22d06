# Objects in viper functions: calls, attributes, conversions, globals, try, with, closures over arguments.


class Thing:
    count = 0

    def bump(self, by):
        self.count += by
        return self.count


@micropython.viper
def work(thing, n: int):
    for i in range(n):
        thing.bump(i)
    thing.name = n
    return thing.count


@micropython.viper
def collections(n: int):
    return [n, n + 1], (n, True), {n}, str(n)


counter = 0


@micropython.viper
def globals_(n: int):
    global counter
    counter = int(counter) + n
    print(counter)


@micropython.viper
def guarded(f, x: int) -> int:
    result = 0
    try:
        result = int(f(x))
    except ValueError:
        print("ValueError")
        result = -1
    finally:
        print("finally", result)
    return result


@micropython.viper
def early(n: int) -> int:
    for i in range(10):
        try:
            if i == n:
                return i * 100
        finally:
            print("left", i)
    return -1


class Manager:
    def __enter__(self):
        print("enter")
        return 5

    def __exit__(self, *args):
        print("exit", args[0])
        return True


@micropython.viper
def with_(fail) -> int:
    x = 1
    with Manager() as m:
        x = int(m)
        if fail:
            raise KeyError(x)
    return x


@micropython.viper
def logic(x: int, y: int):
    print(x and y, x or y, 1 if x else 2)
    if not x:
        print("x is zero")
    if x and y:
        print("both")
    elif x or y:
        print("one")


@micropython.viper
def returns_none(x: int):
    y = x + 1


@micropython.viper
def returns_int() -> int:
    pass


@micropython.viper
def locals_of_none():
    n = None
    print(n)


@micropython.viper
def comprehension(items):
    return [i for i in items]


@micropython.viper
def loop_else(n: int):
    for i in range(0, 6, 2):
        if i == n:
            break
    else:
        print("no break")
    while n > 0:
        n -= 1
        if n == 3:
            continue
    else:
        print("done", n)


t = Thing()
print(work(t, 5), t.name)
print(collections(3))
globals_(4)
globals_(5)


def raiser(x):
    if x > 2:
        raise ValueError(x)
    return x * 2


print(guarded(raiser, 1))
print(guarded(raiser, 3))
print(early(2))
print(with_(False), with_(True))
logic(0, 0)
logic(0, 7)
logic(3, 0)
logic(3, 4)
print(returns_none(1), returns_int())
locals_of_none()
print(comprehension("abc"))
loop_else(4)
loop_else(5)
for call in (lambda: work(t), lambda: work(t, 1, 2), lambda: work(t, n=1)):
    try:
        call()
    except TypeError as e:
        print("TypeError", e)
