# gc.enable, disable, isenabled, threshold, collect, mem_alloc and mem_free: relations that hold on every build.
import gc
def churn(n):
    for i in range(n):
        [i, i]
gc.collect()
def figures():
    a = gc.mem_alloc()
    f = gc.mem_free()
    big = bytearray(50000)
    print(gc.mem_alloc() - a >= 50000, f - gc.mem_free() >= 50000, gc.mem_alloc() + gc.mem_free() == a + f)
    big = None
    gc.collect()
    print(gc.mem_alloc() - a < 5000)
figures()
gc.disable()
print(gc.isenabled())
before = gc.mem_alloc()
churn(200)
print(gc.mem_alloc() > before)
gc.enable()
print(gc.isenabled())
gc.threshold(4000)
print(gc.threshold())
gc.collect()
before = gc.mem_alloc()
churn(5000)
print(gc.mem_alloc() - before < 20000)
gc.threshold(-1)
print(gc.threshold())
print(isinstance(gc.collect(), (int, type(None))))
gc.disable()
try:
    keep = []
    while True:
        keep.append(bytearray(10000))
except MemoryError as e:
    n = len(keep)
    keep = None
    print("MemoryError", n > 10)
gc.enable()
gc.collect()
print(len([0] * 1000))
