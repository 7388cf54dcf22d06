for i in range(10):
    print(i)
for i in range(a):
    print(i)
for i in range(1, a):
    print(i)
for i in range(a, b, -2):
    continue
for i in range(a, b, c):
    pass
for i in range(*a):
    pass
for i in range(10, 0, -1):
    if i:
        break
else:
    print("else")
for i in range(a):
    break
else:
    print("else")
for a, b in c:
    break
for a.b in c:
    continue
else:
    print("else")
for x in 1, 2, 3:
    pass
while a:
    if b:
        continue
    if c:
        break
else:
    print("else")
while not a or b and c:
    a()


def nested():
    for i in a:
        for j in b:
            while c:
                try:
                    continue
                finally:
                    d()
                try:
                    break
                except E:
                    return i
            with e:
                break
            with e as f:
                continue
        return j
