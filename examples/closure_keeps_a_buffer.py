# Watch for: a closure that needs one number of a large buffer and keeps all of it. The path to the buffer goes
# through the closure's cell; naming the number before making the closure lets the buffer go.
import gc

SIZE = 20000


def careless():
    data = bytearray(SIZE)
    data[0] = 42
    return lambda: data[0]


def careful():
    data = bytearray(SIZE)
    data[0] = 42
    first = data[0]
    return lambda: first


def held_by(make):
    gc.collect()
    before = gc.mem_alloc()
    answer = make()
    gc.collect()
    held = gc.mem_alloc() - before
    return answer(), "keeps the buffer" if held > SIZE // 2 else "keeps only the number"


for make in (careless, careful):
    value, text = held_by(make)
    print(value, text)
