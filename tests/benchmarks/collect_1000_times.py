import gc
def work(n):
    table = {}
    for i in range(n):
        table[i % 50] = [i, (i, str(i)), {'key': i}]
    return len(table)
total = 0
for turn in range(1000):
    total += work(300)
    gc.collect()
print(total)
