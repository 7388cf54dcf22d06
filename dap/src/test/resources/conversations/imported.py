limit = 3


def double(n):
    return n * 2
