import gc


class Node:
    def __init__(self, name):
        self.name = name


def make(name):
    node = Node(name)
    return node


kept = []
lost = make("lost")
for i in range(4):
    kept.append(make(str(i)))
lost = None
gc.collect()
try:
    kept.index(7)
except ValueError:
    pass
gc.collect()
print("end", len(kept))
