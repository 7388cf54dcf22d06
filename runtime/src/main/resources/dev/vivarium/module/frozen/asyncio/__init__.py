# Cooperative tasks. What is seldom needed is imported when it is first asked for.

from .core import *

__version__ = (3, 0, 0)

# Attribute to the submodule that holds it.
_attrs = {
    name: module
    for module, names in (
        ("funcs", "wait_for wait_for_ms gather"),
        ("event", "Event ThreadSafeFlag"),
        ("lock", "Lock"),
        ("stream", "open_connection start_server StreamReader StreamWriter"),
    )
    for name in names.split()
}


def __getattr__(name):
    if name not in _attrs:
        raise AttributeError(name)
    found = getattr(__import__(_attrs[name], globals(), None, (name,), 1), name)
    globals()[name] = found
    return found
