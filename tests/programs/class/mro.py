# Multiple inheritance: depth-first, left-to-right lookup as MicroPython does it; super along it.
class A:
    def who(self):
        return "A"
    def only_a(self):
        return "only A"
class B(A):
    def who(self):
        return "B" + super().who()
class C(A):
    def who(self):
        return "C" + super().who()
    def only_c(self):
        return "only C"
class D(B, C):
    def who(self):
        return "D" + super().who()
print(D().who(), D().only_c(), D().only_a(), D.__bases__ == (B, C))
class X:
    v = "X"
    def f(self):
        return "X.f"
class Y:
    v = "Y"
    w = "Yw"
    def f(self):
        return "Y.f"
    def g(self):
        return "Y.g"
class Z(X, Y):
    pass
class W(Y, X):
    pass
print(Z.v, W.v, Z.w, Z().f(), W().f(), Z().g())
class Deep(A):
    v = "Deep"
class Shadow(X):
    pass
class Diamond(Deep, Shadow):
    pass
print(Diamond.v, Diamond().who())
class Base:
    attr = "base"
class Left(Base):
    pass
class Right(Base):
    attr = "right"
class Bottom(Left, Right):
    pass
print(Bottom.attr)
class Init1:
    def __init__(self):
        self.log = ["Init1"]
class Init2:
    def __init__(self):
        self.log = ["Init2"]
class Both(Init1, Init2):
    pass
class Explicit(Init1, Init2):
    def __init__(self):
        Init2.__init__(self)
        second = self.log
        Init1.__init__(self)
        self.log += second
print(Both().log, Explicit().log)
class Mixin:
    def greet(self):
        return "hello " + self.name()
class Impl(Mixin):
    def name(self):
        return "impl"
class Impl2(Mixin, Impl):
    pass
print(Impl().greet(), Impl2().greet())
print(isinstance(D(), A), issubclass(D, C), issubclass(C, D), isinstance(Z(), (int, Y)), issubclass(Z, object), isinstance(Z(), object))
class S1(A):
    def who(self):
        return super(S1, self).who() + "1"
class S2(S1):
    def who(self):
        return super(S2, self).who() + "2"
    def parent(self):
        s = super()
        return s.who()
    def lists(self):
        return [super(S2, self).who() for _ in range(2)]
    @classmethod
    def make(cls):
        return super().__new__(cls)
    @property
    def p(self):
        return super().who()
print(S2().who(), S2().parent(), S2().lists(), type(S2.make()) is S2, S2().p)
for text in ("super().x", "super(S2).who()", "super(S2, S2()).nope", "super(5, 6).x", "super(S1, S2()).who()", "super()"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
class Setter(A):
    def set(self):
        super().value = 5
try:
    Setter().set()
    print("set through super")
except Exception as e:
    print(type(e).__name__, e)
