# Watch for: a callback that closes over the object it waits for. Held by the reference's callback the object never dies;
# held by a finalizer it depends on the policy: it leaks, it is cleaned up once, or the call comes when the program exits.
import gc
import weakref


class Session:
    def __init__(self, name):
        self.name = name


def watch_with_reference():
    session = Session("referenced")
    return weakref.ref(session, lambda ref: print("reference callback for", session.name))


def watch_with_finalizer():
    session = Session("finalized")
    weakref.finalize(session, lambda: print("finalizer callback for", session.name))
    return weakref.ref(session)


references = [watch_with_reference(), watch_with_finalizer()]
for number in range(1, 4):
    gc.collect()
    print("after collection", number, [ref() is not None for ref in references])
