from circle_back import *

here = "there"
