# keys, values, items: text, membership, liveness, iteration, set operators refused.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

d = {1: "one"}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(list(k)), list(v), list(i), 1 in k, 2 in k, "one" in v, (1, "one") in i)
d[1] = "uno"
print(v, list(i), k == d.keys(), {}.keys(), {}.items(), {}.values())
show("len(k)", "k & {1}", "k | {2}", "k - {1}", "k == {1}", "k < {1, 2}", "i[0]", "hash(k)", "type(k)", "k.foo", "iter(k) is iter(k)", "next(k)", "next(iter(k))", "v == d.values()", "bool(k)", "bool({}.keys())", "k.__iter__", "reversed(k)", "sorted(k)", "max(i)", "dict(i)", "set(k)", "list(map(str, v))")
d = {1: 1, 2: 2, 3: 3}
for key in list(d):
    if key != 2:
        del d[key]
print(d)
total = 0
for key, value in {1: 2, 3: 4, 5: 6}.items():
    total += key * value
print(total, [k for k in {1: 2}], sum({1: 2, 3: 4}), max({1: 5, 2: 3}, key={1: 5, 2: 3}.get))
d = {i: i for i in range(5)}
it = iter(d)
print(next(it), next(it))
d[1] = "changed while iterating"
print(next(it), list(it))
try:
    next(it)
except StopIteration:
    print("exhausted")
