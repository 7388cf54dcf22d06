# dir() of objects that compute attributes lists these, also where the program names them nowhere else
import sys
import weakref


class Target:
    pass


target = Target()
for thing in (weakref.finalize(target, print), sys.stdin, sys.stderr):
    print(*sorted(dir(thing)))
