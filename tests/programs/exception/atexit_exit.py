# sys.atexit and sys.exit: the exit code stays.
import sys
sys.atexit(lambda: print("at exit"))
try:
    sys.exit(7)
finally:
    print("finally first")
