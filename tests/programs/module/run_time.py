# what a program asks of the system that runs it: sys.exc_info, execfile, the emergency buffer, levels, counters, interrupts
import micropython
import os
import sys
import time
import _thread


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(repr(error))


print(sys.exc_info())
try:
    raise KeyError("key")
except KeyError as error:
    kind, value, trace = sys.exc_info()
    print(kind, value is error, trace)
    try:
        [][1]
    except IndexError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info())

with open("run_time_part.txt", "w") as part:
    part.write("seen = base * 2\nprint('in the file', seen, __name__)\n")
base = 21
print(execfile("run_time_part.txt"), seen)
place = {"base": 4}
attempt(execfile, "run_time_part.txt", place)
attempt(execfile, "run_time_part.txt", place, place)
attempt(execfile, 1)
with open("run_time_part.txt", "w") as part:
    part.write("1 +")
try:
    execfile("run_time_part.txt")
except SyntaxError as error:
    print(error)
os.unlink("run_time_part.txt")
attempt(execfile, "run_time_part.txt")
attempt(os.unlink, "run_time_part.txt")

print(micropython.opt_level(), micropython.opt_level(0), micropython.opt_level())
attempt(micropython.opt_level, 1, 2)
print(micropython.kbd_intr(-1), micropython.kbd_intr(3))
attempt(micropython.kbd_intr, "a")
for count in (micropython.mem_total, micropython.mem_current, micropython.mem_peak, micropython.stack_use, time.ticks_cpu, _thread.get_ident):
    print(type(count()), count() > 0 or count is time.ticks_cpu)
print(micropython.mem_total() >= micropython.mem_current(), micropython.mem_peak() >= micropython.mem_current())
attempt(micropython.mem_info, 1, 2)
attempt(micropython.qstr_info, 1, 2)

lock = _thread.allocate_lock()
print(isinstance(lock, _thread.LockType), lock.locked(), lock.acquire(), lock.acquire(False), lock.locked(), lock.release())
