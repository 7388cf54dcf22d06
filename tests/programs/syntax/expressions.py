# Precedence, chained comparisons, conditional expressions, walrus, evaluation order.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

log = []
def n(v):
    log.append(v)
    return v
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0 == True, 1 < 2 > 1, 1 in [1] == True, (1 in [1]) == True, not 1 in [2], 1 not in [2] not in [[3]], None is None is None)
print(n(1) < n(2) < n(0) < n(5), log)
log.clear()
print(n("a") if n(0) else n("b"), log)
log.clear()
{n("k1"): n("v1"), n("k2"): n("v2")}
print(log)
log.clear()
[n(1), n(2)][n(0)]
n(max)(n(1), n(2))
print(log[:3], log[4:])
log.clear()
def target():
    log.append("target")
    return [0]
def value():
    log.append("value")
    return 1
def sub():
    log.append("sub")
    return 0
target()[sub()] = value()
print(log)
log.clear()
target()[sub()] += value()
print(log)
log.clear()
(n(1), n(2)) == (n(1), n(2)) and n("both")
print(log)
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -3 % 5, -(3 % 5), 7 // 2 * 2, 7 - 2 - 1, 1 << 2 + 1, 1 | 2 & 3 ^ 1, ~1 + 1, not 1 == 2, not (1 and 0), 1 or 0 and 0, 5 & 3 == 3, 1 + 1 if 0 else 2 + 2, 10 - 2 * 3 ** 2 // 4 % 5)
print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) + 1, [1 if x else 0 for x in (0, 1)], (lambda x: x if x else "no")(0), 1 if True else 1 / 0)
if (w := 5) > 3:
    print("walrus", w)
while (w := w - 1) > 2:
    print("loop", w)
print((q := 1, q + 1), [r := 7, r], {"k": (s := 3)}, s, (lambda: (t := 9))(), len(u := [1, 2]), u)
print([y for x in range(5) if (y := x * x) > 3], y)
show("(a := 1)", "a", "[1, 2, 3][1:]", "(1,)[0]", "'a' 'b'[0]", "1 if 2 else 3 if 4 else 5",  "(lambda x: x * 2)(4)", "[] or {} or 0 or 'last'", "1 and 2 and 3", "None is not None", "1 is not 2", "'a' 'b' * 2", "1,2", "()", "(1)", "(1,)", "...", "1_000 + 0x_ff + 0b1_1", "0xFF, 0o17, 0b11, 1e3, .5, 5., 1j", "-1 ** 2", "not not 1", "- - 1", "+-+1", "~~5", "3 .__class__", "(3).__class__", "1.5.__class__",  "a.b.c", "[1][0][0]", "{}.get(1)", "f()", "1 @ 2", "a[1:2, 3]", "a[::]", "x if", "1 +", "* 2", "a b", "(1", "[1, 2", "{1: }", "{1, 2: 3}", "f(1 2)", "f(a=1, 2)", "f(**a, *b)", "f(*)", "lambda", "lambda x", "lambda x:", "a := 1", "(a.b := 1)", "a = 1", "1 = 2", "yield", "await x", "not", "1 not 2", "1 is", "a ! b", "a $ b", "a ? b", "`a`", "a <> b", "a++", "print 1", "0777", "1__0", "1_", "0xg", "'unterminated", "\"\"\"unterminated", "pass", "import x", "1 if 2", "[x for x]", "{x: y for x}", "(x for)", "a[", "a[]", "a.", "a.1", ".a", "a..b", "@a", "1a", "a1", "\\u0061", "\u00e9 = 1")
