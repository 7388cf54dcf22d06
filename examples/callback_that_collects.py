# Watch for: a callback that allocates and asks for another collection while it runs. Callbacks run after the sweep
# with the heap unlocked, so both are allowed; objects that die in the inner collection get their callbacks too.
import gc
import weakref

events = []


class Part:
    def __init__(self, name):
        self.name = name


def on_death(name):
    events.append(name)
    rubbish = [bytearray(100) for _ in range(20)]
    del rubbish
    if name == "first":
        make("born in the callback")
    gc.collect()
    events.append(name + " done")


def make(name):
    weakref.finalize(Part(name), on_death, name)


make("first")
gc.collect()
gc.collect()
for event in sorted(set(events)):
    print(event)
print("each ran once:", all(events.count(event) == 1 for event in events))
