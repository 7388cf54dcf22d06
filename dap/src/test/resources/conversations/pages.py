class Point:
    kind = "point"

    def __init__(self, x):
        self.x = x

    def twice(self):
        return self.x * 2


def outer(first):
    numbers = [first, 2, 3, 4]

    def inner(offset):
        return numbers[0] + offset

    return inner(10)


names = {"one": 1, "two": 2, "three": 3}
odd = {1, 3, 5}
point = Point(4)
long = list(range(50))
print(outer(1))
