# names of module builtins: found last, replaced for all modules, and put back
import builtins
import sys

print(builtins.len is len, builtins.__name__, builtins.ValueError is ValueError)
builtins.everywhere = "seen without an import"
print(everywhere)


def size(thing):
    return len(thing)


old = builtins.len
builtins.len = lambda thing: -1
print(size("abc"), len([]))
builtins.len = old
print(size("abc"))
del builtins.everywhere
try:
    everywhere
except NameError as error:
    print(error)
try:
    del builtins.print
except Exception as error:
    print(type(error).__name__)
len = lambda thing: "global"
print(size("abc"), builtins.len("abc"))
del len
print(size("abc"), "builtins" in sys.modules)
