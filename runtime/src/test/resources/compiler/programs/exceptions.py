try:
    a()
except:
    b()
try:
    a()
except E:
    b()
except (F, G) as e:
    print(e)
else:
    c()
finally:
    d()
try:
    a()
finally:
    b()
raise
raise E
raise E from None


def f():
    try:
        return 1
    except E as e:
        return e
    finally:
        g()


def g():
    while True:
        try:
            try:
                return a()
            finally:
                break
        finally:
            continue


def h():
    for x in y:
        try:
            raise x
        except E:
            if x:
                break
            continue
        except F as e:
            break
    else:
        return
    with a as b, c as (d, e), f:
        return b
    with a():
        pass
