# Command lines, taken apart into a named tuple.

import sys
from collections import namedtuple

__version__ = "0.5.0"

# Actions that take no word of the line: what the argument is when named, and when not.
_FLAGS = {
    "store_true": (True, False),
    "store_false": (False, True),
    "store_const": (None, None),
}


class ArgumentTypeError(BaseException):
    pass


class _Refusal(BaseException):
    pass


# The words of a command line, from the first that is not used yet.
class _Line:
    def __init__(self, words):
        self.words = words
        self.at = 0

    def __bool__(self):
        return self.at < len(self.words)

    def peek(self):
        return self.words[self.at]

    def next(self):
        word = self.peek()
        self.at += 1
        return word

    def names_an_option(self):
        return bool(self) and self.peek()[0:1] == "-" and self.peek() != "-"

    def rest(self):
        left = self.words[self.at :]
        self.at = len(self.words)
        return left

    # The words up to the next that begins with a dash.
    def plain(self):
        first = self.at
        while self and self.peek()[0:1] != "-":
            self.at += 1
        return self.words[first : self.at]


class _Argument:
    def __init__(self, names, dest, settings):
        self.names = names
        self.dest = dest
        self.action = settings.get("action", "store")
        self.nargs = settings.get("nargs")
        self.help = settings.get("help", "")
        self.type = settings.get("type")
        self.const, absent = _FLAGS.get(self.action, (None, None))
        if self.const is None:
            self.const = settings.get("const")
        self.default = settings.get("default", absent)
        if self.type is not None and not callable(self.type):
            raise ValueError("type is not callable")

    def shown(self):
        if self.action != "store":
            return ""
        if self.nargs is None:
            return " " + self.dest
        return " {}{}".format(self.dest, "(x%d)" % self.nargs if isinstance(self.nargs, int) else self.nargs)

    def converted(self, name, word):
        try:
            return self.type(word) if self.type else word
        except (ArgumentTypeError, TypeError, ValueError) as reason:
            raise _Refusal("invalid value for {}: {} ({})".format(name, word, reason))

    def value(self, name, line):
        if self.action in _FLAGS:
            return self.const
        assert self.action == "store"
        if self.nargs == "?":
            return self.converted(name, line.next() if line else self.default)
        if self.nargs in (None, "+") and not line:
            self.lacking(name)
        if self.nargs is None:
            return self.converted(name, line.next())
        if self.nargs in ("*", "+"):
            return self.values(name, line, len(line.words))
        found = self.values(name, line, int(self.nargs))
        if len(found) < int(self.nargs):
            self.lacking(name)
        return found

    # Up to so many words; "--" takes away the meaning of dashes.
    def values(self, name, line, most):
        found = []
        dashes_count = True
        while line and len(found) < most:
            if dashes_count and line.names_an_option():
                if line.peek() != "--":
                    break
                dashes_count = False
                line.next()
                continue
            found.append(self.converted(name, line.next()))
        return found

    def lacking(self, name):
        raise _Refusal("expecting value for " + name)


class ArgumentParser:
    def __init__(self, *, description=""):
        self.description = description
        self.opt = []
        self.pos = []

    def add_argument(self, *names, **settings):
        is_option = names and names[0].startswith("-")
        dest = settings.get("dest")
        if dest is None:
            long_names = [name for name in names if is_option and name.startswith("--")]
            dest = (long_names or names)[0]
            if is_option:
                dest = dest.lstrip("-").replace("-", "_")
        place = self.opt if is_option else self.pos
        place.append(_Argument(names or (dest,), dest, settings))

    def usage(self, full):
        line = "usage: " + sys.argv[0] + " [-h]"
        for option in self.opt:
            line += " [" + ", ".join(option.names) + option.shown() + "]"
        for positional in self.pos:
            line += positional.shown()
        print(line)
        if full:
            self._explain()

    def _explain(self):
        print()
        if self.description:
            print(self.description)
        options = [(", ".join(o.names) + o.shown(), o.help) for o in self.opt]
        options.insert(0, ("-h, --help", "show this message and exit"))
        for kind, rows in (("positional", [(p.names[0], p.help) for p in self.pos]), ("optional", options)):
            if rows:
                print("\n%s args:" % kind)
            for row in rows:
                print("  %-16s%s" % row)

    def parse_args(self, args=None):
        return self._parse(args, None)

    def parse_known_args(self, args=None):
        unknown = []
        return self._parse(args, unknown), unknown

    # What is unknown is added to a list, or is an error where there is none.
    def _parse(self, args, unknown):
        line = _Line(list(sys.argv[1:] if args is None else args))
        try:
            return self._found(line, unknown)
        except _Refusal as reason:
            self.usage(False)
            print("error:", reason)
            sys.exit(2)

    def _found(self, line, unknown):
        found = []
        for option in self.opt:
            text = isinstance(option.default, str)
            found.append(option.converted(option.dest, option.default) if text else option.default)
        self._take_options(line, found, unknown)
        for positional in self.pos:
            found.append(positional.value(positional.names[0], line))
        if unknown is not None:
            unknown.extend(line.plain())
        self._take_options(line, found, unknown)
        if line:
            if unknown is None:
                raise _Refusal("extra args: " + " ".join(line.rest()))
            unknown.extend(line.rest())
        return namedtuple("args", [argument.dest for argument in self.opt + self.pos])(*found)

    def _take_options(self, line, found, unknown):
        while line.names_an_option() and line.peek() != "--":
            name = line.next()
            if name in ("-h", "--help"):
                self.usage(True)
                sys.exit(0)
            known = [i for i, option in enumerate(self.opt) if name in option.names]
            if known:
                found[known[0]] = self.opt[known[0]].value(name, line)
            elif unknown is None:
                raise _Refusal("unknown option " + name)
            else:
                unknown.append(name)
                unknown.extend(line.plain())
