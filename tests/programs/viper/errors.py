# Type errors of viper functions: their texts, and the place they name.
import sys


def attempt(source):
    try:
        exec(source)
        print("compiled")
    except (SyntaxError, ViperTypeError, NotImplementedError) as e:
        print(type(e).__name__, e)


HEAD = "@micropython.viper\ndef f(%s)%s:\n %s\n"


def body(parameters, text, returns=""):
    attempt(HEAD % (parameters, returns, text))


body("a: float", "pass")
body("a: 1 + 2", "pass")
body("a", "return a", " -> None")
body("", "return 1")
body("", "return []", " -> int")
body("", "return True", " -> int")
body("p: ptr8", "return p", " -> ptr16")
body("", "x = 1; x = True")
body("", "x = None; x = 1")
body("", "print(y); y = 1")
body("a: int, b", "a + b")
body("a: bool, b: int", "a + b")
body("a: int", "a ** 2")
body("a: int", "a / 2")
body("a: int", "a @ a")
body("a: int", "a is a")
body("a: uint, b: uint", "a // b")
body("a: uint, b: int", "a < b")
body("a: int", "if not a: pass")
body("a: int", "x = not a")
body("a: ptr", "-a")
body("a: ptr", "a[0]")
body("a: ptr8", "a[a]")
body("a: ptr8", "a['x']")
body("a: ptr8", "a[None] = 1")
body("a: ptr8", "a[0] = a")
body("a: int", "a[0] = 1")
body("a: ptr8", "while a: pass")
body("", "raise 5")
body("", "raise")
body("", "raise ValueError from None")
body("", "yield 1")
body("", "print(ptr8(5))")
body("", "int(int)")
body("", "x = 1\n def g(): return x\n return g")
body("", "return lambda: 1")
body("", "return lambda x: x")
attempt("@micropython.native\ndef f():\n raise\n")
attempt("@micropython.asm_thumb\ndef f():\n nop()\n")
attempt("@micropython.asm_xtensa\ndef f():\n nop()\n")
attempt("@micropython.nothing\ndef f(): pass\n")
attempt("@micropython.viper.more\ndef f(): pass\n")

for source in (
    "@micropython.viper\ndef f(a: int, b):\n    x = 1\n    y = 2\n    a + b\n    x = 1\n",
    "@micropython.viper\ndef f(a: int, b):\n    a + b\n",
    "@micropython.viper\ndef f(a: int, b):\n    if a:\n        x = 1\n        a + b\n",
    "\n\n@micropython.viper\ndef f(a: what):\n    pass\n",
):
    try:
        exec(source)
    except ViperTypeError as e:
        sys.print_exception(e, sys.stdout)
