total = 0


def add(n):
    global total
    total += n
    return total


for turn in range(12):
    add(turn)
    if turn % 2:
        total -= 1
print("total", total)
