# the type of each native function tells how many arguments it takes: 0 to 3, or a varying number
KINDS = {type(globals): 0, type(abs): 1, type(hasattr): 2, type(setattr): 3, type(print): "n"}
print(len(KINDS), sorted(str(kind) for kind in KINDS))
MODULES = (
    "_asyncio", "_thread", "array", "binascii", "builtins", "cmath", "collections", "deflate", "errno", "framebuf", "gc", "hashlib",
    "heapq", "io", "json", "machine", "math", "micropython", "os", "platform", "random", "re", "select", "socket", "struct", "sys",
    "termios", "time", "uctypes", "vfs", "weakref", "websocket",
)
# Not in the recorded build, or not a function of fixed kind
LEFT_OUT = ("hashlib.md5", "hashlib.sha1", "sys.settrace")


def show(owner, thing, depth):
    found = []
    for name in sorted(dir(thing)):
        if owner + "." + name in LEFT_OUT:
            continue
        member = getattr(thing, name)
        if type(member) in KINDS:
            found.append("%s/%s" % (name, KINDS[type(member)]))
        elif depth and type(member) is type and name != "__class__" and not issubclass(member, BaseException):
            show(owner + "." + name, member, depth - 1)
    if found:
        print(owner + ":", *found)


for name in MODULES:
    show(name, __import__(name), 1)
