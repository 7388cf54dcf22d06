def numbers(n):
    for i in range(n):
        yield i


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


class Box:
    pass


def fails(text):
    try:
        int(text)
    except ValueError as error:
        kept = str(error)
        return len(kept)


step = counter()
total = 0
for number in numbers(3):
    total += number
    step()
box = Box()
box.items = [1, 2]
box.items[0] = 5
length = fails("x")
import imported
box.items[1] = imported.double(imported.limit)
step()
print("total", total, box.items)
