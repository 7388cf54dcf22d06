# Heap bytes of a small program: an address book with an index and a history.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age
        self.friends = []


def address_book(n):
    people = [Person("person %d" % i, i) for i in range(n)]
    index = {p.name: p for p in people}
    for i, p in enumerate(people):
        p.friends.append(people[i // 2])
        p.friends.append(people[-i])
    history = [("add", p.name, p.age) for p in people]
    return people, index, history


def text_table(n):
    rows = []
    for i in range(n):
        rows.append({"id": i, "label": "row %d" % i, "values": [i, i * 2, i * 3]})
    return rows


measure("address book", lambda: address_book(60))
measure("table", lambda: text_table(60))
