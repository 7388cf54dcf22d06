# Classes, methods, attributes and inheritance.
class Base:
    kind = "base"

    def __init__(self, size=1):
        self.size = size
        self.items = []
        self.name = None

    def set(self, name):
        self.name = "n"
        return self

    def make(self):
        reveal(self)  #: Base
        return [self.size]

    @property
    def half(self):
        return self.size / 2

    @staticmethod
    def number():
        return 1

    @classmethod
    def build(cls):
        return cls()


class Derived(Base):
    def make(self):
        reveal(super().make())  #: list[int]
        return "derived"

    def __getitem__(self, key):
        return 1.5

    def __iter__(self):
        return iter(["a"])

    def __add__(self, other):
        return Derived()

    def __call__(self):
        return b""


d = Derived()
reveal(d)  #: Derived
reveal(Derived)  #: type[Derived]
reveal(d.size)  #: int
reveal(d.kind)  #: str
reveal(d.name)  #: None | str
reveal(d.set(1))  #: Base
reveal(d.make())  #: str
reveal(d.half)  #: float
reveal(d.number())  #: int
reveal(Base.build())  #: Base
reveal(d[0])  #: float
reveal([x for x in d])  #: list[str]
reveal(d + 1)  #: Derived
reveal(d())  #: bytes
reveal(type(d))  #: type[Derived]
