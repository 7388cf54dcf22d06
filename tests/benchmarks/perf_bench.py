#!/usr/bin/env python3
"""Times MicroPython's perf_bench programs side by side on two commands.

    perf_bench.py CHECKOUT SECONDS 'BASE COMMAND' 'OTHER COMMAND' [NAME ...]

CHECKOUT is a checkout of MicroPython; a command gets the program's path added at its end. One process repeats each
program for SECONDS; its figure is the median of the second half of the runs. A ratio above 1 means that the other
command is faster than the base.
"""
import math
import os
import shlex
import subprocess
import sys
import tempfile

PROGRAMS = (
    "bm_chaos bm_fannkuch bm_fft bm_float bm_hexiom bm_nqueens bm_pidigits bm_wordcount core_locals core_str "
    "core_yield_from misc_aes misc_mandel misc_pystone misc_raytrace"
).split()

HARNESS = """

def _largest(limit):
    fitting = [sizes for sizes in bm_params if 10 * sizes[0] <= 12 * limit and sizes[1] <= limit]
    return bm_params[max(fitting)]


def _measure(seconds):
    import time

    size = _largest(1000)
    times = []
    start = time.ticks_us()
    while time.ticks_diff(time.ticks_us(), start) < seconds * 1000000:
        run, _ = bm_setup(size)
        before = time.ticks_us()
        run()
        times.append(time.ticks_diff(time.ticks_us(), before))
    late = sorted(times[len(times) // 2 :])
    print(late[len(late) // 2])


_measure(%s)
"""


def microseconds(command, path):
    output = subprocess.run(shlex.split(command) + [path], capture_output=True, text=True, check=True).stdout
    return int(output.split()[-1])


def main(checkout, seconds, base, other, *names):
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for name in names or PROGRAMS:
            with open(os.path.join(checkout, "tests", "perf_bench", name + ".py")) as source:
                program = source.read() + HARNESS % seconds
            path = os.path.join(folder, name + ".py")
            with open(path, "w") as target:
                target.write(program)
            first, second = microseconds(base, path), microseconds(other, path)
            ratios.append(first / second)
            print("%-16s %9d us %9d us %6.2f" % (name, first, second, first / second), flush=True)
    print("geometric mean %.2f" % math.exp(sum(map(math.log, ratios)) / len(ratios)))


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
