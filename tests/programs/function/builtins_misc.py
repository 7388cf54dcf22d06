# Builtin functions not covered elsewhere: hasattr family, id, callable, isinstance, divmod, pow, hex, oct, bin, chr, ord, round, abs, hash, type, dir.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

class A:
    x = 1
    def m(self):
        pass
class B(A):
    pass
a = B()
a.y = 2
print(hasattr(a, "x"), hasattr(a, "y"), hasattr(a, "z"), getattr(a, "x"), getattr(a, "z", "default"), isinstance(a, A), isinstance(a, (int, B)), issubclass(B, A), issubclass(A, B), issubclass(B, (int, A)), issubclass(bool, int), isinstance(True, int), isinstance(1, bool))
setattr(a, "z", 3)
delattr(a, "y")
print(a.z, hasattr(a, "y"), id(a) == id(a), id(a) != id(A()), callable(a.m), callable(A), callable(a), callable(print))
show("getattr(a, 'nope')", "getattr(a)", "getattr(a, 5)", "setattr(a, 5, 1)", "delattr(a, 'nope')", "hasattr(a, 5)", "isinstance(1, 5)", "isinstance(1, (int, 5))", "issubclass(1, int)", "issubclass(int, 1)", "divmod(7, 2)", "divmod(-7, 2)", "divmod(7.5, 2)", "divmod('a', 1)", "divmod(1)", "pow(2, 3)", "pow(2, 3, 5)", "pow('a', 1)", "hex(255)", "hex(-255)", "hex('a')", "hex(1.5)", "oct(8)", "oct(-8)", "bin(5)", "bin(-5)", "bin('a')", "chr(65)", "ord('A')", "abs(-5)", "abs(-2.5)", "abs(3 + 4j)", "abs(None)", "round(2.5)", "round('a')", "round(1.5, 'a')", "hash('a') == hash('a')", "hash(None) == hash(None)", "hash(1.0) == hash(1)", "type(1)", "type('a', (), {})", "type(type)", "type()", "type(1, 2)", "len('abc')", "len({})", "len(A)", "id()", "callable()", "repr('a')", "repr()", "bool('False')", "any([0, 1])", "all(())", "sum((1, 2))", "input" if False else "print()", "isinstance([], list)", "isinstance(None, type(None))", "hasattr(1, 'x')", "iter('a') is None", "type(None)()", "type(...)", "NotImplemented", "Ellipsis is ...", "__import__('sys').byteorder", "__import__('nope')", "object() == object()", "type(object())", "object(1)", "super", "help is None")
print(sorted(n for n in dir(a) if not n.startswith("_")), "append" in dir([]), "x" in dir(A), "upper" in dir(str), "pi" in dir(__import__("math")))
T = type("T", (A,), {"v": 5, "f": lambda self: self.v})
print(T.__name__, T().f(), T().x, issubclass(T, A), type(T()) is T, T.__bases__ == (A,))
print(max(map(ord, "abc")), [chr(c) for c in range(97, 100)], int("0b101", 2), bin(10)[2:], hex(2**64), oct(2**64), bin(2**40))
