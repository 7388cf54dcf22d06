a = [x for x in y]
a = [x for x in y if x]
a = [(x, z) for x in y if x if not z for z in x if z and x]
a = {x for x in y}
a = {x: z for x, z in y}
a = (x for x in y)
a = [[z for z in x] for x in y]
a = {
    key: [
        value
        for value in values
    ]
    for key, values in items
    if key
}


def f(y, k):
    a = [x + k for x in y]
    b = [k for k in y]
    c = list(x * k for x in y)
    d = [(last := x) for x in y]
    return a, b, c, d, last


e = [(top := x) for x in y]


def g():
    global total
    return [(total := total + x) for x in range(3)]


def h():
    seen = None

    def i():
        nonlocal seen
        return [seen := x for x in range(3)]

    return i
