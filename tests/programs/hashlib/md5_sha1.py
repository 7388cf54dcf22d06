# hashlib.md5 and sha1: digests of every length around a block, in one piece and in many
import binascii
import hashlib


def text(digest):
    return binascii.hexlify(digest).decode()


for kind in (hashlib.md5, hashlib.sha1):
    print(text(kind().digest()), text(kind(b"abc").digest()))
    for length in (1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000):
        data = bytes(i & 255 for i in range(length))
        whole = kind(data).digest()
        parts = kind()
        for at in range(0, length, 7):
            parts.update(data[at : at + 7])
        print(length, text(whole), whole == parts.digest())
