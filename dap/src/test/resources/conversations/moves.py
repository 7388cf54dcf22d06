import _thread
import asyncio
import time


def inner(n):
    doubled = n * 2
    return doubled


def outer(n, m):
    total = inner(n) + inner(m)
    for i in range(2):
        total += i
    try:
        total += 1
    except ValueError:
        total = 0
    with open("nothing") if total < 0 else Quiet():
        total += 1
    return total


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        pass


def count(box):
    while True:
        box[0] += 1
        time.sleep_ms(1)


print(outer(1, 2))
box = [0]
_thread.start_new_thread(count, (box,))
_thread.start_new_thread(count, (box,))
time.sleep_ms(20)
before = box[0]
time.sleep_ms(20)
after = box[0]
time.sleep_ms(20)
print("end")
