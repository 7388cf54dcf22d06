# Arrays.
import array


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


small = array.array("b", [1, 2])
wide = array.array("i", [1, 2])
attempt(lambda: small == wide)  #! array-comparison
attempt(lambda: small == array.array("b", [1, 2]))
attempt(lambda: small != array.array("B", [1, 2]))
attempt(lambda: array.array("f", [1]) == array.array("f", [1]))  #! array-comparison
attempt(lambda: 1 in small)  #! array-containment
attempt(lambda: 1 not in bytearray(b"12"))  #! array-containment
attempt(lambda: b"1" in bytearray(b"12"))
attempt(lambda: array.array("b", [127, 128]))  #! array-overflow
attempt(lambda: array.array("H", (-1, 65535)))  #! array-overflow
attempt(lambda: bytearray([256 + 7]))  #! array-overflow
data = bytearray(b"abc")
view = memoryview(data)
data += b"d"  #! memoryview-target-resized
data.extend(b"e")  #! memoryview-target-resized
print(data)
other = bytearray(b"abc")
other.append(1)
seen = memoryview(other)
print(seen[3])
#> NotImplementedError
#> True
#> False
#> NotImplementedError
#> NotImplementedError
#> NotImplementedError
#> True
#> array('b', [127, -128])
#> array('H', [65535, 65535])
#> bytearray(b'\x07')
#> bytearray(b'abcde')
#> 1
