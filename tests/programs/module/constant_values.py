# the values of all constants that the unix port's modules have
import sys

MODULES = (
    "asyncio", "deflate", "errno", "framebuf", "machine", "math", "micropython", "os", "select", "socket", "sys", "termios",
    "time", "uctypes", "vfs",
)
# What tells of the machine, the build or the run
OTHERS = ("sys.path", "sys.maxsize", "sys.executable", "sys.version")

for name in MODULES:
    module = __import__(name)
    for member in sorted(dir(module)):
        value = getattr(module, member)
        full = name + "." + member
        if isinstance(value, (int, float, str, tuple)) and member[0] != "_" and full not in OTHERS:
            print(full, "=", value)

import framebuf

print(framebuf.MVLSB is framebuf.MONO_VLSB, framebuf.MVLSB == framebuf.MONO_VLSB)
print(sys.maxsize > 0, sys.version.count("MicroPython"), isinstance(sys.executable, str), sys.ps1, sys.ps2)
