# A locked heap: what still works, and the MemoryError of what allocates.
import micropython, gc
def compute():
    micropython.heap_lock()
    try:
        total = 0
        for i in range(10):
            total += i * 3
        ok = total
    finally:
        micropython.heap_unlock()
    return ok
print(compute())
def attempt(f):
    micropython.heap_lock()
    text = None
    try:
        f()
        text = "no error"
    except MemoryError as e:
        error = e
        text = "MemoryError"
    micropython.heap_unlock()
    return text
print(attempt(lambda: [1, 2, 3]), attempt(lambda: {}), attempt(lambda: "a" * 50), attempt(lambda: 1 + 2), attempt(lambda: None), attempt(lambda: 2**100), attempt(lambda: bytearray(100)), attempt(lambda: (1, 2)))
def nested():
    micropython.heap_lock()
    micropython.heap_lock()
    a = micropython.heap_unlock()
    try:
        [1]
        inner = "allocated"
    except MemoryError:
        inner = "still locked"
    b = micropython.heap_unlock()
    return inner
print(nested(), [1, 2])
def text_of_error():
    micropython.heap_lock()
    try:
        x = [0] * 10
    except MemoryError as e:
        saved = e
    micropython.heap_unlock()
    return str(saved)
print(text_of_error())
l = [1]
def existing():
    l[0] = 5
    l.append(2)
    return len(l)
print(attempt(existing), l[0])
