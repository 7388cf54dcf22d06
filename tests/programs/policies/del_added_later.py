# __del__ given to a class that has instances.
import gc


class Late:
    pass


def finalise(self):
    print("finalised")


def use():
    late = Late()
    try:
        Late.__del__ = finalise
        print("accepted")
    except AttributeError as error:
        print("AttributeError:", error)


use()
gc.collect()
gc.collect()
print("done")
