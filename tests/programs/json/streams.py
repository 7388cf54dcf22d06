# json.load and json.dump with streams, also ones written in Python
import io
import json


class Source(io.IOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.calls = 0

    def readinto(self, buffer):
        self.calls += 1
        part = self.data[self.at : self.at + len(buffer)]
        buffer[: len(part)] = part
        self.at += len(part)
        return len(part)


class Sink(io.IOBase):
    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += bytes(data)
        return len(data)


print(json.load(io.StringIO('{"a": [1, 2.5, "x"]}')), json.load(io.BytesIO(b"[null]")))
source = Source(b'["abc", {"n": -1}]  ')
print(json.load(source), source.at, source.calls)

text = io.StringIO()
print(json.dump({"a": (1, None)}, text), text.getvalue())
json.dump([2], text, separators=(",", ":"))
print(text.getvalue())
sink = Sink()
json.dump([1, "é", {}], sink)
print(sink.data)


class Broken(io.IOBase):
    def readinto(self, buffer):
        raise ValueError("broken")


try:
    json.load(Broken())
except ValueError as error:
    print(error)
for wrong in (1, None, "x"):
    try:
        json.dump([], wrong)
    except Exception as error:
        print(type(error).__name__, error)
