# Names: globals, locals, builtins shadowing, eval, exec, globals() and locals(), del.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", repr(eval(text)))
        except Exception as e:
            print(text, "!!", type(e).__name__, e)

x = "global"
def f():
    x = "local"
    return x, globals()["x"]
print(f(), x)
class C:
    x = "class"
    y = x + "!"
    def m(self):
        return x
print(C.x, C.y, C().m())
def shadow():
    len = lambda v: "shadowed"
    return len([1])
print(shadow(), len([1]))
print(eval("x"), eval("x", {"x": 1}), eval("x + y", {"x": 1}, {"y": 2}), eval("1 + 2"), eval("[i for i in range(3)]"))
g = {}
exec("a = 1\nb = a + 1\ndef f(): return a + b", g)
print(g["a"], g["b"], g["f"](), sorted(k for k in g if not k.startswith("_")))
l = {"q": 1}
exec("q += 1\nr = q", {}, l)
print(sorted(l.items()))
exec("made = 'by exec'")
print(made, globals()["made"])
globals()["dynamic"] = 7
print(dynamic)
show("eval('  5')", "eval('5  ')", "eval('\\n5')", "eval('5\\n')", "eval('')", "eval('1 +')", "eval('x = 1')", "exec('1 +')", "eval('nope')", "eval(5)", "exec(5)", "eval('1', 5)", "exec('pass')", "eval('x', {})", "eval('len([1])', {})", "eval(compile('1 + 1', 'f', 'eval'))", "exec(compile('z = 3', 'f', 'exec'))", "compile('1 +', 'f', 'eval')", "compile('1', 'f', 'bad')", "eval(compile('7', 'f', 'single'))", "__name__", "type(globals())", "del_me")
del x
try:
    x
except NameError as e:
    print(e)
try:
    del x
except Exception as e:
    print(type(e).__name__, e)
def g():
    global x
    x = "set again"
g()
print(x)
import sys
print(sys.modules["__main__"].x if "__main__" in sys.modules else x)
def inner_exec():
    v = 1
    exec("v = 2")
    return v
print(inner_exec())
if True:
    conditional = 1
for loop_var in range(3):
    pass
try:
    raise ValueError("x")
except ValueError as err:
    pass
print(conditional, loop_var, "err" in globals())
print(__name__, len(__name__))
def default_scope(a, b=len("abc")):
    return a + b
print(default_scope(1))
lst = [lambda: lst]
print(lst[0]() is lst)
print(eval("(lambda: __name__)()"), eval("lambda a: a + 1")(2))
exec("for i in range(2): print('loop', i)")
exec("class K:\n v = 5\nprint(K.v)")
print((lambda: (yield))().__class__ is (i for i in ()).__class__)
