class Node:
    def __init__(self, size):
        self.data = bytearray(size)


def build():
    first = Node(10)
    rest = [Node(n) for n in (100, 2000)]
    return first, rest


a = build()
b = build()
del a
print("end")
