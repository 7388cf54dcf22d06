"""Writes what the language server knows of CPython: python3 tests/recorder/cpython_names.py (CPython 3.11 or later).

Lists the names of a running CPython: of the modules and types that MicroPython has as well, and the parameters of their
functions. What micropython-lib can install stays as it is in the file.
"""

import builtins
import importlib
import inspect
import io
import pathlib
import pkgutil
import sys

FILE = pathlib.Path(__file__).parents[2] / "lsp/src/main/resources/dev/vivarium/lsp/diagnostic/cpython-names.txt"
MODULES = """_thread argparse array asyncio binascii builtins cmath collections errno gc hashlib heapq io json marshal math os
platform random re select socket ssl struct sys termios time weakref""".split()


def values():
    """An example of each type, by the name that MicroPython gives it."""
    import array
    import collections

    yield from ((type(each).__name__, each) for each in (
        1, 1.5, 1j, "", b"", bytearray(), [], (), {}, set(), frozenset(), range(1), memoryview(b""), object(), slice(1)))
    yield "generator", (each for each in ())
    yield "deque", collections.deque()
    yield "OrderedDict", collections.OrderedDict()
    yield "array", array.array("b")
    yield "StringIO", io.StringIO()
    yield "BytesIO", io.BytesIO()
    with open(__file__) as text, open(__file__, "rb", 0) as raw:
        yield "TextIOWrapper", text
        yield "FileIO", raw


def public(thing):
    return sorted(name for name in dir(thing) if not name.startswith("_"))


def parameters(function):
    try:
        found = inspect.signature(function).parameters.values()
    except (ValueError, TypeError):
        return []
    return [each.name for each in found if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]


def main():
    kept = [line for line in FILE.read_text().splitlines() if line.startswith("installable ")]
    library = sorted(name for name in sys.stdlib_module_names if not name.startswith("_") and name not in ("this", "test"))
    lines = [
        "# What CPython %d.%d has: modules of its library, the names in modules and types, and the parameters that can be" %
        sys.version_info[:2],
        "# named. Written by tests/recorder/cpython_names.py.",
        " ".join(["modules", *library]),
    ]
    arguments = {}
    for name in MODULES:
        module = builtins if name == "builtins" else importlib.import_module(name)
        lines.append(" ".join(["module", name, *public(module)]))
        for each in public(module):
            if callable(getattr(module, each)):
                arguments.setdefault("." + each, set()).update(parameters(getattr(module, each)))
    for name, value in values():
        lines.append(" ".join(["type", name, *public(value)]))
        for each in public(value):
            arguments.setdefault("%s.%s" % (name, each), set()).update(parameters(getattr(value, each)))
    # Parameters that C code takes by hand, where inspect sees none.
    arguments[".print"] |= {"sep", "end", "file", "flush"}
    arguments[".sorted"] |= {"key", "reverse"}
    arguments[".min"] = arguments[".max"] = {"key", "default"}
    lines += [" ".join(["arguments", name, *sorted(names)]) for name, names in sorted(arguments.items()) if names]
    FILE.write_text("\n".join(lines + kept) + "\n")


if __name__ == "__main__":
    main()
