class P:
    def __init__(self, x):
        self.x = x


def total(n):
    result = 0
    for i in range(n):
        result += i
    return result


items = [1, 2, P(3)]
print(total(4))
try:
    [][1]
except IndexError:
    print("caught")
1 / 0
