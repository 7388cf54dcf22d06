# sys.exit with a number ends the program with that code; finally clauses run.
import sys
try:
    print("working")
    sys.exit(3)
finally:
    print("cleaning up")
