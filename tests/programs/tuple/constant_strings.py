# short strings in constant tuples are interned, so they are no targets of weak references
import weakref
from micropython import const


def kind(text):
    try:
        weakref.ref(text)
        return "object"
    except TypeError:
        return "interned"


NESTED = (1, ("has space", ("q w", "twelve bytes")), "e\u00e9\u00e9\u00e9 9 b", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9")
_CONSTANT = const(("konst 2", "a longer constant"))


def defaults(pair=("d 1", "a default of more bytes")):
    return pair


for text in NESTED[1][:1] + NESTED[1][1] + NESTED[2:] + _CONSTANT + defaults() + ("ab " "cd", "ab cd" "efghijk"):
    print(repr(text), kind(text))
