# f-strings: expressions, conversions, specs, nesting, quotes, braces, concatenation.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

a, b, name = 5, 2.5, "world"
print(f"hello {name}", f"{a}{b}", f"{a + b}", f"{a * 2:5d}|", f"{b:.2f}", f"{name!r}", f"{name!s:>8}|", f"{{}}", f"{{{a}}}")
print(f"{name.upper()}", f"{len(name)}", f"{[x for x in range(3)]}", f"{a if a > 3 else b}", f"{a > 3}", f"{a!r:^5}|")
w, p = 8, 3
print(f"{b:{w}.{p}f}|", f"{a:0{w}b}", f"{a:>{w}}|", f"one" "two" f"{a}", "x" f"{a}" "y", f"a" f"b{b}c" "d")
print(f"""multi
{a}
line""", f'{"quoted"}', f"{'single'}", f"{'a' 'b'}", f"\t{a}\x41\n", end="")
print(f"{a:}", f"{a!s}", f"{None}", f"{...}", f"{b:%}", f"{1000000:,}", f"{255:#x} {255:08b}", f"é{a}日")
show("f'{(lambda x: x + 1)(a)}'", "f'{len([x for x in range(a)][1:])}'", "f'{d[\"k\"][0:2]}'", "f'{ {1:2} }'", "f'{(a:=3)}'")
show("f'{a=}'", "f'{a + b=}'", "f'{a = }'", "f'{name=!r}'", "f'{a=:3d}|'", "f'{name = !s}'", "f'{a=!r:>9}'")
show("f'{a}}}'", "f'{ {1: 2}[1] }'", "f'{{{a}}}'", "f'{a!r}{b!s}'", "f'{\"}\"}'", "f'{\"{\"}'", "f'{a:{\">\"}{5}}|'", "f'{name:{\"*\"}^{w + 4}}'")
show("f'{\",\".join(str(i) for i in range(4))}'", "f'{\"nested \" + f\"{a}\"}'", "f'{f\"{f\"{a}\"}\"}'", "f\"{'x'}\"", "f'{\"q\"!r}'", "f'{name!r:>10}'")
show("rf'raw\\n{a}'", "fr'\\d{b}'", "F'{a}'", "Rf'{a}'", "fb'{a}'", "f'\\N{DIGIT ONE}'", "f'\\x41{a}\\u0042'", "f'{a}' b'x'", "u'{a}'", "f'{a}' u'x'")
def f(x):
    return f"<{x}>"
print(f"{f(f(a))}", f"{f(x=3)}", f"{f(1)}{f(2)}")
class C:
    def __init__(self):
        self.v = 7
    def __str__(self):
        return "C-str"
    def __repr__(self):
        return "C-repr"
c = C()
d = {"k": [1, 2, 3]}
print(f"{c}", f"{c!r}", f"{c.v:03}", f"{c!s:>7}|", f"{d['k'][1]}", f"{d['k'][1:]}", f"{len(d['k']):>4}", f"{not a}", f"{a == 5 != 6}")
show("f'{a, b}'", "f'{(a, b)}'", "f'{[a, b]}'", "f'{a:{w}}{{}}'", "f'{lambda x: 1}'", "f'{(yield)}'", "f'{a:=5}'", "f'{(n := 5)}'", "f'{*d,}'", "f'{c:>10}'", "f'{d!r:>20}'")
show("f'{'", "f'}'", "f'{}'", "f'{a'", "f'{a!x}'", "f'{a b}'", "f'{a!}'", "f'{undefined_thing}'", "f'{name:d}'", "f'{1/0}'", "f'{a:{'", "f'{a!r'", "f'{!r}'", "f'{:3}'", "f'{#}'", "f'{a:z}'")
def closure(n):
    return lambda m: f"{n}-{m}-{n + m}"
print(closure(3)(4), [f"{i}:{j}" for i in range(2) for j in "ab"], {f"k{i}": f"v{i}" for i in range(3)}, f"{'a' if a else 'b'}{''}{0}")
print(f"", f"{''}", len(f"{a}{b}"), f"{name}" == name, (f"{a}"
      f"{b}"))
