# input() at the end of standard input.
try:
    print(repr(input("prompt> ")))
except EOFError as e:
    print()
    print("EOFError", e)
import sys
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines() if hasattr(sys.stdin, "readlines") else "no readlines", [line for line in sys.stdin])
