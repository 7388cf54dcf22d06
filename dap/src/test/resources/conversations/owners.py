class Node:
    def __init__(self, x):
        self.x = x
        self.table = {(1, 2): "pair", 2.5: "half", None: "none"}
        self.known = {1, "two"}


def counted(n):
    for i in range(n):
        yield i


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


def consume(source):
    return list(source)


source = counted(4)
next(source)
next(source)
consume(source)
count = counter()
count()
count()
node = Node(1)
node.x = 2
node.table[1, 2] = "two"
del node.table[2.5]
node.table.clear()
squares = [k * k for k in range(3)]
node = Node(3)
print("end")
