# The callback closes over the object whose death it waits for.
import gc
import weakref


class Sensor:
    pass


def watch():
    sensor = Sensor()
    weakref.finalize(sensor, lambda: print("gone", sensor))  #! finalize-reaches-target


def forget():
    sensor = Sensor()
    weakref.finalize(sensor, lambda: print("gone"))


def use_the_stack(n):
    return n and use_the_stack(n - 1)


watch()
forget()
use_the_stack(20)
gc.collect()
#> gone
