# deflate: reading zlib, gzip and bare data, in pieces of every size; damaged data
import binascii
import deflate
import io

ZLIB = binascii.unhexlify("78dacb48cdc9c95728cf2fca4951c840b00169e708d9")
GZIP = binascii.unhexlify("1f8b0800000000000203cb48cdc9c95728cf2fca4951c840b0013bcee2ea17000000")
RAW = ZLIB[2:-4]
DYNAMIC = binascii.unhexlify(
    "18d3158fcb11003108425ba1351389c6fcecffb4ee49c7111e907d6abee4314d3997f2a653978810726857e02fe1dbe92fe4823a18ba509b453071d8d24b"
    "3936b8fb2374e0ec946c41f2700cb818e0079bfb4d827240c06ecb4d186eeebb0520d7a33807383a6663eff264fad4328f3ec6c4e064bc95a912675d9b3a"
    "61bce295b58d075e38f1fc67941d792b85b5e83d62dc120b1a8d6f10edd856ab0f5a2a4f2065d5906125fbada97f6224bcb7fed7b0b988b9d7d27026abe9"
    "6ab7ff1cada29d85ee7347dddfd416424abfdacc798716d287de83c0cc55e0d544a21a9f757a5f7c3a8df800899b95c6"
)
STORED = b"\x01\x05\x00\xfa\xffhello"


def attempt(data, *arguments):
    try:
        return deflate.DeflateIO(io.BytesIO(data), *arguments).read()
    except Exception as error:
        return type(error).__name__ + " " + str(error)


print(attempt(ZLIB), attempt(GZIP), attempt(RAW, deflate.RAW), attempt(STORED, deflate.RAW))
print(attempt(DYNAMIC))
for bits in range(5, 16):
    print(bits, repr(attempt(DYNAMIC, deflate.AUTO, bits)) == repr(attempt(DYNAMIC)))
print(attempt(ZLIB, deflate.ZLIB), attempt(ZLIB, deflate.GZIP), attempt(GZIP, deflate.GZIP), attempt(GZIP, deflate.ZLIB), attempt(ZLIB, deflate.RAW))
for bits in range(5, 16):
    print(bits, attempt(ZLIB, deflate.AUTO, bits), attempt(RAW, deflate.RAW, bits))
for size in (1, 2, 3, 5, 8, 100):
    stream = deflate.DeflateIO(io.BytesIO(ZLIB + b"rest"))
    parts = []
    while True:
        part = stream.read(size)
        if not part:
            break
        parts.append(part)
    print(size, parts, stream.read(1), stream.read())
source = io.BytesIO(GZIP + b"rest")
stream = deflate.DeflateIO(source)
buffer = bytearray(4)
print(stream.readinto(buffer), buffer, stream.readline(), stream.read(), source.read())
with deflate.DeflateIO(io.BytesIO(b"x" + ZLIB[1:])) as stream:
    try:
        stream.read(1)
    except OSError as error:
        print(error)
source = io.BytesIO(ZLIB)
with deflate.DeflateIO(source, deflate.AUTO, 0, True) as stream:
    print(stream.read(5))
try:
    source.read()
except Exception as error:
    print(type(error).__name__)
try:
    stream.read(1)
except OSError as error:
    print(error)

for end in range(len(ZLIB)):
    print(end, attempt(ZLIB[:end]), attempt(GZIP[:end]))
for at in range(len(ZLIB)):
    print(at, attempt(ZLIB[:at] + bytes([ZLIB[at] ^ 0x11]) + ZLIB[at + 1 :]))
for arguments in ((), (1, 2, 3, 4, 5), (io.BytesIO(), 4), (io.BytesIO(), -1), (io.BytesIO(), 0, 4), (io.BytesIO(), 0, 16), (io.BytesIO(), "a")):
    try:
        print(type(deflate.DeflateIO(*arguments)).__name__)
    except Exception as error:
        print(type(error).__name__, error)
try:
    deflate.DeflateIO(5).read()
except Exception as error:
    print(type(error).__name__, error)
