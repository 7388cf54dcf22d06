from . import deep
from .. import inner
from ..inner import helper
value = helper(len(deep))
def late():
    from .. import version as v
    return v
