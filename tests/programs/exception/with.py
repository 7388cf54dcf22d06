# with: enter and exit, order, suppression, several managers, errors inside the protocol.
log = []
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        log.append("enter " + self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        log.append("exit %s %s %s" % (self.name, kind.__name__ if kind else None, value))
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress
def show():
    print(log)
    log.clear()
with M("a") as a:
    log.append(a)
show()
with M("a") as a, M("b") as b:
    log.append(a + b)
show()
with M("s", True):
    raise ValueError("suppressed")
show()
try:
    with M("p"):
        raise ValueError("passes")
except ValueError as e:
    log.append("outer " + str(e))
show()
try:
    with M("outer"), M("inner", True):
        1 / 0
    log.append("after")
except ZeroDivisionError:
    log.append("not here")
show()
try:
    with M("a"), M("b", fail="enter"):
        log.append("body never runs")
except RuntimeError as e:
    log.append(str(e))
show()
try:
    with M("a", fail="exit"):
        raise KeyError("replaced")
except RuntimeError as e:
    log.append(str(e))
show()
def returns():
    with M("r"):
        return "value"
def breaks():
    for i in range(3):
        with M("l%d" % i):
            if i == 1:
                break
            if i == 0:
                continue
    return i
print(returns(), breaks())
show()
class NoExit:
    def __enter__(self):
        return 1
class NoEnter:
    def __exit__(self, *a):
        pass
for m in (NoExit, NoEnter, int):
    try:
        with m():
            print("body")
    except Exception as e:
        print(m.__name__, type(e).__name__, e)
with M("t") as x:
    pass
class Pair:
    def __enter__(self):
        return 1, [2, 3]
    def __exit__(self, *a):
        pass
with Pair() as (p, [q, r]):
    print(p, q, r)
class Box:
    pass
box = Box()
with M("attr") as box.value:
    print(box.value)
d = {}
with M("item") as d["k"]:
    print(d)
class Truthy:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        return "non-empty is true"
with Truthy():
    raise ValueError
print("suppressed by truthy")
with Truthy() as t:
    with Truthy():
        raise KeyError
    log.append("inner suppressed")
try:
    exec("with (M('p1') as a, M('p2') as b):\n log.append(a + b)")
except SyntaxError as e:
    print("parenthesised:", e)
show()
def generator_with():
    with M("gen"):
        yield 1
        yield 2
print(list(generator_with()))
for v in generator_with():
    break
log.clear()
def finally_and_with():
    try:
        with M("f"):
            raise ValueError("x")
    except ValueError:
        log.append("except")
    else:
        log.append("else")
    finally:
        log.append("finally")
finally_and_with()
show()
