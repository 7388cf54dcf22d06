# marshal.dumps and loads of code objects: of functions, of what compile() gives, their bytes, and each error
import marshal

function = type(lambda: 0)


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


def again(code):
    return marshal.loads(marshal.dumps(code))


def add(a, b=10, *rest, c, **more):
    total = a + b + c + sum(rest)
    return total, sorted(more.items())


def outer(n):
    def inner(m):
        return [n + m + k for k in range(3)]

    return inner(1)


def count(n):
    for i in range(n):
        got = yield i
        if got:
            print('got', got)


def consts():
    return (1 << 70, -3, 2.5, 'a longer text that is no name', b'bytes', None, ..., True, (1, ('two', 3j), ()))


def handled(value):
    try:
        return 1 // value
    except ZeroDivisionError as error:
        return str(error)
    finally:
        print('finally')


class Holder:
    def method(self, x):
        return self, x


async def later():
    return 5


names = {'sum': sum, 'sorted': sorted, 'range': range, 'print': print, 'str': str,
         'ZeroDivisionError': ZeroDivisionError}
print(dir(marshal), add.__code__, type(add.__code__))
attempt('all given', lambda: function(again(add.__code__), names)(1, 2, 3, 4, c=5, d=6, e=7))
attempt('inner', lambda: function(again(outer.__code__), names)(5))
attempt('generator', lambda: type(function(again(count.__code__), names)))
attempt('consts', lambda: function(again(consts.__code__), {})())
attempt('handled', lambda: function(again(handled.__code__), names)(0))
attempt('method', lambda: function(again(Holder.method.__code__), {})(1, 2))
attempt('async', lambda: function(again(later.__code__), {})().send(None))
attempt('lambda', lambda: function(again((lambda: free).__code__), {'free': 'found'})())
attempt('not found', lambda: function(again((lambda: free).__code__), {})())

code = again((lambda: where).__code__)
first, second = function(code, {'where': 1}), function(code, {'where': 2})
print(first(), second(), first.__globals__, first.__name__, second.__code__)
print(function(add.__code__, names).__name__, marshal.dumps(code) == marshal.dumps(code))

module = compile('x = 3\ndef f(y): return x + y\nprint(f(4), __name__)', 'file.py', 'exec')
exec(again(module), {'__name__': 'given'})
attempt('expression', lambda: eval(again(compile('a * 2', 'e', 'eval')), {'a': 21}))
attempt('single', lambda: exec(again(compile('a * 2', 's', 'single')), {'a': 4}))
function(again(compile('print(v)', 'm', 'exec')), {'print': print, 'v': 'in a function'})()
exec(again((lambda: print('run by exec')).__code__))
attempt('exec of a function that wants more', lambda: exec(again(outer.__code__), names))
attempt('eval of a function', lambda: eval(again(consts.__code__)))

for wrong in (None, 1, 'text', b'bytes', [1], print, add, function, len, later, count(1), Holder, Holder().method):
    attempt('dumps', lambda: marshal.dumps(wrong))
for wrong in (None, 5, 'text', [1], (), add.__code__):
    attempt('loads', lambda: marshal.loads(wrong))
data = marshal.dumps(module)
for wrong in (b'', b'M', b'M\x05' + data[2:], b'X' + data[1:]):
    attempt('damaged', lambda: marshal.loads(wrong))
attempt('no arguments', lambda: marshal.dumps())
attempt('versions', lambda: marshal.dumps(module, 4))
attempt('buffers', lambda: [type(marshal.loads(made(data))) for made in (bytes, bytearray, memoryview)])

for wrong in ((), (1, {}), (add.__code__,), (add.__code__, 1), (add.__code__, None), (add.__code__, {}, 1), (add, {})):
    attempt('function', lambda: function(*wrong))
attempt('keyword', lambda: function(add.__code__, globals={}))
for one in (print, Holder().method, count(1), type(count), len):
    print(hasattr(one, '__code__'))
print(hasattr(count, '__code__'), hasattr(Holder.method, '__code__'), hasattr(outer, '__code__'))
attempt('store', lambda: setattr(add, '__code__', code))
attempt('call', lambda: code())
attempt('make', lambda: type(code)())
attempt('attribute', lambda: code.co_name)

# The bytes, but for the width of a small int.
TEXTS = (
    '1',
    'def f(a, b=2): return a + b\nprint(f(1))',
    'class A:\n  def m(self): return self.x, super().n\n',
    'for i in range(3):\n  print(i, "hello world", (1, 2, 3), [j for j in (i,)] if i else 5)',
    'import sys as s\ntry:\n  s.exit(1 << 80)\nexcept SystemExit as e:\n  print(e.args[0], *[i for i in (1, 2)])',
)
for text in TEXTS:
    data = marshal.dumps(compile(text, 'file.py', 'exec'))
    print(len(data), data[:3] + data[4:])
for one in (add, outer, count, consts, handled, Holder.method, later):
    data = marshal.dumps(one.__code__)
    print(len(data), data[:3] + data[4:])
