# Generators: laziness, state, return values, exhaustion, repr-free identity, nested loops.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def counter(n):
    print("start")
    i = 0
    while i < n:
        got = yield i
        print("got", got)
        i += 1
    print("end")
    return "result"
g = counter(2)
print("created", iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, e.args)
def empty():
    return
    yield
def bare():
    yield
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print(list(empty()), list(bare()), [next(f) for _ in range(10)], next(f))
def walk(tree):
    if isinstance(tree, list):
        for t in tree:
            for leaf in walk(t):
                yield leaf
    else:
        yield tree
print(list(walk([1, [2, [3, [4]], 5], [], [[6]]])), sum(walk([1, [2, 3]])), max(walk([[7], 3])))
def primes():
    seen = []
    n = 2
    while True:
        if all(n % p for p in seen):
            seen.append(n)
            yield n
        n += 1
p = primes()
print([next(p) for _ in range(15)])
def args(*a, k=1, **kw):
    yield a
    yield k
    yield sorted(kw.items())
print(list(args(1, 2, k=3, z=4)))
show("next(empty())", "next(empty(), 'default')", "empty().send(1)", "empty().foo", "len(empty())", "empty()[0]", "type(empty())", "bool(empty())", "[*()]" if False else "list(zip(bare(), bare()))", "1 in counter.__name__" if False else "2 in fib()", "counter()", "counter(1, 2)", "counter(n=1) is None")
def lazy_args():
    yield undefined_name
try:
    list(lazy_args())
except NameError as e:
    print(e)
x = (i * i for i in range(3))
print(next(x), list(x), list(x))
def swap():
    a, b = 1, 2
    while True:
        yield a, b
        a, b = b, a
s = swap()
print(next(s), next(s), next(s))
gens = [counter(0) for _ in range(2)]
for g in gens:
    print(list(g))
