# Weak references held by lists, dictionaries, instances and closures; targets of every heap type.
import gc, weakref
class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)
    def path(self):
        up = self.parent() if self.parent else None
        return (up.path() + "/" if up else "") + self.name
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
def build():
    root = Tree("root")
    a = Tree("a", root)
    Tree("b", root)
    Tree("c", a)
    return root, a.children[0]
root, leaf = build()
def tell():
    print(leaf.path(), [c.name for c in root.children])
tell()
root = None
clutter()
gc.collect()
def tell_path():
    print(leaf.path())
tell_path()
def targets():
    made = [[1, 2], {"k": "v"}, {1, 2, 3}, bytearray(10), (1, [2]), (lambda x: lambda: x)(1), Tree("x"), frozenset([5]), (i for i in range(3)), Tree("y").path]
    return [weakref.ref(t) for t in made]
refs = targets()
clutter()
gc.collect()
print([r() for r in refs])
class Observer:
    def __init__(self):
        self.seen = []
    def update(self, value):
        self.seen.append(value)
class Subject:
    def __init__(self):
        self.observers = []
    def attach(self, o):
        self.observers.append(weakref.ref(o))
    def notify(self, value):
        for r in self.observers:
            o = r()
            if o is not None:
                o.update(value)
subject, first, second = Subject(), Observer(), Observer()
def attach():
    subject.attach(first)
    subject.attach(second)
    subject.notify(1)
attach()
def last_seen(o):
    return list(o.seen)
def tell_seen():
    print(last_seen(first), last_seen(second))
tell_seen()
second = None
clutter()
gc.collect()
subject.notify(2)
print(last_seen(first), [r() is None for r in subject.observers])
