# Watch for: a finalizer that holds an unrelated open file as its argument, across two collections. The file is
# reachable only through the finalizer; whether it is still open when the callback runs depends on the policy.
import gc
import os
import weakref

NAME = "finalizer_holds_an_open_file.tmp"


class Session:
    pass


def end_session(log):
    try:
        log.write("session ended\n")
        log.close()
        print("the callback wrote to an open file")
    except (OSError, ValueError):
        print("the callback got a closed file")


def start():
    session = Session()
    weakref.finalize(session, end_session, open(NAME, "w"))
    return session


def clutter():
    return [[i] for i in range(40)]  # overwrites what is left of earlier calls on the C stack


session = start()
clutter()
gc.collect()
print("first collection: the session is in use")
gc.collect()
print("second collection: the session is still in use")
session = None
clutter()
gc.collect()
print("third collection: the session was dropped before it")
with open(NAME) as log:
    print("the file says:", log.read().strip() or "nothing")
os.remove(NAME)
