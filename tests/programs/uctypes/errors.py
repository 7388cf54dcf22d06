# uctypes: descriptions that are wrong, fields and items that are not there
import uctypes

data = bytearray(32)
at = uctypes.addressof(data)
for description in ({}, {"a": uctypes.UINT8}, {"a": "x"}, {"a": ()}, {"a": (0,)}, {"a": (uctypes.ARRAY | 0, uctypes.UINT8 | 2, 3, 4)}, (0, {"a": 0}), [], "x", None, 5):
    try:
        print(uctypes.sizeof(description))
    except TypeError as error:
        print(repr(description)[:20], error)

struct = uctypes.struct(at, {"a": uctypes.UINT8, "list": (uctypes.ARRAY, uctypes.UINT16 | 2), "sub": (0, {"b": uctypes.UINT8 | 1}), "bad": "x"})
for action in (
    lambda: struct.missing, lambda: setattr(struct, "missing", 1), lambda: struct.bad, lambda: setattr(struct, "sub", 1), lambda: setattr(struct, "list", 1),
    lambda: struct[0], lambda: struct.list[2], lambda: struct.list.x, lambda: struct.sub.c, lambda: int(struct), lambda: len(struct), lambda: uctypes.struct(at), lambda: uctypes.struct(),
    lambda: uctypes.struct("x", {}), lambda: uctypes.sizeof(struct, 1), lambda: uctypes.sizeof(), lambda: uctypes.addressof(5), lambda: hash(struct), lambda: -struct,
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(struct).startswith("<struct STRUCT "), repr(struct.list).startswith("<struct ARRAY "), repr(uctypes.struct(0, "x")))
print(uctypes.struct(at, (uctypes.PTR, uctypes.UINT8)) is None, repr(uctypes.struct(0, (uctypes.PTR, uctypes.UINT8))))
