# Heap bytes of what json, re, hashlib, framebuf, uctypes, machine and deflate make.
import gc
import hashlib, deflate, framebuf, io, json, machine, re, uctypes


def measure(label, make):
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


short = re.compile("a")
long = re.compile("(a+)(b+)|(c+)")
buffer = bytearray(200)
measure("re short", lambda: re.compile("abc"))
measure("re long", lambda: re.compile("([a-z]+)@([a-z]+)[.](com|org|net)" * 2))
measure("match", lambda: short.match("a"))
measure("match with groups", lambda: long.match("aabb"))
measure("split", lambda: short.split("xaxaxaxaxax"))
measure("sub", lambda: short.sub("longer text ", "xaxaxaxaxax"))
measure("sha256", lambda: hashlib.sha256(buffer))
measure("digest", lambda: hashlib.sha256(buffer).digest())
measure("framebuf", lambda: framebuf.FrameBuffer(buffer, 8, 8, framebuf.GS8))
measure("uctypes", lambda: uctypes.struct(0, buffer))
measure("signal", lambda: machine.Signal(short))
measure("json list", lambda: json.loads("[1, 2, [3, 4, [5]], [], [6]]"))
measure("json dict", lambda: json.loads('{"a": 1, "b": [true, null], "ccc": {"d": "eeeeeeeee"}}'))
measure("json text", lambda: json.dumps([1, 2, {"a": "b" * 100}]))
zlib = b"x\xda\xcbH\xcd\xc9\xc9W(\xcf/\xcaIQ\xc8@\xb0\x01i\xe7\x08\xd9"
for bits in (5, 8, 10, 15):
    stream = deflate.DeflateIO(io.BytesIO(zlib), deflate.AUTO, bits)
    target = bytearray(5)
    measure("inflater with window of " + str(bits), lambda: stream.readinto(target))
