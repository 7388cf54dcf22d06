import gc
import weakref


class Session:
    pass


def told(*words):
    log.append(words)


def arm(name):
    session = Session()
    weakref.finalize(session, told, name)


def scrub(n=20):
    return scrub(n - 1) if n else None


log = []
arm("in a collection that is asked for")
scrub()
gc.collect()
arm("in one that an allocation starts")
scrub()
gc.threshold(32)
text = bytes(64)
gc.threshold(-1)
for i in range(2):
    pass
print(len(log))
