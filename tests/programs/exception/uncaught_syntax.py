# A syntax error in the program itself: nothing runs, the place is named, exit code 1.
print("not printed")
def f():
    return 1 +
print("nor this")
