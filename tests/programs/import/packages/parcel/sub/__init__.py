from .. import version
from ..inner import public
deep = "deep in " + __name__
