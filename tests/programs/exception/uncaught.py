# An uncaught exception ends the program with a traceback and exit code 1.
def level3(x):
    return {}[x]
def level2(x):
    return level3(x)
class C:
    def level1(self):
        try:
            level2("missing")
        finally:
            print("finally runs first")
print("before")
C().level1()
print("never printed")
