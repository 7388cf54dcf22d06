# try, except, else, finally: which clauses run, in what order, and what return, break and continue do.
def flow(action):
    log = []
    try:
        log.append("try")
        action()
    except ValueError as e:
        log.append("ValueError " + str(e))
    except (KeyError, IndexError) as e:
        log.append("lookup " + type(e).__name__)
    except TypeError:
        log.append("type")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log
def raiser(e):
    def f():
        raise e
    return f
for a in (lambda: 1, raiser(ValueError("v")), raiser(KeyError("k")), raiser(IndexError), raiser(TypeError)):
    print(flow(a))
try:
    flow(raiser(OSError(5)))
except OSError as e:
    print("outer", e)
def returns(kind):
    for i in range(3):
        try:
            if kind == "return":
                return "from try"
            if kind == "break":
                break
            if kind == "continue":
                continue
            if kind == "raise":
                raise ValueError("x")
        except ValueError:
            return "from except"
        else:
            print("else", i)
        finally:
            print("finally", kind, i)
    else:
        return "loop finished"
    return "after loop"
for k in ("return", "break", "continue", "raise", "nothing"):
    print(returns(k))
def override():
    try:
        return "try"
    finally:
        return "finally"
def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
def swallow_break():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "broke out"
def swallow_continue():
    n = 0
    while n < 2:
        n += 1
        try:
            raise ValueError("lost")
        finally:
            continue
    return n
def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally")
    except ValueError as e:
        print("caught", e)
        try:
            raise KeyError("second")
        except KeyError:
            print("caught second")
        return "done"
    finally:
        print("outer finally")
def late_value():
    x = 1
    try:
        return x
    finally:
        x = 2
print(override(), swallow(), swallow_break(), swallow_continue(), nested(), late_value())
def reraise():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            raise
    except ValueError as e:
        return "re-raised " + str(e)
def replace():
    try:
        try:
            raise ValueError("first")
        except ValueError as e:
            raise KeyError("replaced") from e
    except KeyError as e:
        return "now " + str(e)
def in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise TypeError("from finally")
    except TypeError as e:
        return str(e)
def bare():
    try:
        1 / 0
    except:
        return "bare caught"
def loops():
    out = []
    for i in range(5):
        try:
            if i % 2:
                raise ValueError(i)
            out.append(i)
        except ValueError as e:
            out.append(-e.args[0])
    return out
def else_raises():
    try:
        try:
            pass
        except ValueError:
            return "wrong"
        else:
            raise ValueError("from else")
    except ValueError as e:
        return str(e)
print(reraise(), replace(), in_finally(), bare(), loops(), else_raises())
def deep(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        return deep(n - 1)
    finally:
        trace.append(n)
trace = []
try:
    deep(5)
except ValueError:
    print(trace)
try:
    raise
except RuntimeError as e:
    print(e)
err = "kept"
try:
    raise ValueError
except ValueError as err:
    pass
print("err" in globals())
