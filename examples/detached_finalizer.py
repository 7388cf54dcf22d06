# Watch for: a finalizer that is called by hand, one that is detached, one that is only looked at. Only a finalizer
# that is still alive fires when its target dies, and none fires twice.
import gc
import weakref


class Job:
    def __init__(self, name):
        self.name = name


def cancel(name, reason):
    print("cancelling", name, "because", reason)
    return "cancelled " + name


def start(name):
    job = Job(name)
    return job, weakref.finalize(job, cancel, name, reason="it was dropped")


by_hand, by_hand_finalizer = start("by hand")
detached, detached_finalizer = start("detached")
dropped, dropped_finalizer = start("dropped")
print("calling it:", by_hand_finalizer())
print("calling it again:", by_hand_finalizer())
target, function, args, kwargs = dropped_finalizer.peek()
print("peek:", target.name, function is cancel, args, kwargs)
target, function, args, kwargs = detached_finalizer.detach()
print("detach:", target.name, args, kwargs, "and again:", detached_finalizer.detach())
print("alive:", by_hand_finalizer.alive, detached_finalizer.alive, dropped_finalizer.alive)
target = by_hand = detached = dropped = None
gc.collect()
print("alive:", by_hand_finalizer.alive, detached_finalizer.alive, dropped_finalizer.alive)
