# List slices: reading with every step, assignment, deletion.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def attempt(*texts):
    for text in texts:
        try:
            exec(text)
            print(text, "ok")
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[:], a[::2], a[1::3], a[::-1], a[8:2:-2], a[5:2], a[-100:100], a[100:], a[3:3], a[None:None:None])
print(a[9:0:-1], a[:5:-1], a[5::-1], a[-1:-4:-1], a[0:10:100], a[0:10:-1], a[::-3], a[2:-2:2])
a[2:4] = ["x", "y", "z"]
print(a)
a[1:1] = [0.5]
print(a)
a[-2:] = []
print(a)
a[:0] = (1, 2)
print(a)
a[3:6] = "str" if False else ["s"]
print(a)
a[len(a):] = ["tail"]
print(a)
a[2:3] = a
print(a)
a = list(range(10))
del a[0]
del a[-1]
del a[2:4]
print(a)
del a[:2]
print(a)
del a[10:]
del a[1:1]
print(a)
del a[:]
print(a)
a = list(range(10))
attempt("a[::2] = [1] * 5", "a[1:5:2] = [1, 2]", "del a[::2]", "del a[1:8:3]", "a[::0]", "a[0:2] = 5", "a[0:2] = iter([9])", "a[0:2] = range(3)", "a[0:2] = 'ab'", "a[0:2] = (7, 8)", "a[20] = 1", "a[-20] = 1", "del a[20]", "a['x'] = 1", "a[1.5] = 1", "del a['x']", "a[:] = a", "a[0:2] = {1: 2}")
print(a)
show("a[::0]", "a['a':]", "a[:1.5]", "a[None]", "a[True]", "a[slice(1)]" if False else "a[1:][0]", "a[0, 1]", "a[...]", "a[2**70]")
class Capture:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print("set", key, value)
    def __delitem__(self, key):
        print("del", key)
c = Capture()
print(c[1], c[1:2], c[:], c[::3], c[1, 2], c["a":"b"], c[1:2, ::3], c[...], c[:, 1], c[-1:None:2])
c[1:2] = 3
c["k"] = 4
del c[5:]
s = c[1:10:2]
show("s.start, s.stop, s.step", "s.indices(5)", "c[:].indices(3)", "c[::-1].indices(4)", "s.indices(-1)", "s.indices('a')", "s == c[1:10:2]", "type(s)", "s.foo", "hash(s)", "c[5:1:-1].indices(3)")
try:
    s.start = 5
except AttributeError as e:
    print(e)
