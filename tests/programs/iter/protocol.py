# User-defined iterators: __iter__, __next__, __getitem__ fallback, StopIteration handling, exhausted iterators.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class Count:
    def __init__(self, n):
        self.i, self.n = 0, n
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), [x * 2 for x in Count(2)], sum(Count(4)), max(Count(3)), tuple(Count(0)), 2 in Count(3), 9 in Count(3), sorted(Count(3), reverse=True), dict(zip("ab", Count(5))) == {"a": 1, "b": 2})
a, b, c = Count(3)
print(a, b, c, list(zip(Count(2), Count(9))), ",".join(str(x) for x in Count(3)))
class Sequence:
    def __getitem__(self, i):
        print("get", i)
        if i >= 3:
            raise IndexError
        return i * 10
print(list(Sequence()), 10 in Sequence(), [x for x in Sequence()][1])
class StopSequence:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i
print(list(StopSequence()))
class NotIterator:
    def __iter__(self):
        return 5
class NoNext:
    def __iter__(self):
        return self
class Nothing:
    pass
class RaisingIter:
    def __iter__(self):
        raise ValueError("iter refused")
class RaisingNext:
    def __iter__(self):
        return self
    def __next__(self):
        raise ValueError("next refused")
show("list(NotIterator())", "list(NoNext())", "list(Nothing())", "list(RaisingIter())", "list(RaisingNext())", "iter(Nothing())", "next(Nothing())", "next(Count(0))", "next(Count(0), 'default')", "[x for x in 5]", "1 in Nothing()", "1 in RaisingNext()", "[*Nothing()]", "max(RaisingNext())", "dict(RaisingNext())")
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, "end"))
l = [1, 2, 3]
out = []
for x in l:
    out.append(x)
    if x < 3:
        l.append(x + 10)
print(out, l)
it = iter(l)
for x in it:
    if x == 2:
        break
print(list(it))
class Gen:
    def __iter__(self):
        for i in range(2):
            yield i
g = Gen()
print(list(g), list(g), [(a, b) for a in g for b in g])
for type_it in (iter(""), iter(()), iter([]), iter({}), iter(range(0)), iter(b""), iter(set())):
    print(next(type_it, "none"), end=" ")
print()
class Stop(StopIteration):
    pass
class Custom:
    def __iter__(self):
        return self
    def __next__(self):
        raise Stop("payload")
print(list(Custom()))
