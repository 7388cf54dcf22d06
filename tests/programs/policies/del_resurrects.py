# A finaliser stores its object in a list.
import gc


class Phoenix:
    def __init__(self):
        self.payload = ["intact"]

    def __del__(self):
        global runs
        runs += 1
        saved[0] = self


saved = [None]
runs = 0


def use():
    Phoenix()


use()
gc.collect()
print("payload:", saved[0] and saved[0].payload, "runs:", runs)
gc.collect()
saved[0] = None
gc.collect()
gc.collect()
print("runs:", runs, "saved:", saved)
