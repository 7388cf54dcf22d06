class Node:
    def __init__(self):
        self.count = 0


def work(n):
    total = 0
    for i in range(n):
        total += i

    def inner():
        return total + 1

    total = inner()
    return total


node = Node()
items = [1, 2, 3]
table = {"a": 1}
limit = 2
work(limit)
node.count = 0
print(node.count)
items[-1] = 7
print(items[2], items[0])
table["a"] = table["a"] + 1
limit = 2
limit = 3
print("end", len(items))
limit = 4
print("last")
