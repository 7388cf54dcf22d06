# __getattr__, __setattr__, __delattr__, property, getters and deleters, __slots__, __dict__.
class Dynamic:
    def __init__(self):
        self.real = "real"
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError("no " + name)
d = Dynamic()
print(d.real, d.dyn_x, hasattr(d, "dyn_y"), hasattr(d, "other"), getattr(d, "other", "default"))
try:
    d.other
except AttributeError as e:
    print(e)
class Logged:
    def __init__(self):
        self.a = 1
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
l = Logged()
l.b = 2
l.b += 5
del l.a
print(sorted(l.__dict__.items()))
try:
    del l.zz
except AttributeError as e:
    print(type(e).__name__, e)
setattr(l, "c", 3)
delattr(l, "c")
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
    def __getattr__(self, name):
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        setattr(self._target, name, value)
class Target:
    x = 1
t = Target()
p = Proxy(t)
p.y = 5
print(p.x, t.y, p._target is t, "y" in t.__dict__, list(p.__dict__))
class Temperature:
    def __init__(self, c):
        self._c = c
    @property
    def celsius(self):
        return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._c = v
    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._c = None
    @property
    def read_only(self):
        return self._c * 2
    def getter(self):
        return "got"
    def setter(self, v):
        print("setting", v)
    old = property(getter, setter)
    none = property()
t = Temperature(5)
t.celsius = 10
t.celsius += 1
print(t.celsius, t.read_only, t.old)
t.old = 7
for text in ("t.celsius = -300", "t.read_only = 1", "del t.read_only", "del t.old", "t.none", "t.none = 1", "Temperature.celsius.x"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
del t.celsius
print(t.celsius, isinstance(Temperature.celsius, property))
class Sub(Temperature):
    @property
    def celsius(self):
        return "overridden " + str(super().celsius)
print(Sub(3).celsius)
class RaisingProperty:
    @property
    def p(self):
        raise AttributeError("inside property")
    def __getattr__(self, name):
        return "fallback " + name
try:
    print(RaisingProperty().p)
except AttributeError as e:
    print("AttributeError", e)
print(hasattr(RaisingProperty(), "q"))
class Slots:
    __slots__ = ("a", "b")
s = Slots()
s.a = 1
try:
    s.c = 3
    print("slots not enforced", s.c)
except AttributeError as e:
    print(e)
class I:
    pass
i = I()
i.z, i.y, i.x = 1, 2, 3
print(sorted(i.__dict__), len(i.__dict__), i.__dict__["z"])
try:
    i.__dict__["new"] = 1
    print(i.new)
except TypeError as e:
    print(e)
try:
    i.__dict__ = {}
except AttributeError as e:
    print(e)
try:
    i.__class__ = Target
    print(type(i).__name__)
except Exception as e:
    print(type(e).__name__, e)
class Getattr2:
    def __getattr__(self, name):
        return lambda *a: (name, a)
print(Getattr2().anything(1, 2), Getattr2().x())
try:
    print(len(Getattr2()))
except TypeError as e:
    print(e)
