# A small calculator: tokenizer, recursive-descent parser, evaluator, error reports.
class CalcError(Exception):
    pass
class Tokens:
    def __init__(self, text):
        self.items = list(self.scan(text))
        self.at = 0
    @staticmethod
    def scan(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                yield ("num", text[i:j])
                i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalpha():
                    j += 1
                yield ("name", text[i:j])
                i = j
            elif c in "+-*/^()=,":
                yield ("op", c)
                i += 1
            else:
                raise CalcError("strange character %r at %d" % (c, i))
    def peek(self):
        return self.items[self.at] if self.at < len(self.items) else ("end", None)
    def take(self, value=None):
        kind, text = self.peek()
        if value is not None and text != value:
            raise CalcError("expected %r, found %r" % (value, text))
        self.at += 1
        return text
class Calculator:
    functions = {"max": max, "min": min, "abs": abs}
    def __init__(self):
        self.names = {"one": 1}
    def run(self, text):
        self.t = Tokens(text)
        if len(self.t.items) > 2 and self.t.items[1] == ("op", "="):
            name = self.t.take()
            self.t.take("=")
            value = self.names[name] = self.sum()
        else:
            value = self.sum()
        if self.t.peek()[0] != "end":
            raise CalcError("left over: %r" % self.t.peek()[1])
        return value
    def sum(self):
        value = self.product()
        while self.t.peek()[1] in ("+", "-"):
            value = value + self.product() if self.t.take() == "+" else value - self.product()
        return value
    def product(self):
        value = self.power()
        while self.t.peek()[1] in ("*", "/"):
            if self.t.take() == "*":
                value *= self.power()
            else:
                divisor = self.power()
                if not divisor:
                    raise CalcError("division by zero")
                value /= divisor
        return value
    def power(self):
        base = self.atom()
        if self.t.peek()[1] == "^":
            self.t.take()
            return base ** self.power()
        return base
    def atom(self):
        kind, text = self.t.peek()
        if text == "-":
            self.t.take()
            return -self.atom()
        if text == "(":
            self.t.take()
            value = self.sum()
            self.t.take(")")
            return value
        if kind == "num":
            self.t.take()
            try:
                return float(text) if "." in text else int(text)
            except ValueError:
                raise CalcError("bad number " + text)
        if kind == "name":
            self.t.take()
            if self.t.peek()[1] == "(":
                return self.call(text)
            if text not in self.names:
                raise CalcError("unknown name " + text)
            return self.names[text]
        raise CalcError("unexpected %s" % (text or "end"))
    def call(self, name):
        self.t.take("(")
        args = [self.sum()]
        while self.t.peek()[1] == ",":
            self.t.take()
            args.append(self.sum())
        self.t.take(")")
        if name not in self.functions:
            raise CalcError("unknown function " + name)
        return self.functions[name](*args)
calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 10 / 4", "x * x", "y = x = 3", "max(1, x, 2) - min(4, 2)", "1 / 0", "1 +", "foo", "2 $ 3", "1.2.3", "(1", "abs(-7) + one", "2 ^ 100", "10 - 3 - 2", "nope(1)", "3 4"):
    try:
        print(line, "=", calc.run(line))
    except CalcError as e:
        print(line, "->", e)
