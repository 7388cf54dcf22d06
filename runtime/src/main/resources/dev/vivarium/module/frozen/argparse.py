# Command lines, taken apart into a named tuple.

import sys
from collections import namedtuple

# Of each action that stores a truth: what it stores, and the value without it.
_TRUTHS = {"store_true": (True, False), "store_false": (False, True)}


class ArgumentTypeError(BaseException):
    pass


class _UsageError(BaseException):
    pass


def _is_option(word):
    return word.startswith("-") and word != "-"


def _require(condition, name):
    if not condition:
        raise _UsageError("expecting value for " + name)


class _Argument:
    def __init__(self, names, settings):
        self.names = names
        self.dest = settings.get("dest")
        self.action = settings.get("action", "store")
        self.const = settings.get("const")
        self.nargs = settings.get("nargs")
        self.help = settings.get("help", "")
        self.type = settings.get("type")
        absent = None
        if self.action in _TRUTHS:
            self.const, absent = _TRUTHS[self.action]
            self.action = "store_const"
        self.default = settings.get("default", absent)
        if self.type is not None and not callable(self.type):
            raise ValueError("type is not callable")

    def label(self):
        if self.action != "store":
            return ""
        if self.nargs is None:
            return " " + self.dest
        count = "(x%d)" if isinstance(self.nargs, int) else "%s"
        return " " + self.dest + count % self.nargs

    def convert(self, name, word):
        if not self.type:
            return word
        try:
            return self.type(word)
        except (ArgumentTypeError, TypeError, ValueError) as problem:
            raise _UsageError("invalid value for {}: {} ({})".format(name, word, problem))

    def take(self, name, words):
        if self.action == "store_const":
            return self.const
        assert self.action == "store"
        if self.nargs == "?":
            return self.convert(name, words.pop(0) if words else self.default)
        if self.nargs in (None, "+"):
            _require(words, name)
        if self.nargs is None:
            return self.convert(name, words.pop(0))
        return self._take_list(name, words, -1 if self.nargs in ("*", "+") else int(self.nargs))

    # A negative limit stands for none.
    def _take_list(self, name, words, limit):
        values = []
        options_end = False
        while words and len(values) != limit:
            if not options_end and _is_option(words[0]):
                if words[0] != "--":
                    break
                options_end = True
                words.pop(0)
            else:
                values.append(self.convert(name, words.pop(0)))
        _require(len(values) >= limit, name)
        return values


class ArgumentParser:
    def __init__(self, *, description=""):
        self.description = description
        self.opt = []
        self.pos = []

    def add_argument(self, *names, **settings):
        argument = _Argument(names, settings)
        is_option = names and names[0].startswith("-")
        if argument.dest is None:
            dest = names[0]
            if is_option:
                long_names = [name for name in names if name.startswith("--")]
                dest = (long_names or names)[0].lstrip("-").replace("-", "_")
            argument.dest = dest
        elif not names:
            argument.names = (argument.dest,)
        (self.opt if is_option else self.pos).append(argument)

    def usage(self, full):
        line = ["usage: ", sys.argv[0], " [-h]"]
        for option in self.opt:
            line.append(" [{}{}]".format(", ".join(option.names), option.label()))
        line.extend(positional.label() for positional in self.pos)
        print("".join(line))
        if full:
            print()
            self._details()

    def _details(self):
        if self.description:
            print(self.description)
        if self.pos:
            print("\npositional args:")
        for positional in self.pos:
            print("  %-16s%s" % (positional.names[0], positional.help))
        print("\noptional args:")
        print("  %-16s%s" % ("-h, --help", "show this message and exit"))
        for option in self.opt:
            print("  %-16s%s" % (", ".join(option.names) + option.label(), option.help))

    def parse_args(self, args=None):
        return self._parse(args, None)

    def parse_known_args(self, args=None):
        unknown = []
        return self._parse(args, unknown), unknown

    # What is unknown goes into a list, or is an error where there is none.
    def _parse(self, args, unknown):
        words = list(sys.argv[1:] if args is None else args)
        try:
            return self._values(words, unknown)
        except _UsageError as problem:
            self.usage(False)
            print("error:", problem)
            sys.exit(2)

    def _values(self, words, unknown):
        options = []
        for option in self.opt:
            value = option.default
            options.append(option.convert(option.dest, value) if isinstance(value, str) else value)
        positionals = None
        while words or positionals is None:
            if words and _is_option(words[0]) and words[0] != "--":
                self._take_option(words, options, unknown)
            elif positionals is None:
                positionals = [argument.take(argument.names[0], words) for argument in self.pos]
                if unknown is not None:
                    _move_values(words, unknown)
            elif unknown is None:
                raise _UsageError("extra args: " + " ".join(words))
            else:
                unknown.extend(words)
                break
        names = [argument.dest for argument in self.opt + self.pos]
        return namedtuple("args", names)(*(options + positionals))

    def _take_option(self, words, values, unknown):
        name = words.pop(0)
        if name in ("-h", "--help"):
            self.usage(True)
            sys.exit(0)
        for i, option in enumerate(self.opt):
            if name in option.names:
                values[i] = option.take(name, words)
                return
        if unknown is None:
            raise _UsageError("unknown option " + name)
        unknown.append(name)
        _move_values(words, unknown)


# What follows an unknown option is taken for its values.
def _move_values(words, unknown):
    while words and not words[0].startswith("-"):
        unknown.append(words.pop(0))


__version__ = "0.5.0"
