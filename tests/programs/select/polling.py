# Streams written in Python are polled with ioctl; poll() allocates, ipoll() gives one tuple again and again.
import io
import select


class Source(io.IOBase):
    def __init__(self, ready):
        self.ready = ready

    def ioctl(self, request, argument):
        if request == 3:
            return self.ready & argument
        return -1


a = Source(1)
b = Source(5)
p = select.poll()
p.register(a)
p.register(b, select.POLLOUT)
print(sorted((x is a, e) for x, e in p.poll(0)))
p.modify(a, select.POLLOUT)
print([(x is b, e) for x, e in p.poll(0)])
print([(x is b, e) for x, e in p.ipoll(0, 1)], list(p.ipoll(0)))
p.unregister(b)
p.unregister(b)
print(p.poll(5))
try:
    p.modify(b, 1)
except OSError as e:
    print(e.errno)
a.ready = -5
try:
    p.poll(0)
except OSError as e:
    print(e.errno)
for bad in (5.0, [], io):
    try:
        p.register(bad)
    except (TypeError, OSError) as e:
        print(type(e), e)
try:
    p.register(-1)
except ValueError as e:
    print(repr(e))
q = select.poll()
q.register(1, select.POLLOUT)
print(q.poll())
print(len(q.poll(0)), select.POLLIN, select.POLLOUT, select.POLLERR, select.POLLHUP)
it = q.ipoll(0)
print(it is q, next(it), list(it))
