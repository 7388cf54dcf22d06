import gc
import os
import sys

print(os.getenv("COLOUR"), os.getenv("HOME"))
print(sys.platform, sys.argv[1:])
kept = [bytearray(1000) for i in range(400)]
print(len(kept), gc.mem_free() > 0)
