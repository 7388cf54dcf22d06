# Watch for: an exception in a callback. It is printed on standard error and swallowed; the other callbacks of the
# same object still run, and so does the program.
import gc
import weakref


class Connection:
    pass


def say(text):
    print("clean-up:", text)


def fail():
    raise ValueError("the network is gone")


def connect():
    connection = Connection()
    weakref.finalize(connection, say, "registered first, runs last")
    weakref.finalize(connection, fail)
    weakref.finalize(connection, say, "registered last, runs first")


connect()
gc.collect()
print("the program goes on")
