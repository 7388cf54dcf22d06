# A file that nobody holds is flushed and closed by the collection that finds it dead.
import gc, os
NAME = "files_close.tmp"
def clutter(depth=20):
    return clutter(depth - 1) if depth else [[i] for i in range(50)]
def write_and_forget(text):
    f = open(NAME, "w")
    f.write(text)
def content():
    with open(NAME) as f:
        return f.read()
write_and_forget("forgotten")
clutter()
gc.collect()
print(content())
def many():
    for i in range(3000):
        f = open(NAME, "rb")
        f.read(1)
        if i % 100 == 0:
            clutter()
            gc.collect()
    return "opened three thousand times"
print(many())
class Holder:
    def __init__(self):
        self.file = open(NAME, "w")
        self.me = self
def cycle():
    Holder().file.write("from a cycle")
cycle()
clutter()
gc.collect()
print(content())
f = open(NAME, "w")
f.write("still open")
f.flush()
clutter()
gc.collect()
f.write(", still usable")
f.close()
print(content())
gc.collect()
os.remove(NAME)
print("done")
