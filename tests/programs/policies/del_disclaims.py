# A finaliser that returns ... and keeps its word, and one that stores its object without a word.
import gc


class Honest:
    def __del__(self):
        global runs
        runs += 1
        return ...


class Phoenix:
    def __del__(self):
        global runs
        runs += 1
        saved[0] = self


runs = 0
saved = [None]


def use():
    Honest()
    phoenix = Phoenix()
    phoenix.name = "whole"


use()
gc.collect()
print("runs:", runs, "saved:", saved[0] and saved[0].name)
saved[0] = None
gc.collect()
gc.collect()
print("runs:", runs)
