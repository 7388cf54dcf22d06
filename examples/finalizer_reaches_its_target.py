# Watch for: a finalizer whose callback closes over its own target. MicroPython keeps the registered callback alive,
# the callback keeps the target alive, and so the target is never collected: a leak that looks like a clean-up.
import gc
import weakref


class Sensor:
    def __init__(self, name):
        self.name = name
        self.samples = bytearray(2000)

    def close(self):
        print("closing", self.name)


def watch_wrongly():
    sensor = Sensor("wrong")
    weakref.finalize(sensor, sensor.close)  # the bound method holds the sensor
    return weakref.ref(sensor)


def watch_rightly():
    sensor = Sensor("right")
    name = sensor.name
    weakref.finalize(sensor, lambda: print("closing", name))  # holds only the name
    return weakref.ref(sensor)


wrong = watch_wrongly()
right = watch_rightly()
gc.collect()
print("the sensor held by its own finalizer is", "gone" if wrong() is None else "still there")
print("the sensor whose finalizer holds only a name is", "gone" if right() is None else "still there")
