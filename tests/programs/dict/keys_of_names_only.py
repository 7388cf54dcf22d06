# a dict whose keys are all interned strings compares other keys with them by identity, without a call or a warning
class Text(str):
    pass


class Equal:
    def __init__(self, hashed):
        self.hashed = hashed

    def __eq__(self, other):
        print("compared with", other)
        return True

    def __hash__(self):
        return self.hashed


from collections import OrderedDict

for make in (dict, OrderedDict):
    names = make((("a", 1),))
    print(Text("a") in names, Equal(hash("a")) in names, names.get(b"a"))
    names[Text("a")] = 2
    print(len(names))
    names = make((("a", 1),))
    names[Equal(hash("a"))] = 2
    print(len(names))
    names = make((("a", 1),))
    names[b"a"] = 2
    print(len(names))
    names = make((("a", 1), (1, 1)))
    print(names[Equal(hash("a"))])

long = "x" * 30
names = {long: 1, "short": 2}
names["x" * 15 + "x" * 15] = 3
print(len(names), names["".join(("sh", "ort"))])
