# tuple: construction, packing, slicing, operators, comparison, errors.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

def attempt(*texts):
    for text in texts:
        try:
            exec(text)
            print(text, "ok")
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

t = (1, "a", 2.5, None, (2, 3))
print(t, len(t), t[0], t[-1], t[1:3], t[10:], (), (1,), (1, 2) + (3,), (0,) * 3, 2 * (1, 2), () * 5, t.index("a"), t.count(1))
print(tuple(), tuple("ab"), tuple([1, 2]), tuple(x for x in range(3)), tuple({1: 2}), tuple(t) is t, tuple(range(3)), tuple(b"ab"))
a = 1, 2
b, c = a
(d, (e, f)), g = (1, (2, 3)), 4
h, = [9]
print(a, b, c, d, e, f, g, h, (yes for yes in ()) is None)
a, b = b, c = 5, 6
print(a, b, c)
show("(1, 2) < (1, 3)", "() < (1,)", "(1, 2) == (1, 2)", "(1,) == [1]", "(1, 2) != (2, 1)", "(1, 'a') < (1, 'b')", "(2,) > (1, 5)", "hash((1, 2)) == hash((1, 2))", "1 in (1, 2)", "(1,) in ((1,),)", "{(1, 2): 'k'}[1, 2]", "(1) + 1", "min((3, 1), (2, 9))")
show("(1, 2) < 5", "(1,) < [2]", "(1,) + [2]", "(1,) * 'a'", "t[::2]", "t[::-1]", "t[1:4:1]", "(1,)[1]", "(1,)[-2]", "(1,)['a']", "(1,)[0:1:0]", "(1,).index(5)", "(1,).append(2)", "hash(([],))", "tuple(5)", "tuple(1, 2)", "(1, 2).index(2, 5)", "-(1,)", "(1,)[1.0]", "{([],): 1}", "('a',) < (1,)")
attempt("t[0] = 1", "del t[0]", "t.x = 1", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, b = 5", "a, b = 'xyz'", "a, b = {1: 2}", "(a, b), c = (1, 2), 3", "[a, b] = (1, 2)", "a, *b = 1, 2, 3", "a, = ()")
t = (1,)
u = t
t += (2,)
t *= 2
print(t, u, bool(()), bool((0,)), repr((1,)), str(((),)))
def f():
    return 1, 2
x, y = f()
print(x, y, f(), type(f()))
class T(tuple):
    def total(self):
        return sum(self)
s = T([1, 2, 3])
print(s, s.total(), s[1], len(s), isinstance(s, tuple), s == (1, 2, 3), s + (4,), list(s), 2 in s, max(s))
