def work(n):
    out = None
    for i in range(n):
        out = [i, (i, str(i)), {'key': i}]
    return out
for turn in range(1000):
    work(4000)
