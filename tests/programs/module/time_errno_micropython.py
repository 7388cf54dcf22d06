# time, errno, micropython, gc: what can be said without a clock.
import time, errno, micropython, gc
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

t = time.ticks_ms()
u = time.ticks_us()
time.sleep_ms(1)
print(time.ticks_diff(time.ticks_ms(), t) >= 0, time.ticks_diff(time.ticks_us(), u) >= 0, time.ticks_diff(5, 3), time.ticks_diff(3, 5), time.ticks_add(3, 5), time.ticks_diff(time.ticks_add(100, 50), 100), time.time() > 1_600_000_000, time.time_ns() > 10**18)
time.sleep(0)
time.sleep(0.001)
time.sleep_us(10)
print(time.gmtime(0)[:8], time.gmtime(86400 * 365)[:8], time.gmtime(951782400)[:8], time.mktime(time.localtime(1000000000)) == 1000000000, time.gmtime(1234567890)[:8])
show("time.sleep('a')", "time.sleep_ms()", "time.ticks_diff(1)", "time.gmtime('a')", "time.mktime((1,))", "time.mktime(5)", "time.nope")
print(errno.ENOENT, errno.EEXIST, errno.EINVAL, errno.errorcode[2], 9999 in errno.errorcode)
show("errno.nope", "errno.errorcode[9999]", "micropython.nope", "micropython.const(5)", "micropython.const()", "micropython.opt_level()", "type(micropython.stack_use())", "gc.isenabled()", "gc.threshold(-1)", "gc.threshold('a')", "type(gc.mem_alloc())", "gc.mem_alloc() > 0", "gc.mem_free() > 0", "gc.collect(1)", "gc.nope", "gc.enable()", "gc.disable()", "gc.isenabled()", "gc.enable()", "gc.isenabled()", "micropython.heap_lock(1)", "micropython.schedule(5)")
from micropython import const
A = const(10)
_B = const(0x20)
C = const(A + _B)
def f():
    D = const(3)
    return A + _B + C + D
print(A, C, f(), "_B" in globals(), const(True), const("text"), const((1, 2)))
for text in ("X = const(undefined)", "const(1, 2)", "X = const([])", "Y = const(f())"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
ran = []
micropython.schedule(lambda arg: ran.append(arg), "scheduled")
for i in range(10):
    pass
print(ran)
@micropython.bytecode
def normal():
    return "bytecode"
print(normal())
