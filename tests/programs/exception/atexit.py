# sys.atexit: the function runs when the program ends, even with an exception; only the last one registered counts.
import sys
def first():
    print("first")
def second():
    print("second runs at exit")
print(sys.atexit(first))
print(sys.atexit(second) is first)
print("program ends with an error")
raise ValueError("uncaught")
