# Recursion without end is an exception, wherever it happens, and the program goes on.
def attempt(name, f):
    try:
        f()
        print(name, "returned")
    except RuntimeError as e:
        print(name, e)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
def plain():
    plain()
class R:
    def __repr__(self):
        return repr(self)
    def __eq__(self, other):
        return self == other
    def __add__(self, other):
        return self + other
    def __len__(self):
        return len(self)
    def __getitem__(self, i):
        return self[i]
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __call__(self):
        return self()
    def __iter__(self):
        return iter(self)
    def __contains__(self, x):
        return x in self
    def __hash__(self):
        return hash(self)
    def __lt__(self, o):
        return self < o
    @property
    def p(self):
        return self.p
def generator():
    yield from generator()
def comprehension():
    return [comprehension() for _ in range(1)]
def by_sort():
    sorted([2, 1], key=lambda x: by_sort())
def by_map():
    list(map(lambda x: by_map(), [1]))
def mutual_a():
    mutual_b()
def mutual_b():
    mutual_a()
def in_try():
    try:
        in_try()
    finally:
        pass
class M:
    def __enter__(self):
        in_with()
    def __exit__(self, *a):
        pass
def in_with():
    with M():
        pass
def default_arg(n=0):
    return default_arg(n + 1)
r = R()
attempt("plain", plain)
attempt("mutual", mutual_a)
for name in ("repr(r)", "r == r", "r + 1", "len(r)", "r[0]", "r()", "iter(r)", "1 in r", "hash(r)", "r < r", "r.p", "str(r)", "[r] == [R()]", "{r: 1}", "sorted([r, R()])"):
    try:
        eval(name)
        print(name, "returned")
    except RuntimeError as e:
        print(name, e)
for name in ("generator", "comprehension", "by_sort", "by_map", "in_try", "in_with", "default_arg"):
    f = eval(name)
    attempt(name, (lambda: list(f())) if name == "generator" else f)
print(depth(40), depth(60))
nested = []
for i in range(5000):
    nested = [nested]
attempt("repr of a deep list", lambda: repr(nested))
print("still running", depth(50))
