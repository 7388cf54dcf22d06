# modules about the machine that programs run on: what does not depend on it
import platform
import termios

print(type(platform.platform()), "MicroPython" in platform.platform(), type(platform.python_compiler()), type(platform.libc_ver()), len(platform.libc_ver()))
with open("/dev/null") as null:
    for action in (lambda: termios.tcgetattr(null.fileno()), lambda: termios.setraw(null.fileno())):
        try:
            print(action())
        except Exception as error:
            print(type(error).__name__, error)
print(termios.TCSANOW, sorted(n for n in dir(termios) if n[0] == "B" or n.startswith("TC")))
