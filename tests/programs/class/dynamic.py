# Classes made by type(), attributes added later, special methods on instance and class, private names, metaclass syntax.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def init(self, v):
    self.v = v
T = type("T", (), {"__init__": init, "double": lambda self: self.v * 2, "x": 5})
t = T(4)
U = type("U", (T,), {"double": lambda self: self.v * 3})
print(t.double(), t.x, U(4).double(), T.__name__, U.__bases__[0] is T, isinstance(U(1), T), type(t) is T)
T.__len__ = lambda self: 7
T.__add__ = lambda self, o: ("add", o)
T.__call__ = lambda self: "called"
T.__getitem__ = lambda self, i: i
show("len(t)", "t + 1", "t()", "t[3]", "len(U(1))")
class P:
    pass
p = P()
p.__len__ = lambda: 3
p.__call__ = lambda: "instance call"
p.__add__ = lambda o: "instance add"
p.__getitem__ = lambda i: "instance item"
p.__iter__ = lambda: iter([1])
p.__eq__ = lambda o: "instance eq"
p.__bool__ = lambda: False
p.__str__ = lambda: "instance str"
show("len(p)", "p()", "p + 1", "p[0]", "p == 5", "bool(p)", "str(p)[:3]")
class Private:
    __secret = 1
    def __init__(self):
        self.__own = 2
    def read(self):
        return self.__own + self.__secret
q = Private()
print(q.read(), sorted(q.__dict__), hasattr(Private, "__secret"), hasattr(Private, "_Private__secret"))
for text in ("class M(metaclass=type): pass", "class M(P, metaclass=P): pass", "class M(object, x=1): pass", "class M(*[P]): pass", "class M(**{}): pass", "class M(P, P): pass", "class M(len): pass"):
    try:
        exec(text)
        print(text, "accepted")
    except Exception as e:
        print(text, type(e).__name__, e)
class Sub(P):
    pass
P.later = "added later"
Sub.own = "sub"
s = Sub()
P.method = lambda self: "method of " + type(self).__name__
print(s.later, s.own, s.method(), hasattr(P, "own"), P().method())
del P.later
show("s.later", "P.later")
class Init:
    def __init_subclass__(cls, **kw):
        print("init_subclass called")
class InitSub(Init):
    pass
print(issubclass(InitSub, Init))
class Eq:
    def __eq__(self, other):
        return True
show("Eq() == 5", "5 == Eq()", "Eq() != 5", "5 != Eq()", "Eq() in [1]", "1 in [Eq()]", "[Eq()] == [5]", "{1: 2} == {1: Eq()}", "(1, Eq()) == (1, 2)", "Eq() is Eq()", "None == Eq()", "[1, 2].index(Eq())", "[3].count(Eq())")
class Hash(Eq):
    def __hash__(self):
        return 1
show("len({Hash(), Hash()})", "{Hash(): 1}[1]", "1 in {Hash()}", "hash(Hash())")
class Str:
    def __str__(self):
        return "str"
class Rep:
    def __repr__(self):
        return "rep"
show("str(Str())", "repr(Str())[:4]", "str(Rep())", "[Rep(), Rep()]", "'%s' % Str()", "'%r' % Rep()", "f'{Str()} {Rep()}'", "print(Str(), Rep())", "{Rep(): Rep()}", "(Rep(),)")
class Callable:
    def __call__(self, *args, **kw):
        return args, kw
show("Callable()(1, a=2)", "callable(Callable())", "list(map(Callable(), [1]))", "Callable().__call__(3)", "sorted([2, 1], key=lambda x: Callable()(x)[0][0])")
class WithDict:
    a = 1
    def m(self):
        pass
show("sorted(k for k in WithDict.__dict__ if k[0] != '_')", "WithDict.__dict__['a']", "WithDict().__dict__", "WithDict.__module__", "WithDict.__qualname__", "WithDict.__doc__", "WithDict.__class__", "type(WithDict.m)", "WithDict.m.__name__", "WithDict.__name__", "int.__name__", "type(5).__name__", "WithDict.__mro__", "object.__bases__", "dir(WithDict())[:0]")
