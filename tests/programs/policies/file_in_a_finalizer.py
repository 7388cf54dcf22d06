# A finalizer holds an open file; its target lives through two collections and then dies.
import gc
import weakref


class Target:
    pass


def is_open(file):
    try:
        file.read(1)
        return True
    except (OSError, ValueError):
        return False


def report(file):
    print("callback, file open:", is_open(file))


def watch():
    target = Target()
    weakref.finalize(target, report, open(__file__))
    return target


target = watch()
for _ in range(3):
    gc.collect()
print("target dropped")
target = None
for _ in range(3):
    gc.collect()
print("done")
