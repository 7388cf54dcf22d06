# binascii: hexadecimal digits both ways, and checksums in one piece and in many
import binascii

print(binascii.hexlify(b"\x00\x7f\xff"), binascii.hexlify(b"abc", ":"), binascii.hexlify(b"abc", b"-"), binascii.hexlify(b""), binascii.hexlify(b"a", ":"))
print(binascii.unhexlify("00fF"), binascii.unhexlify(b"616263"), binascii.unhexlify(""), binascii.unhexlify("61 62"))
for wrong in ("1", "123", "gg", "1g", "é", "6 1"):
    try:
        print(binascii.unhexlify(wrong))
    except ValueError as error:
        print(wrong, error)
for wrong in (1, None):
    for function in (binascii.hexlify, binascii.unhexlify, binascii.crc32):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
print(hex(binascii.crc32(b"")), hex(binascii.crc32(b"123456789")), hex(binascii.crc32("abc")), hex(binascii.crc32(bytes(range(256)))))
value = 0
for part in (b"12", b"", b"345", b"6789"):
    value = binascii.crc32(part, value)
print(hex(value), hex(binascii.crc32(b"abc", -1)), hex(binascii.crc32(b"abc", 1 << 40)))
