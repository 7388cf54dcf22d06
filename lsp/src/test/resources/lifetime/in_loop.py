# One object that lives long, and a finalizer more each time round.
import gc
import weakref


class Bus:
    pass


bus = Bus()
gc.collect()
before = gc.mem_alloc()
for i in range(50):
    weakref.finalize(bus, print, i)  #! finalize-in-loop
gc.collect()
print(gc.mem_alloc() - before > 50 * 64)
#> True
