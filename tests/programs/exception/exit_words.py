# sys.exit with something other than a number says it on standard error and exits with 1.
import sys
print("leaving with words")
sys.exit("something went wrong")
