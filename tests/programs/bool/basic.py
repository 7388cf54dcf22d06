# Truth of every kind of value; and, or, not return operands; bool is an int.
class Empty:
    def __len__(self):
        return 0
class Falsy:
    def __bool__(self):
        return False
class Both:
    def __bool__(self):
        return True
    def __len__(self):
        return 0
class Nothing:
    pass
for v in (None, False, True, 0, 1, -1, 2**70, 0.0, 0.1, "", "a", b"", b"a", bytearray(), bytearray(1), (), (0,), [], [0], {}, {0: 0},
          set(), {0}, frozenset(), range(0), range(1), 0j, ..., NotImplemented):
    print(repr(v), bool(v), not v)
print(bool(Empty()), bool(Falsy()), bool(Both()), bool(Nothing()), bool(Nothing), bool(len), bool())
print(0 or "a", 1 or "a", 0 and "a", 1 and "a", None or 0 or [], "x" and 0 or "z", not 0 == 1)
print(True + True, True * 5, True - False, -True, True / 2, True == 1, False == 0, True is not 1)
print(repr(True), str(False), "%d %s" % (True, True), "{} {:d} {:5}|".format(True, True, True), int(True), float(False))
print([10, 20][True], "ab"[False], {True: 1, 1: 2, 1.0: 3})
calls = []
def note(v):
    calls.append(v)
    return v
note(0) and note(1)
note(2) or note(3)
note([]) or note(()) or note(4) and note(5)
print(calls)
class BadBool:
    def __bool__(self):
        return 5
class RaisingBool:
    def __bool__(self):
        raise ValueError("no truth")
try:
    print(bool(BadBool()))
except TypeError as e:
    print(e)
for text in ("not v", "v and 1", "v or 1", "1 if v else 2", "[x for x in [1] if v]", "any([v])", "all([v])"):
    try:
        print(eval(text, {"v": RaisingBool(), "any": any, "all": all}))
    except ValueError as e:
        print(text, e)
print(any([]), all([]), any([0, "", 3]), all([1, "a", [0]]), any(x > 2 for x in range(5)), all(x for x in (1, 0)))
