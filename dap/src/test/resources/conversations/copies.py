class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "Point" + str((self.x, self.y))


made = []


def grow(n):
    made.append(n)
    return [Point(i, {"twice": [2 * i]}) for i in range(n)]


end = len(made)
print(end)
