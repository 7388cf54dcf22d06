# The exception classes: who derives from whom, construction, args, text, attributes.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

names = ["BaseException", "Exception", "ArithmeticError", "AssertionError", "AttributeError", "EOFError", "GeneratorExit", "ImportError", "IndentationError", "IndexError",
         "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "NameError", "NotImplementedError", "OSError", "OverflowError", "RuntimeError", "StopAsyncIteration",
         "StopIteration", "SyntaxError", "SystemExit", "TypeError", "UnicodeError", "ValueError", "ZeroDivisionError"]
for n in names:
    c = eval(n)
    e = c("message", 2)
    print(n, [m for m in names if issubclass(c, eval(m))], e.args, repr(e), repr(c()), repr(c("one")), str(c("one")), str(c()) == "", c.__bases__[0].__name__)
show("StopIteration(5).value", "StopIteration().value", "StopIteration(1, 2).value", "OSError(2).errno", "OSError(2)", "str(OSError(2))", "OSError(2, 'text')", "str(OSError(2, 'text'))", "OSError('x').errno", "OSError().errno", "OSError(99999)", "SystemExit(3).code", "KeyError('k')", "str(KeyError('k'))", "str(KeyError(('a', 1)))", "ValueError('a').foo", "ValueError('a').errno", "ValueError('a') == ValueError('a')", "str(ValueError(1, 2))", "str(ValueError((1,)))", "ImportError('no module').name", "isinstance(OSError(1), Exception)", "issubclass(KeyError, LookupError)", "IOError", "EnvironmentError", "UnicodeDecodeError", "RecursionError", "ModuleNotFoundError", "Warning", "StopIteration.__name__", "Exception().__class__", "Exception('x', 1)[0]", "len(Exception('x'))", "bool(Exception())", "hash(Exception()) is None", "Exception(x=1)", "str(Exception([1]))", "'%s' % ValueError('v')", "'{}'.format(KeyError('k'))")
e = ValueError("a", "b")
try:
    e.args = (1,)
    print(e.args)
except AttributeError as x:
    print(x)
try:
    e.note = "own attribute"
    print(e.note)
except AttributeError as x:
    print(x)
class Mine(Exception):
    def __init__(self, x, y=2):
        self.x, self.y = x, y
class Mine2(Mine):
    pass
class WithSuper(Exception):
    def __init__(self, *a):
        super().__init__("prefixed", *a)
class NoArgs(Exception):
    pass
m = Mine(1)
print(repr(m), m.args, m.x, m.y, repr(Mine2(3, 4)), repr(WithSuper(5)), str(WithSuper(6)), repr(NoArgs("z")), str(NoArgs()), NoArgs().args)
show("Mine2(3, y=4)", "isinstance(m, Exception)", "m.nope", "Mine()", "Mine2.__bases__", "issubclass(Mine2, Mine)")
import errno
for n in ("ENOENT", "EEXIST", "EPERM", "EINVAL", "EBADF", "EISDIR", "EACCES", "ENOMEM"):
    code = getattr(errno, n)
    print(n, code, errno.errorcode[code], repr(OSError(code)), OSError(code))
