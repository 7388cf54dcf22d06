def show(number, text):
    small = -255
    longs = list(range(100))
    words = "long " * 40
    return number


print("\x1b[31mred\x1b[0m")
show(4096, "abc")
