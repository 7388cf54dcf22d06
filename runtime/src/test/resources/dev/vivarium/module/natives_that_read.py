# Calls every native function with containers that differ in one item. What comes of a call differs only where the function
# has read the item. Lines that begin with \x01 and \x02 mark the call for who listens.
import array, binascii, builtins, cmath, collections, cryptolib, deflate, errno, framebuf, gc, hashlib, heapq, io, json
import marshal, math, micropython, platform, re, struct, sys, uctypes

MODULES = (array, binascii, builtins, cmath, collections, cryptolib, deflate, errno, framebuf, gc, hashlib, heapq, io)
MODULES += (json, marshal, math, micropython, platform, re, struct, sys, uctypes)

# What ends, waits, asks, is about addresses or changes the machine.
LEFT_OUT = "exit input id addressof help open mem_info qstr_info heap_lock heap_unlock stack_use mem_alloc mem_free".split()
LEFT_OUT += "sleep lightsleep deepsleep idle reset kbd_intr settrace collect threshold disable print_exception".split()
LEFT_OUT += "mem_current mem_peak mem_total bytes_at bytearray_at time_pulse_us schedule atexit opt_level dupterm".split()


def words(value):
    return (
        lambda: [value, 1, 2],
        lambda: {"k": value},
        lambda: collections.OrderedDict([("k", value)]),
        lambda: collections.deque([value, 1, 2], 4),
        lambda: Node(value),
    )


def bytes_of(value):
    return (lambda: bytearray([value, 1, 2, 3]), lambda: array.array("H", [value, 1]))


class Node:
    def __init__(self, k):
        self.k = k


def neutral(container):
    """Takes the item away, so that whoever has only kept the container tells nothing."""
    if isinstance(container, Node):
        container.k = 0
    elif isinstance(container, dict):
        container["k"] = 0
    else:
        for i in range(len(container)):
            container[i] = 0


def told(value):
    try:
        return repr(value)
    except Exception as problem:
        return "unprintable"


def call(label, function, container, arguments):
    others = [a for a in arguments if a is not container and isinstance(a, (list, bytearray))]
    print("\x01%d" % id(container))
    try:
        result = function(*arguments)
    except Exception as problem:
        result = problem
    print("\x02")
    try:
        neutral(container)
    except Exception:
        pass
    print("\x03" + label + "\x04" + told(result) + " " + told(others))


def fillers():
    return (0, 1, "B", b"ab", None, abs, [7], bytearray(4), list)


def shapes(container):
    yield (container,)
    for i in range(len(fillers())):
        yield (container, fillers()[i])
        yield (fillers()[i], container)
    for i in range(4):
        yield (container, fillers()[i], fillers()[2])
        yield (fillers()[2], container, fillers()[i])
        yield (fillers()[2], fillers()[i], container)


def everything(makers):
    for number, make in enumerate(makers):
        for module in MODULES:
            for name in sorted(dir(module)):
                function = getattr(module, name)
                if callable(function) and name not in LEFT_OUT and name[0] != "_":
                    for at, dummy in enumerate(shapes(0)):
                        container = make()
                        arguments = list(shapes(container))[at]
                        call("%s.%s %d %d" % (module.__name__, name, number, at), function, container, arguments)
        for name in sorted(dir(make())):
            for at in range(-1, len(fillers())):
                container = make()
                method = getattr(container, name, None)
                if callable(method):
                    arguments = () if at < 0 else (fillers()[at],)
                    call("%d.%s %d" % (number, name, at), method, container, arguments)
        for kind in (str, bytes, list, dict, set, bytearray):
            for name in sorted(dir(kind)):
                container = make()
                method = getattr(kind(), name, None)
                if callable(method):
                    call("%s().%s %d" % (kind.__name__, name, number), method, container, (container,))
