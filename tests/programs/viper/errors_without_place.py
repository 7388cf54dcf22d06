# What native code cannot do is refused by the emitter, which knows no line; wrong types are refused with one.
import sys


def refused(body):
    text = "@micropython.viper\ndef f(number: int):\n    first = 1\n    " + body + "\n"
    try:
        exec(text)
        print("accepted", body)
    except Exception as e:
        print(body)
        sys.print_exception(e)


refused("raise")
refused("yield number")
refused("return int(ptr8(int))")
refused("print(int)")
refused("first = None")
refused("return number + first")
