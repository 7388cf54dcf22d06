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
characters = [b"\0"] * 5 + [0, 1] + [b"\0"] * 25
settings = [0, 0, 0, 0, 15, 15, characters]
for arguments in ((), (0,), (0, 1), ("a", 1, settings)):
    try:
        print(termios.tcsetattr(*arguments))
    except Exception as error:
        print(repr(error))
with open("/dev/null") as null:
    try:
        print(termios.tcsetattr(null.fileno(), termios.TCSANOW, settings))
    except OSError as error:
        print(error)
