from circle import *

back = 1
