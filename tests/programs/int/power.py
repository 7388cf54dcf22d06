# pow: two and three arguments, negative exponents, big results.
print(2**0, 0**0, (-2) ** 3, 2**100, (-3) ** 55)
print(pow(7, 5), pow(7, 0), pow(-7, 3), pow(10, 30))
print(pow(3, 100, 7), pow(3, 100, -7), pow(-3, 101, 7), pow(5, 0, 1))
print(pow(2, 1000, 10**9 + 7), pow(10**20, 10**5, 997))
print(2**-1, 2**-2, (-2) ** -1, 10**-3)
try:
    0**-1
except ZeroDivisionError as e:
    print(type(e), e)
try:
    pow(2, -1, 7)
except Exception as e:
    print(type(e), e)
try:
    pow(2, 3, 0)
except Exception as e:
    print(type(e), e)
try:
    pow(2.0, 3, 5)
except Exception as e:
    print(type(e), e)
try:
    pow("a", 2)
except TypeError as e:
    print(e)
x = 3
x **= 4
print(x)
x **= 20
print(x)
print(-(2**2), (-2) ** 2, 2**3**2)
f = 1
for i in range(1, 41):
    f *= i
print(f, len(str(f)))
print(1 << 200 >> 190, -1 << 70, -(1 << 70) >> 69, -5 >> 1, -1 >> 100, 5 >> 100)
for bad in ("1 << -1", "1 >> -1", "2**80 << -1", "2**80 >> -1"):
    try:
        eval(bad)
    except ValueError as e:
        print(bad, e)
