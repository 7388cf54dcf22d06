import sys

print(__name__, sys.argv)
import begin_late

begin_late.work(3)
