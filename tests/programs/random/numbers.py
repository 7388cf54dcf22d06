# random: the sequence of a seed, every function, and arguments that are refused
import random

for seed in (0, 1, 42, -1, 1 << 31, 1 << 40):
    random.seed(seed)
    print(seed, [random.getrandbits(bits) for bits in (1, 8, 16, 31, 32, 0)], random.randint(-5, 5), random.randrange(100))
random.seed(9)
print([random.randrange(*arguments) for arguments in ((7,), (3, 9), (-9, -3), (0, 100, 7), (100, 0, -9), (5, 6), (0, 1 << 31))])
print([random.choice(items) for items in ("abc", (1, 2, 3), [4], b"xyz", range(50))])
print([random.randint(*arguments) for arguments in ((0, 0), (1, 6), (-100, 100), (0, 1 << 30))])
values = [random.random() for _ in range(200)]
print(all(0 <= value < 1 for value in values), 0.3 < sum(values) / 200 < 0.7)
print(all(2.5 <= random.uniform(2.5, 4) < 4 for _ in range(50)), all(-1 <= random.uniform(1, -1) <= 1 for _ in range(50)))
counts = [0] * 5
for _ in range(1000):
    counts[random.randrange(5)] += 1
print(counts)
random.seed(5)
first = random.getrandbits(32)
random.seed(5)
print(random.getrandbits(32) == first, random.seed(), random.seed(None), random.__init__())
for action in (
    lambda: random.getrandbits(33), lambda: random.getrandbits(-1), lambda: random.getrandbits("a"), lambda: random.randrange(0), lambda: random.randrange(-1), lambda: random.randrange(5, 5), lambda: random.randrange(1, 5, 0),
    lambda: random.randrange(1, 5, -1), lambda: random.randint(2, 1), lambda: random.choice([]), lambda: random.choice(5), lambda: random.choice({}), lambda: random.seed("x"), lambda: random.uniform("a", 1), lambda: random.randint(1),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
