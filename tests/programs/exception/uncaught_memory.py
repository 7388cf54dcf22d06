# A program that needs more memory than there is ends with a MemoryError.
print("asking for too much")
buffer = bytearray(1 << 28)
print("not reached")
