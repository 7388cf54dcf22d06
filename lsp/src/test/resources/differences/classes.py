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
#> False
#> no index
#> call super().__init__() first
#> [1]
#> 2 <property>
#> no keywords
