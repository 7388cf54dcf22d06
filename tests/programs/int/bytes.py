# to_bytes and from_bytes: lengths, byte orders, overflow.
for n in (0, 1, 255, 256, 65535, 2**31, 2**64 - 1, 2**100 + 1):
    width = 16
    big = n.to_bytes(width, "big")
    little = n.to_bytes(width, "little")
    print(n, big, little)
    assert int.from_bytes(big, "big") == n == int.from_bytes(little, "little")
print(int.from_bytes(b"", "big"), int.from_bytes(b"\x01\x02\x03", "big"), int.from_bytes(b"\x01\x02\x03", "little"))
print(int.from_bytes(bytearray(b"\xff" * 12), "little"))
print((1).to_bytes(1, "big"), (0).to_bytes(0, "big"))
print(int.from_bytes([1, 2], "big") if False else "bytes only")
for args in ((256, 1, "big"), (2**80, 8, "little"), (1, -1, "big")):
    try:
        print(args[0].to_bytes(args[1], args[2]))
    except Exception as e:
        print(type(e).__name__, e)
try:
    (1).to_bytes(1, "middle")
except Exception as e:
    print(type(e).__name__, e)
try:
    int.from_bytes(b"1", "middle")
except Exception as e:
    print(type(e).__name__, e)
