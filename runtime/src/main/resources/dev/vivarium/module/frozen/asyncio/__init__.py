# Cooperative tasks. What is seldom needed is imported when it is first asked for.

from .core import *

__version__ = (3, 0, 0)

# Names that are imported when they are first asked for, and the submodules that hold them. As keywords they are interned,
# which dir() and completion count on.
_LAZY = dict(
    Event="event",
    Lock="lock",
    StreamReader="stream",
    StreamWriter="stream",
    ThreadSafeFlag="event",
    gather="funcs",
    open_connection="stream",
    start_server="stream",
    wait_for="funcs",
    wait_for_ms="funcs",
)


def __getattr__(name):
    try:
        module = _LAZY[name]
    except KeyError:
        raise AttributeError(name)
    found = globals()[name] = getattr(__import__(module, globals(), None, (name,), 1), name)
    return found
