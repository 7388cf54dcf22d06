# what a class that derives from bytes inherits: not its length, truth, hash and what these serve
class Plain(bytes):
    pass


class Measured(bytes):
    def __len__(self):
        return 5


actions = {
    "bool": bool, "len": len, "ord": ord, "abs": abs, "sum": sum, "list": list, "sorted": sorted,
    "reversed": lambda data: list(reversed(data)), "not": lambda data: not data, "last": lambda data: data[-1],
    "part": lambda data: data[0:1], "sum of two": lambda data: data + data, "twice": lambda data: data * 2,
    "bytearray": bytearray, "key": lambda data: {data: 1}[data], "equal": lambda data: data == b"abc",
    "same hash": lambda data: hash(data) == hash(bytes(data)), "from_bytes": lambda data: int.from_bytes(data, "big"),
    "split": lambda data: data.split(b"b"), "negative": lambda data: -data,
}
for make in (Plain, Measured):
    for content in (b"", b"q", b"abc"):
        for name in sorted(actions):
            try:
                print(make.__name__, content, name, actions[name](make(content)))
            except Exception as error:
                print(make.__name__, content, name, repr(error))
