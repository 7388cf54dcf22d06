# A JSON reader and writer: strings with escapes, nesting, numbers, errors with positions.
class JsonError(ValueError):
    pass
def dump(v, indent=0):
    if v is None:
        return "null"
    if v is True or v is False:
        return str(v).lower()
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        out = '"'
        for c in v:
            out += {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if ord(c) >= 32 else "\\u%04x" % ord(c))
        return out + '"'
    pad = " " * (indent + 2)
    if isinstance(v, (list, tuple)):
        return "[" + ",".join("\n" + pad + dump(x, indent + 2) for x in v) + ("\n" + " " * indent if v else "") + "]"
    if isinstance(v, dict):
        return "{" + ",".join("\n%s%s: %s" % (pad, dump(k), dump(v[k], indent + 2)) for k in sorted(v)) + ("\n" + " " * indent if v else "") + "}"
    raise TypeError("cannot write " + type(v).__name__)
class Reader:
    def __init__(self, text):
        self.text, self.i = text, 0
    def fail(self, what):
        raise JsonError("%s at %d" % (what, self.i))
    def space(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\r\n":
            self.i += 1
    def peek(self):
        self.space()
        return self.text[self.i] if self.i < len(self.text) else ""
    def expect(self, s):
        if self.text[self.i : self.i + len(s)] != s:
            self.fail("expected " + s)
        self.i += len(s)
    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.many("}", self.pair))
        if c == "[":
            return list(self.many("]", self.value))
        if c == '"':
            return self.string()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if c == word[0]:
                self.expect(word)
                return v
        if c and c in "-0123456789":
            return self.number()
        self.fail("unexpected " + (repr(c) if c else "end"))
    def many(self, end, item):
        self.i += 1
        if self.peek() == end:
            self.i += 1
            return
        while True:
            yield item()
            c = self.peek()
            self.i += 1
            if c == end:
                return
            if c != ",":
                self.i -= 1
                self.fail("expected , or " + end)
    def pair(self):
        if self.peek() != '"':
            self.fail("expected a key")
        k = self.string()
        self.space()
        self.expect(":")
        return k, self.value()
    def string(self):
        self.i += 1
        out = []
        while True:
            if self.i >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.text[self.i]
                self.i += 1
                if e == "u":
                    out.append(chr(int(self.text[self.i : self.i + 4], 16)))
                    self.i += 4
                else:
                    out.append({"n": "\n", "t": "\t"}.get(e, e))
            else:
                out.append(c)
    def number(self):
        j = self.i
        while j < len(self.text) and self.text[j] in "+-.eE0123456789":
            j += 1
        s, self.i = self.text[self.i : j], j
        return float(s) if any(c in s for c in ".eE") else int(s)
def load(text):
    r = Reader(text)
    v = r.value()
    if r.peek():
        r.fail("trailing text")
    return v
value = {"name": "Zoë \"Z\" \\ \n", "list": [1, -2.5, 1e10, True, None, [], {}], "nested": {"deep": {"er": [{"x": [[[]]]}]}}, "big": 12345678901234567890, "tab\t": "\x01"}
text = dump(value)
print(text)
print(load(text) == value, load(dump(load(text))) == value)
for bad in ("", "{", "[1,", "[1 2]", '{"a" 1}', '{1: 2}', '"abc', "tru", "1 2", "[1,]", "-", "nul", '{"a": }', "@"):
    try:
        print(bad, load(bad))
    except JsonError as e:
        print(repr(bad), "JsonError", e)
    except ValueError as e:
        print(repr(bad), "ValueError", e)
try:
    dump({1j})
except TypeError as e:
    print(e)
