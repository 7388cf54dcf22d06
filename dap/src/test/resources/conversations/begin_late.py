def work(n):
    total = 0
    while n:
        total += n
        n -= 1
    return total
