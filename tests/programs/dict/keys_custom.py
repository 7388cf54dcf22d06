# Keys with their own __hash__ and __eq__: identity first, equal keys are one, errors pass through.
log = []
class Key:
    def __init__(self, n, h):
        self.n, self.h = n, h
    def __hash__(self):
        log.append("hash")
        return self.h
    def __eq__(self, other):
        log.append("eq")
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self):
        return "K%d" % self.n
a, b, a2 = Key(1, 7), Key(2, 7), Key(1, 7)
d = {a: "a"}
print(d[a], sorted(set(log)))
log.clear()
d[b] = "b"
print(sorted(set(log)))
log.clear()
print(d[a2], a2 in d, sorted(set(log)))
log.clear()
d[a2] = "replaced"
print(d[a], len(d), sorted(set(log)))
class OnlyEq:
    def __eq__(self, other):
        return True
class OnlyHash:
    def __hash__(self):
        return 5
class BadHash:
    def __hash__(self):
        return "x"
class RaisingHash:
    def __hash__(self):
        raise ValueError("hash refused")
class RaisingEq:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        raise ValueError("eq refused")
class Plain:
    pass
for make in (OnlyEq, OnlyHash, BadHash, RaisingHash, RaisingEq, Plain):
    try:
        x, y = make(), make()
        t = {x: 1, y: 2}
        print(make.__name__, len(t), t[x], x == y, x != y)
    except Exception as e:
        print(make.__name__, type(e).__name__, e)
class Big:
    def __hash__(self):
        return 2**100 + 3
try:
    print(hash(Big()) == hash(Big()), {Big(): 1} != {})
except Exception as e:
    print(type(e).__name__, e)
