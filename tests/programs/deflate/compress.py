# DeflateIO.write: what is compressed comes back, whatever the format, the window and the pieces it is written in
import deflate
import io


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(repr(error))


samples = (b"a", b"abc" * 200, bytes(range(256)) * 5, b"hello hello hello, deflated world " * 40)
for form in (deflate.RAW, deflate.ZLIB, deflate.GZIP):
    for bits in (5, 8, 10, 15):
        for sample in samples:
            for piece in (1, 7, 5000):
                packed = io.BytesIO()
                with deflate.DeflateIO(packed, form, bits) as stream:
                    for at in range(0, len(sample), piece):
                        written = stream.write(sample[at : at + piece])
                        if written != len(sample[at : at + piece]):
                            print("wrote", written)
                data = packed.getvalue()
                back = deflate.DeflateIO(io.BytesIO(data), form, bits).read()
                if back != sample:
                    print("differs", form, bits, len(sample), piece)
        print(form, bits, len(data) < len(sample) // 2)

attempt(deflate.DeflateIO(io.BytesIO(), deflate.RAW).read)
packed = io.BytesIO()
stream = deflate.DeflateIO(packed, deflate.ZLIB, 9, True)
print(stream.write("text"), stream.write(bytearray(b"bytes")), stream.write(memoryview(b"view")), stream.write(b""))
attempt(stream.write, 1)
attempt(stream.write)
print(stream.close(), stream.close())
attempt(stream.write, b"late")
attempt(packed.getvalue)
packed = io.BytesIO()
stream = deflate.DeflateIO(packed, deflate.AUTO)
attempt(stream.write, b"abc")
for bits in (-1, 0, 4, 5, 15, 16, 100):
    attempt(lambda: deflate.DeflateIO(io.BytesIO(), deflate.RAW, bits).write(b"abc"))
print(packed.getvalue()[:2] in (b"\x78\x9c", b"\x08\x1d", b""))
