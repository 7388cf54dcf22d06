# sys.settrace tells a function of calls, lines, exceptions and returns
import sys

silent = ("hidden",)
wanted = ("call", "line", "return")


def trace(frame, event, arg):
    if event not in wanted:
        return trace
    name = frame.f_code.co_name
    back = frame.f_back
    print(event, name, frame.f_lineno - frame.f_code.co_firstlineno, "from", back.f_code.co_name, frame.f_globals is globals())
    return None if name in silent else trace


def factorial(n):
    if n == 0:
        return 1
    return n * factorial(n - 1)


def hidden():
    return factorial(1)


def loops():
    total = 0
    for i in range(2):
        total += i
    while total:
        total -= 1
    return total


def numbers():
    yield 1
    yield 2


def generators():
    total = 0
    for i in numbers():
        total += i
    return total


def nested():
    def inner(x):
        return x + 1

    add = lambda x: inner(x) * 2
    return add(1)


def fails():
    return [].pop()


def catches():
    try:
        fails()
    except IndexError:
        pass


for function in (factorial, hidden, loops, generators, nested):
    sys.settrace(trace)
    result = function(2) if function is factorial else function()
    sys.settrace(None)
    print("result", result)

wanted = ("call", "exception")
sys.settrace(trace)
catches()
sys.settrace(None)
hidden()


def classes():
    class Inner:
        value = 1

        def method(self):
            return self.value

    return Inner().method()


wanted = ("call", "line", "return")
sys.settrace(trace)
classes()
sys.settrace(None)

# What the traced function raises comes out of what is traced
def refuse(frame, event, arg):
    raise ValueError(event)


sys.settrace(refuse)
try:
    hidden()
except ValueError as error:
    sys.settrace(None)
    print("refused", error)
sys.settrace(None)
print(hidden())
print([n for n in dir(sys) if n == "settrace"])
