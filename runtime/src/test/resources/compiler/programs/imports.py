import a
import a.b.c
import a as b
import a.b.c as d
import a, b.c, d as e
from a import b
from a import b as c, d
from a.b import (
    c,
    d as e,
)
from . import a
from .a import b
from .. import c
from ...a.b import c
from .... import d
from a import *


def f():
    import a.b
    from a import b as c

    return a, c
