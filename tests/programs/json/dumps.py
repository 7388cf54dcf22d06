# json.dumps: every kind of value, separators, keys that are no str
import json
from collections import OrderedDict, namedtuple

Point = namedtuple("Point", "x y")
for value in (
    None, True, False, 0, -5, 1 << 70, 1.5, -0.25, 1e30, "", "a\"b\\c/d", "\n\r\t\b\f\x00\x1f\x7f", "äö€",
    [], [1, [2, [3]]], (), (1,), (1, 2), {}, {"a": 1}, {1: 2}, {None: True}, {True: []}, {1.5: 0}, {(1, 2): 3},
    OrderedDict([("z", 1), ("a", 2)]), Point(1, 2), b"bytes", bytearray(b"xy"), range(3), ..., set(),
):
    print(json.dumps(value))

print(json.dumps([1, {"a": [2, 3]}], separators=(",", ":")))
print(json.dumps([1, {"a": 2}], separators=(" ; ", " => ")))
print(json.dumps({"k": [1, 2]}, separators=None), json.dumps([1, 2], separators=["|", "="]))

for wrong in (1, "ab", (), (",",), (",", ":", "x"), (1, 2), (None, None)):
    try:
        print(json.dumps([1, 2], separators=wrong))
    except Exception as error:
        print(repr(wrong), type(error).__name__, error)
try:
    json.dumps([], (",", ":"))
except TypeError as error:
    print(error)
