# SystemExit can be caught; sys.exit() without a value exits with 0.
import sys
for value in (None, 0, 5, "text", [1]):
    try:
        sys.exit(value)
    except SystemExit as e:
        print(repr(e), e.args, e.code if hasattr(e, "code") else "no code")
try:
    sys.exit()
except SystemExit as e:
    print(e.args)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    raise SystemExit
except SystemExit as e:
    print(repr(e))
print("leaving")
sys.exit()
print("not here")
