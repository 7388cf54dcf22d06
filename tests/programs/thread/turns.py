# Threads share globals, take locks in turn, end by returning, by exit() or by an exception; names of roots are theirs.
import _thread
import time

lock = _thread.allocate_lock()
results = []
done = 0


def work(name, count, step=1):
    global done
    for i in range(count):
        with lock:
            results.append(name)
    x = [i * step for i in range(100)]
    with lock:
        done += 1
    if name == "c":
        _thread.exit()


_thread.start_new_thread(work, ("a", 50))
_thread.start_new_thread(work, ["b", 60], {"step": 3})
_thread.start_new_thread(work, ("c", 70))
while done < 3:
    time.sleep(0.001)
print([results.count(n) for n in "abc"], lock.locked())

# A lock of somebody else is waited for.
lock.acquire()
print(lock.acquire(0), lock.locked())


def release():
    time.sleep(0.01)
    print("released")
    lock.release()


_thread.start_new_thread(release, ())
lock.acquire()
print("acquired")
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(repr(e))


# A busy main thread does not starve the others.
def flag():
    global done
    done = "yes"


_thread.start_new_thread(flag, ())
while done != "yes":
    pass
print(done)

# A callback of a sort, which runs inside a native, is left and come back to.
def key(x):
    for i in range(200):
        pass
    return -x


sums = []


def sorter():
    sums.append(sorted(range(60), key=key)[0])


for i in range(4):
    _thread.start_new_thread(sorter, ())
sorter()
while len(sums) < 5:
    time.sleep(0)
print(sums)

for bad in (lambda: _thread.start_new_thread(flag, 5), lambda: _thread.start_new_thread(flag, (), 5)):
    try:
        bad()
    except TypeError as e:
        print("TypeError", e)
print(_thread.stack_size(), _thread.stack_size(65536), _thread.stack_size())
print(sorted(n for n in dir(_thread) if n[0] != "_"), sorted(n for n in dir(lock) if n[0] != "_"))
