# Classes.
class Watched:
    def __init_subclass__(cls):  #! special-method-ignored
        print("never")

    def __format__(self, spec):  #! special-method-ignored
        return "formatted"

    def __index__(self):  #! special-method-ignored
        return 1


class Below(Watched):
    pass


print("formatted" == "{}".format(Watched()))
try:
    [1, 2][Watched()]
except TypeError:
    print("no index")


class Numbers(list):
    def __init__(self):  #! native-base-init
        self.append(1)


try:
    Numbers()
except AttributeError as e:
    print(e)


class GoodNumbers(list):
    def __init__(self):
        super().__init__()
        self.append(1)


print(GoodNumbers())


class Base:
    def __init__(self):
        self.__secret = 1

    def reveal(self):
        return self.__secret

    @property
    def size(self):
        return 10


class Sub(Base):
    def __init__(self):
        super().__init__()
        self.__secret = 2  #! no-name-mangling

    @property
    def size(self):
        return super().size  #! super-property


print(Sub().reveal(), Sub().size)

try:

    class Configured(Base, flag=True):  #! class-keyword
        pass
except TypeError:
    print("no keywords")


class Shown:
    def __str__(self):
        return True  #! text-method-result

    def __repr__(self):
        return "shown"


print(str(Shown()), [Shown()])


class Triple(tuple, Shown):  #! base-order
    pass


class Printed(Shown, tuple):
    pass


print(Triple((1, 2)), Printed((1, 2)))


class Root:
    def __init__(self):
        print("Root")

    def name(self):
        return "root"


class Left(Root):
    def __init__(self):
        print("Left")
        super().__init__()


class Right(Root):
    def __init__(self):
        print("Right")
        super().__init__()

    def name(self):
        return "right"


class Both(Left, Right):  #! base-order
    pass


print(Both().name())


class Mixin:
    def __init__(self):
        super().__init__()


class Mixed(Mixin, Right):  #! base-order
    pass


class Unmixed(Right, Mixin):
    pass


print(Mixed().name(), Unmixed().name())
#> False
#> no index
#> call super().__init__() first
#> [1]
#> 2 <property>
#> no keywords
#> True [shown]
#> (1, 2) True
#> Left
#> Root
#> root
#> Right
#> Root
#> right right
