# what "in" says of numbers, and which operator a number of a derived class is said not to support
class Derived(int):
    pass


class Real(float):
    pass


class Complex(complex):
    pass


big = 1 << 70
numbers = {
    "True": True, "2": 2, "big": big, "1.5": 1.5, "1j": 1j, "Derived": Derived(3), "Derived big": Derived(big),
    "Real": Real(3), "Complex": Complex(3), "None": None, "[]": [], "''": "",
}


def attempt(text, action, *values):
    try:
        print(text, action(*values))
    except Exception as error:
        print(text, repr(error))


for left in sorted(numbers):
    for right in ("True", "2", "big", "1.5", "1j", "Derived", "Derived big", "Real", "Complex"):
        attempt(left + " in " + right, lambda a, b: a in b, numbers[left], numbers[right])

for name in ("True", "2", "1.5", "1j"):
    for derived in ("Derived", "Real", "True"):
        for text, action in (
            ("+", lambda a, b: a + b), ("<<", lambda a, b: a << b), ("@", lambda a, b: a @ b),
            ("<", lambda a, b: a < b), ("%", lambda a, b: a % b),
        ):
            attempt(" ".join((name, text, derived)), action, numbers[name], numbers[derived])
            attempt(" ".join((derived, text, name)), action, numbers[derived], numbers[name])

for left in (big, 2, 1.5):
    for right in (1.5, 2, True, Derived(2)):
        value = left
        try:
            value |= right
            print(value)
        except TypeError as error:
            print(error)
