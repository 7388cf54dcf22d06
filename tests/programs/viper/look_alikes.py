# Words that look like nothing, or like anything, on the stack while collections run.
import gc


@micropython.viper
def churn(n: int, buffer) -> int:
    p = ptr8(buffer)
    a = 0x7F0000000000
    b = -1
    c = 1
    total = 0
    for i in range(n):
        a += 32
        c = c * 636413622384679300 + 144269504088896340
        keep = [i, c, bytes(8)]
        gc.collect()
        p[i & 7] = i
        total += p[i & 7] + int(len(keep))
        b = b ^ a
    return total


b = bytearray(8)
print(churn(20, b), b)


@micropython.viper
def borrowed(p: ptr8) -> int:
    gc.collect()
    junk = [bytearray(32) for _ in range(8)]
    return p[0] + p[31] + int(len(junk))


print(borrowed(bytearray(b"\x05" * 32)))
print(borrowed(memoryview(bytearray(b"\x06" * 64))[32:]))
