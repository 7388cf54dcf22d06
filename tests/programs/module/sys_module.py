# sys: names that every build has, modules, byteorder, implementation, print_exception, stdio objects.
import sys
print(sys.implementation.name, sys.implementation[0], sys.byteorder, type(sys.path), type(sys.argv), sys.maxsize > 2**30, sys.version_info[0], sys.version_info[:2] >= (3, 4), type(sys.version), type(sys.platform), type(sys.modules))
print("sys" in sys.modules, "math" in sys.modules, sys.modules.get("nope"))
import math
print(sys.getsizeof if hasattr(sys, "getsizeof") else "no getsizeof", hasattr(sys, "exit"), hasattr(sys, "settrace") in (True, False), sys.__name__, sys)
print(sys.stdout.write("out "), sys.stderr.write("") if False else "", end="\n")
for text in ("sys.nope", "sys.exit('a', 'b')", "sys.print_exception()", "sys.modules['nope']", "sys.stdout.foo"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
for text in ("sys.nope = 1", "sys.version = 1"):
    try:
        exec(text)
        print(text, "ok")
    except Exception as e:
        print(text, type(e).__name__, e)
def where():
    try:
        raise ValueError("now")
    except ValueError:
        return "handled"
print(where())
print(math.__name__, str(math), sys.implementation.version[0] >= 1, isinstance(sys.implementation, tuple))
