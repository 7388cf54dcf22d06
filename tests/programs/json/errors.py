# json.loads: texts that are no JSON, and arguments of a wrong type
import json

for text in (
    "", " ", "nul", "nulL", "tru", "fals", "x", "[", "]", "{", "}", '"', '"abc', '"\\', "[1,", "1 2", "[] []",
    "null null", '{"a":1', "{[]:1}", "{{}:1}", "-", "1-", "1e", "1.2.3", "--1", "+1", "'a'", '"a" "b"', "[1]]", "\x00", "1\x002",
):
    try:
        print(repr(text), repr(json.loads(text)))
    except Exception as error:
        print(repr(text), type(error).__name__, error)

for wrong in (None, 1, [], {}):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(repr(wrong), error)
for wrong in (None, 1, "text", b"bytes"):
    try:
        json.load(wrong)
    except Exception as error:
        print(repr(wrong), type(error).__name__, error)
try:
    json.loads(b'"\xff"')
except UnicodeError:
    print("UnicodeError")
