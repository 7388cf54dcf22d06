# heapq: pushing, popping and making heaps; errors, also those of a comparison
import heapq
import random

random.seed(7)
heap = []
for _ in range(30):
    heapq.heappush(heap, random.randint(0, 99))
print(heap)
print([heapq.heappop(heap) for _ in range(30)], heap)

for size in (0, 1, 2, 3, 7, 20):
    items = [random.randint(-9, 9) for _ in range(size)]
    heapq.heapify(items)
    print(items, all(items[(i - 1) // 2] <= items[i] for i in range(1, size)))

pairs = []
for item in ((2, "b"), (1, "z"), (2, "a"), (1, "c")):
    heapq.heappush(pairs, item)
print(pairs, heapq.heappop(pairs), pairs)
for action in (lambda: heapq.heappop([]), lambda: heapq.heappop((1,)), lambda: heapq.heappush({}, 1), lambda: heapq.heapify(range(3)), lambda: heapq.heapify([1, "a"])):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class Item:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.compared += 1
        if self.value == 13:
            raise ValueError("unlucky")
        return self.value < other.value


heap = [Item(i) for i in (5, 3, 8, 1)]
heapq.heapify(heap)
print([item.value for item in heap], Item.compared)
try:
    heapq.heappush(heap, Item(13))
except ValueError as error:
    print(error, len(heap))
