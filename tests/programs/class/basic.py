# Classes: attributes of class and instance, methods, inheritance, super, class bodies, repr-free identity.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class Animal:
    kind = "animal"
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return self.name + " makes " + self.sound()
    def sound(self):
        return "noise"
class Dog(Animal):
    kind = "dog"
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def sound(self):
        return "woof"
class Puppy(Dog):
    def sound(self):
        return super().sound() + "!" + Animal.sound(self)
a, d, p = Animal("a"), Dog("d", ["sit"]), Puppy("p")
print(a.speak(), d.speak(), p.speak(), Animal.count, d.kind, a.kind, p.tricks, Dog.kind)
d.kind = "own"
print(d.kind, Dog.kind, "kind" in d.__dict__, sorted(d.__dict__), Dog("x").kind)
del d.kind
print(d.kind)
m = d.speak
d.name = "renamed"
print(m(), Animal.speak(p), isinstance(p, Animal), isinstance(a, Dog), type(p) is Puppy, p.__class__.__name__, Puppy.__bases__ == (Dog,), Dog.__name__)
Animal.legs = 4
print(p.legs, Puppy.legs)
def added(self):
    return "added to " + self.name
Dog.added = added
p.own = lambda: "instance function"
print(d.added(), p.own())
class Body:
    x = 1
    y = [x + i for i in range(2)] if False else x + 1
    if x:
        z = "conditional"
    for i in range(3):
        last = i
    def f(self, default=x):
        return default
    del i
print(Body.y, Body.z, Body.last, Body().f(), hasattr(Body, "i"))
class Empty: pass
class OneLine: a = 1; b = 2
print(OneLine.a + OneLine.b, Empty() == Empty(), Empty() is Empty(), Empty == Empty)
show("Animal()", "Animal(1, 2)", "Animal.nope", "a.nope", "a.speak(1)", "Animal.speak()", "Animal.speak(5)", "a.name.nope", "type(Empty(1)).__name__", "type(Empty(x=1)).__name__", "Empty().x", "a()", "len(a)", "a[0]", "a + 1", "iter(a)", "a < a", "a == a", "-a", "a in a", "bool(a)", "hash(a) == hash(a)", "int(a)", "float(a)", "a.__class__ is Animal", "Animal.__class__", "type(a).__name__", "Empty.__name__", "Empty.__bases__", "issubclass(Puppy, Animal)", "str(Animal)", "a[0:1]")
for text in ("a[0] = 1", "del a[0]", "del a.nope", "Animal.kind.x = 1", "a.x.y = 1", "del Animal.nope", "class X(5): pass", "class X(None): pass", "class X(a): pass", "int.x = 1", "class X(Empty, 5): pass"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
class Init:
    def __init__(self):
        return 5
try:
    Init()
except TypeError as e:
    print(e)
class New:
    def __new__(cls, v):
        o = object.__new__(cls)
        o.v = v * 2
        return o
    def __init__(self, v):
        self.w = v
n = New(4)
print(n.v, n.w)
class Other:
    def __new__(cls):
        return "not an instance"
    def __init__(self):
        print("never called")
print(Other())
class Counted:
    instances = []
    def __new__(cls, *args):
        if len(cls.instances) < 1:
            cls.instances.append(super().__new__(cls))
        return cls.instances[0]
print(Counted() is Counted())
