# which of several wrong arguments is told of, and what text functions take beside the usual
def attempt(action, *arguments, **named):
    try:
        print(action(*arguments, **named))
    except Exception as error:
        print(repr(error))


import array
import io
import json

attempt(enumerate, [], "1", 2)
attempt(enumerate, [], 1, 2)
attempt(enumerate, start=1)
attempt(enumerate, [], start=1 << 70)
attempt(enumerate, iterable="ab", start=3)
attempt(sorted, 1, 2, 3)
attempt(sorted, [], None)
attempt(sorted)
attempt(json.dump, None, 1, 2)
attempt(json.dump, None, 1)
attempt(json.dump, None, io.StringIO(), separators=1)
attempt(int.from_bytes, b"a", base=1)
attempt(int.from_bytes)
attempt(int.from_bytes, b"a", "little", True)
attempt((3).to_bytes, -1)
attempt((3).to_bytes, "a", "b", 3)
attempt((3).to_bytes, 1, "big", 3)
attempt((3).to_bytes, 1, "big", signed=[])
attempt(bytes.fromhex, string="aa")
attempt(bytearray.fromhex)
attempt(bytearray.fromhex, "aaff")
attempt(dict.fromkeys, iterable=())

for value in ((255,), (1, 2), (), {}, {"a": 1}, [1], (1.5,), 1.5, "a", True, -3, 1 << 70, -(1 << 70), None):
    attempt(hex, value)
    attempt(oct, value)
for value in (bytearray(b"a"), bytearray(), array.array("b", [5]), memoryview(b"a"), b"a", b"", "ab", 1):
    attempt(ord, value)

attempt(str, b"a", 1)
attempt(str, b"a", "x")
attempt(str, 1, 1)
attempt(str, 1, "x")
attempt(b"a".decode, 1)
attempt(b"\xff".decode, "x", 1)

for data in (bytearray(), bytearray(0), bytearray(b"a")[1:], bytearray(b"a")):
    print(b"" in data, data.find(b""), data.rfind(b""), data.count(b""), data.startswith(b""))
for arguments in (("a", None, 5), ("a,b,c", ",", 1), ("a,b,c", ",", 0), ("a,b,c", ",", 50)):
    attempt(arguments[0].rsplit, *arguments[1:])
