# Endless recursion ends with a RuntimeError; the traceback is cut to what fits.
def down(n):
    try:
        down(n + 1)
    finally:
        pass
try:
    down(0)
except RuntimeError as e:
    print(e)
raise RuntimeError("done")
