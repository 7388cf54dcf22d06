class Node:
    def __init__(self):
        self.count = 0


def work(n):
    total = 0
    for i in range(n):
        total += i
    return total


node = Node()
items = [1, 2, 3]
work(3)
node.count = 5
items[1] = 7
print("end")
