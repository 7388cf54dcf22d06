# Long computations that only come out right if every digit does: fibonacci, pi, gcd, roots, modular inverse.
def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a

def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

def isqrt(n):
    x = 1 << ((len(bin(n)) - 2 + 1) // 2 + 1)
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y

def pi_digits(digits):
    unity = 10 ** (digits + 10)
    def arctan(x):
        total = term = unity // x
        n, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // n)
            sign, n = -sign, n + 2
        return total
    return (4 * (4 * arctan(5) - arctan(239))) // 10**10

print(fibonacci(10), fibonacci(100), fibonacci(300))
print(gcd(2**100 - 1, 2**60 - 1), gcd(fibonacci(120), fibonacci(90)))
print(isqrt(2 * 10**60), isqrt(10**40), isqrt(99))
print(pi_digits(60))
m = 2**127 - 1
print(pow(3, m - 2, m), 3 * pow(3, m - 2, m) % m)
print("".join(reversed(str(3**200))), int(str(7**90)) == 7**90)
digits = sum(int(c) for c in str(2**1000))
print(digits)
n = 10**50 + 12345
print([n // 10**k % 10 for k in range(6)], -n // 10**45, -n % 10**45)
