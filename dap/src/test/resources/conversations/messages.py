class Loud:
    def __str__(self):
        return 'loud'
def shout(n):
    return n * 10
loud = Loud()
for i in range(4):
    print(i)
    found = i
print('end')
for i in range(3):
    try:
        raise ValueError(i)
    except ValueError:
        pass
