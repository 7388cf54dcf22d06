# Heap bytes of strings: built, joined, sliced, formatted.
import gc


def measure(label, make):
    make()
    gc.collect()
    before = gc.mem_alloc()
    kept = make()
    gc.collect()
    print("%s: %d" % (label, gc.mem_alloc() - before))
    return kept is None


def concatenated():
    s = ""
    for i in range(500):
        s += "xy"
    return s


measure("repeated", lambda: "ab" * 2000)
measure("concatenated", concatenated)
measure("many short", lambda: ["item number %d" % i for i in range(200)])
measure("joined", lambda: ",".join([str(i) for i in range(500)]))
measure("sliced", lambda: ("abcdefghij" * 100)[50:950])
measure("split", lambda: ("plonk quib zorb fnord " * 60).split(" "))
measure("medium", lambda: ["%040d" % i for i in range(100)])
