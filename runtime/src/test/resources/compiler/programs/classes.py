class Empty:
    pass


class Derived(Base, module.Mixin, metaclass=Meta):
    """doc"""

    attribute = 1

    def __init__(self, a):
        super().__init__(a)
        self.a = a

    def method(self, *args):
        return super().method(*args) + super(Derived, self).method()

    def attribute_of_super(self):
        return super().attribute

    def bare_super(self):
        return super()

    def class_of(self):
        return __class__

    @property
    def value(self):
        return self.a

    @value.setter
    def value(self, v):
        self.a = v

    @staticmethod
    def static(a):
        return a

    class Inner:
        x = attribute

        def f(self):
            return self.x


def local_class(a):
    class Local:
        b = a

        def get(self):
            return a

    return Local


@decorator
class Decorated:
    a, b = 1, 2
    for i in range(3):
        a += i
    squares = [x * x for x in range(10)]
