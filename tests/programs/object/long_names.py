# Names of more than 255 bytes are refused, in source and wherever a string becomes a name; strings may be longer.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class A:
    pass
long = "a" * 256
fits = "a" * 255
attempt(lambda: setattr(A(), long, 1))
attempt(lambda: getattr(A(), long))
attempt(lambda: getattr(A(), long, "default"))
attempt(lambda: hasattr(A(), long))
attempt(lambda: type(long, (), {}))
attempt(lambda: __import__(long))
attempt(lambda: A(**{long: 1}))
attempt(lambda: exec(long + " = 1"))
attempt(lambda: exec("x = 1\nx." + long))
attempt(lambda: exec("def " + long + "(): pass"))
attempt(lambda: exec("f(" + long + "=1)"))
attempt(lambda: exec("é" * 128 + " = 1"))
attempt(lambda: exec("é" * 127 + " = 1"))
attempt(lambda: exec(fits + " = 'fits'"))
attempt(lambda: globals()[fits])
attempt(lambda: setattr(A(), fits, 1))
attempt(lambda: len(eval("'" + long + "'")))
attempt(lambda: {long: "as a key"}[long])
