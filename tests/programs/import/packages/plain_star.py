public = 1
_private = 2
def function():
    return "function"
class Klass:
    pass
import math
