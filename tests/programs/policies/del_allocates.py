# A finaliser that allocates.
import gc


class Allocating:
    def __del__(self):
        global made
        made = [1, 2, 3]


made = None


def use():
    Allocating()


use()
gc.collect()
print("made:", made)
