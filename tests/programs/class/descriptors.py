# User descriptors: __get__, __set__, __delete__, __set_name__; static and class methods.
class Field:
    def __init__(self, default):
        self.default = default
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls):
        if obj is None:
            return "class access of " + cls.__name__
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        print("set", self.name, value)
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)
class Point:
    x = Field(0)
    y = Field("none")
p = Point()
print(p.x, p.y)
p.x = 5
p.x += 1
print(p.x, p._x)
del p.x
print(p.x)
print(type(Point.x).__name__)
class Sub(Point):
    z = Field(9)
s = Sub()
s.z = 1
s.x = 2
print(s.z, s.x, p.x)
class Doubler:
    def __get__(self, obj, cls):
        return obj.n * 2
class Holder:
    n = 4
    twice = Doubler()
h = Holder()
print(h.twice)
h.n = 10
print(h.twice)
class Methods:
    state = "class state"
    @staticmethod
    def static(*args):
        return args
    @classmethod
    def cls_method(cls, *args):
        return cls.__name__, cls.state, args
    def normal(self, *args):
        return type(self).__name__, args
class SubMethods(Methods):
    state = "sub state"
m = SubMethods()
print(Methods.static(1), m.static(1, 2), Methods.cls_method(1), m.cls_method(2), SubMethods.cls_method(), m.normal(3), Methods.normal(m, 4), SubMethods.normal(Methods(), 5))
f, g, k = m.static, m.cls_method, m.normal
print(f(1), g(2), k(3), m.normal == m.normal, type(m.normal), m.normal is m.normal)
def free(self):
    return "free", self.state
Methods.attached = free
m.instance_attr = free
print(m.attached(), m.instance_attr(m))
Methods.cm = classmethod(free)
Methods.sm = staticmethod(free)
print(m.cm(), m.sm(m), Methods.cm())
print([type(x).__name__ for x in (Methods.static, Methods.cls_method, Methods.normal, m.normal, len, int, Methods)])
class CallableAttr:
    class Inner:
        def __call__(self, *args):
            return "inner", args
    attr = Inner()
    lam = lambda self: ("lambda", type(self).__name__)
    builtin = len
    cls = Inner
c = CallableAttr()
print(c.attr(1), c.lam(), c.builtin([1, 2]), type(c.cls()).__name__)
class Meta:
    @classmethod
    def create(cls, **kw):
        o = cls()
        for k in kw:
            setattr(o, k, kw[k])
        return o
class Made(Meta):
    pass
o = Made.create(a=1, b=2)
print(o.a, o.b, type(o).__name__)
class NonData:
    def __get__(self, obj, cls):
        return "descriptor"
class Mixed:
    d = NonData()
x = Mixed()
x.d = "instance wins"
print(x.d, type(Mixed.d).__name__)
for text in ("staticmethod()", "classmethod()", "staticmethod(5)()", "property(5).fget", "Methods.cls_method.x"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
