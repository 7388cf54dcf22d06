# send, throw and close: what the generator sees and what the caller gets.
def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as e:
            received = "caught " + str(e)
        except GeneratorExit:
            print("closing")
            raise
g = echo()
print(g.send(None), g.send(1), g.send("two"), g.throw(ValueError("boo")), g.throw(ValueError, "text") if False else "-", g.send(3))
print(g.close(), g.close())
try:
    g.send(5)
except StopIteration as e:
    print("stopped", e.args)
try:
    echo().send(1)
except TypeError as e:
    print(e)
g = echo()
try:
    g.throw(KeyError("unstarted"))
except KeyError as e:
    print("unstarted", e)
print(next(g, "finished"))
g = echo()
next(g)
try:
    g.throw(KeyError("not handled"))
except KeyError as e:
    print("propagated", e.args)
print(next(g, "finished"))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print("RuntimeError", e)
def cleanup():
    try:
        yield "a"
        yield "b"
    finally:
        print("cleaned")
g = cleanup()
print(next(g))
g.close()
g = cleanup()
g.close()
for v in cleanup():
    print(v)
g = cleanup()
next(g)
try:
    g.throw(OSError(5))
except OSError as e:
    print("os", e.errno)
def returns_on_exit():
    try:
        yield 1
    except GeneratorExit:
        return "quiet"
g = returns_on_exit()
next(g)
print(g.close())
def replaces():
    try:
        yield 1
    except ValueError:
        raise TypeError("replaced")
g = replaces()
next(g)
try:
    g.throw(ValueError)
except TypeError as e:
    print("type", e)
def swallow():
    try:
        yield 1
    except ValueError:
        pass
    return "value"
g = swallow()
next(g)
try:
    g.throw(ValueError())
except StopIteration as e:
    print("stop", e.value)
for bad in (5, "x", int, None):
    g = echo()
    next(g)
    try:
        g.throw(bad)
    except Exception as e:
        print(type(e).__name__, e)
def reenter():
    yield 1
    try:
        next(me)
    except ValueError as e:
        print("re-entered:", e)
    yield 2
me = reenter()
print(next(me), next(me))
