# Functions, exceptions and modules.
import sys
import time


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


def counted():
    return 1


def mark():
    counted.calls = 1  #! function-attribute


attempt(mark)
attempt(lambda: counted.__doc__)  #! function-attribute


def local():
    inside = 1
    return "inside" in locals(), inside  #! locals-is-globals


attempt(local)


def evaluated():
    hidden = 2  #! unused-variable
    return eval("hidden + 1")  #! eval-no-locals


attempt(evaluated)


def caught():
    problem = ValueError("x")
    return problem.__traceback__  #! exception-attribute


attempt(caught)


def extend():
    problem = ValueError("x")
    problem.hint = "y"  #! exception-attribute


attempt(extend)


class Problem(Exception):
    def __init__(self):
        Exception.__init__(self)  #! exception-attribute


attempt(Problem)


def replace():
    time.sleep = None  #! read-only-module


attempt(replace)


def redirect():
    sys.stdout = None  #! read-only-module


attempt(redirect)
#> AttributeError 'function' object has no attribute 'calls'
#> AttributeError 'function' object has no attribute '__doc__'
#> (False, 1)
#> NameError name 'hidden' isn't defined
#> AttributeError 'ValueError' object has no attribute '__traceback__'
#> AttributeError 'ValueError' object has no attribute 'hint'
#> AttributeError type object 'Exception' has no attribute '__init__'
#> AttributeError 'module' object has no attribute 'sleep'
#> AttributeError 'module' object has no attribute 'stdout'
