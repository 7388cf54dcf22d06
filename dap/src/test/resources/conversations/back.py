import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


def chain():
    first = Node("first")
    first.next = Node("second")
    first.next.next = Node("third")
    return first


def shorten(node):
    node.next = None


def main():
    head = chain()
    third = id(head.next.next)
    total = 0
    for i in range(3):
        total += i
    print("total", total)
    shorten(head)
    gc.collect()
    print("end", head.name)


main()
