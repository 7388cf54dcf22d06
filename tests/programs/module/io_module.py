# StringIO and BytesIO: read, readline, seek, tell, write, truncation, context manager, iteration.
import io
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

s = io.StringIO("one\ntwo\nthree")
print(s.read(2), s.readline(), list(s), repr(s.read()), s.seek(0), list(s), s.tell(), s.seek(4), s.readline(), s.getvalue())
w = io.StringIO()
print(w.write("hello"), w.write(" é日"), w.tell(), w.getvalue(), w.seek(0), w.write("J"), w.getvalue(), w.seek(0, 2), w.write("!"), w.getvalue())
w.seek(20)
w.write("x")
print(repr(w.getvalue()))
b = io.BytesIO(b"abc\ndef\n")
print(b.read(1), b.readline(), b.read(), b.read(), b.seek(-2, 2), b.read(), b.seek(1), b.seek(1, 1), b.read(1), b.tell(), b.getvalue())
o = io.BytesIO()
print(o.write(b"xyz"), o.write(bytearray(b"12")), o.getvalue(), o.seek(1), o.write(b"Y"), o.getvalue())
buf = bytearray(4)
o.seek(0)
print(o.readinto(buf), buf, o.readinto(buf), buf, o.read(), o.readinto(bytearray(0)))
with io.StringIO("ctx") as c:
    print(c.read())
show("io.StringIO().readlines()", "io.BytesIO(b'a').readlines()", "c.read()", "c.write('x')", "c.getvalue()", "io.StringIO(5).getvalue()", "io.StringIO(b'a').getvalue()", "io.BytesIO('a').getvalue()", "io.StringIO().write(b'x')", "io.StringIO().write(5)", "io.BytesIO().write('x')", "io.BytesIO().write(5)", "io.StringIO().foo", "io.StringIO('a').seek(-1)", "io.StringIO('abc').read(-1)", "io.StringIO('a').read('x')", "io.StringIO('abc').seek(1, 5)", "io.BytesIO(b'x').readinto(b'ro')", "io.StringIO('a\\nb').readline(1)", "io.StringIO('abc').readline(2)", "io.StringIO().close()", "io.StringIO().flush()", "next(io.StringIO('l1\\nl2'))", "io.StringIO(initial_value='x').getvalue()", "io.BytesIO(10).getvalue()", "io.StringIO(10).getvalue()", "io.BytesIO(memoryview(b'mv')).read()")
out = io.StringIO()
print("to", "stream", 5, sep="-", end="|", file=out)
print("more", file=out)
print(repr(out.getvalue()))
import sys
print("stdout", file=sys.stdout)
sys.stdout.write("written\n")
for line in io.StringIO("a\nb\n\nc"):
    print(repr(line), end=" ")
print()
class Stream(io.IOBase):
    def __init__(self):
        self.data = bytearray()
    def write(self, buf):
        self.data.extend(buf)
        return len(buf)
    def readinto(self, buf):
        n = min(len(buf), len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n
    def ioctl(self, op, arg):
        return 0
st = Stream()
print("user stream", 42, file=st)
print(st.data)
big = io.BytesIO()
for i in range(300):
    big.write(bytes([i & 255]) * 3)
print(len(big.getvalue()), big.tell(), big.seek(600), big.read(3))
