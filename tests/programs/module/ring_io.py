# micropython.RingIO: a ring of bytes that one side writes and another reads, without allocating
import micropython
import select


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(repr(error))


ring = micropython.RingIO(8)
print(ring.any(), ring.read(), ring.read(3), ring.readline())
print(ring.write(b"abc\nde"), ring.any(), ring.read(2), ring.readline(), ring.any())
print(ring.write(b"0123456789"), ring.any(), ring.write(b"x"), ring.read())
part = bytearray(4)
ring.write("hello!")
print(ring.readinto(part), part, ring.readinto(part, 1), part, ring.readinto(part), part, ring.readinto(part))
for _ in range(5):
    print(ring.write(b"abcdef"), ring.readline(4), ring.read(1), ring.read(-1))

poll = select.poll()
poll.register(ring, select.POLLIN | select.POLLOUT)
print([event for _, event in poll.poll(0)])
ring.write(b"12345678")
print([event for _, event in poll.poll(0)])

over = micropython.RingIO(bytearray(5))
print(over.write(b"abcdef"), over.any(), over.read())
for argument in (0, 1, -1, b"", bytearray(1), bytearray(2), b"abc", "abc", 1.5, None):
    attempt(lambda: micropython.RingIO(argument).write(b"xyz"))
attempt(ring.write, 1)
attempt(ring.readinto, b"abc")
attempt(ring.readinto, 1)
print(hasattr(ring, "seek"))
print(ring.close(), ring.any())
print(ring.write(b"a"), ring.read())
print(*sorted(dir(ring)))
