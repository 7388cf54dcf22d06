# Keys whose special methods, and weakref callbacks, change the containers that are at work on them.
# The driver replaces SEED and ROUNDS. Prints "consistent" when every container still agrees with itself.
import weakref

state = SEED
numbers = {}
members = set()
items = []
refs = []
nesting = 0


def random(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def disturb(*unused):
    global nesting
    if nesting > 1 or random(20):
        return
    nesting += 1
    try:
        attempt()
    finally:
        nesting -= 1


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        disturb()
        return self.number % 7

    def __eq__(self, other):
        disturb()
        return isinstance(other, Key) and self.number == other.number

    def __lt__(self, other):
        disturb()
        return self.number < other.number

    def __repr__(self):
        disturb()
        return "Key"


def keys():
    for i in range(random(5)):
        disturb()
        yield Key(i)


def drop_watched_key():
    if len(refs) < 300:
        refs.append(weakref.ref(Key(0), disturb))


def symmetric():
    global members
    members ^= set(items[:5])
    members = members | set(numbers)
    members -= {1}


def clear():
    if random(20) == 0:
        numbers.clear()
        members.clear()
    if len(items) > 60:
        items.clear()


def assign_slice(start, stop, key):
    items[start:stop] = [key] * random(5)


def delete_slice(start, stop):
    del items[start:stop]


actions = (
    lambda key: numbers.update({key: 1}),
    lambda key: numbers.pop(key, None),
    lambda key: numbers.setdefault(key, key),
    lambda key: numbers.update((k, 1) for k in keys()),
    lambda key: numbers and numbers.popitem(),
    lambda key: numbers == dict(numbers),
    lambda key: members.add(key),
    lambda key: members.discard(key),
    lambda key: members.update(keys()),
    lambda key: members and members.pop(),
    lambda key: members == set(members) and members <= set(items),
    lambda key: symmetric(),
    lambda key: items.append(key),
    lambda key: items and items.pop(),
    lambda key: items.insert(random(5), key),
    lambda key: items.remove(key),
    lambda key: items.extend(keys()),
    lambda key: assign_slice(random(4), random(8), key),
    lambda key: delete_slice(random(4), random(8)),
    lambda key: items.sort(key=lambda item: item if isinstance(item, Key) else Key(item)),
    lambda key: (items.count(key), items.index(key)),
    lambda key: (items == list(items), tuple(items) == tuple(items)),
    lambda key: (key in numbers, key in members, key in items),
    lambda key: (repr(items), repr(numbers), repr(members)),
    lambda key: drop_watched_key(),
    lambda key: clear(),
)


def attempt():
    key = Key(random(15)) if random(2) else random(15)
    try:
        actions[random(len(actions))](key)
    except (LookupError, ValueError, RuntimeError):
        pass


for turn in range(ROUNDS):
    attempt()

nesting = 9
assert all(key in numbers for key in numbers) and len(list(numbers)) == len(numbers)
assert all(key in members for key in members) and len(list(members)) == len(members)
print("consistent")
