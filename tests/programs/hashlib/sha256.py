# hashlib.sha256: digests of every length around a block, in one piece and in many
import binascii
import hashlib


def text(digest):
    return binascii.hexlify(digest).decode()


print(text(hashlib.sha256().digest()), text(hashlib.sha256(b"abc").digest()))
for length in (1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000):
    data = bytes(i & 255 for i in range(length))
    whole = hashlib.sha256(data).digest()
    parts = hashlib.sha256()
    at = 0
    step = 1
    while at < length:
        parts.update(data[at : at + step])
        at += step
        step = step * 3 % 61 + 1
    print(length, text(whole), whole == parts.digest())

hash = hashlib.sha256(b"a")
hash.update(bytearray(b"b"))
hash.update(memoryview(b"c"))
hash.update("d")
print(text(hash.digest()))
for again in (hash.digest, lambda: hash.update(b"")):
    try:
        again()
    except ValueError as error:
        print(error)
for wrong in (1, None, []):
    try:
        hashlib.sha256(wrong)
    except TypeError as error:
        print(error)
try:
    hashlib.sha256(b"", b"")
except TypeError as error:
    print(error)
print(hashlib.sha256.__name__, type(hash).__name__)
