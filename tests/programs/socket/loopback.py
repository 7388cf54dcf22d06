# TCP and UDP on the loopback address: a server in a thread, time limits, what is refused, and addresses as bytes.
import _thread
import select
import socket
import errno


def bound(kind):
    for port in range(18300, 18400):
        s = socket.socket(socket.AF_INET, kind)
        address = socket.getaddrinfo("127.0.0.1", port, socket.AF_INET, kind)[0][-1]
        try:
            s.bind(address)
            return s, address
        except OSError:
            s.close()


def attempt(f, *args):
    try:
        print(f(*args))
    except OSError as e:
        print("OSError", errno.errorcode.get(e.errno, e.errno))


server, address = bound(socket.SOCK_STREAM)
print(socket.sockaddr(address)[:2], len(address))
attempt(socket.socket().connect, address)
server.listen(1)


def serve():
    client, peer = server.accept()
    print("accepted from", socket.sockaddr(peer)[1])
    while True:
        line = client.readline()
        if not line:
            break
        client.write(b"echo " + line)
    client.close()


_thread.start_new_thread(serve, ())
s = socket.socket()
s.connect(address)
attempt(s.connect, address)
s.write(b"one\n")
print(s.readline())
f = s.makefile("rwb")
f.write(b"two\nthree\n")
print(f.readline(), f.read(11))
print(s.send(b"four\n"), s.recv(4, socket.MSG_PEEK), s.recv(100))
buffer = bytearray(5)
s.sendall(b"five\n")
print(s.readinto(buffer), buffer, s.read(5))
s.settimeout(0.02)
attempt(s.recv, 1)
attempt(s.read, 1)
s.setblocking(False)
attempt(s.recv, 1)
attempt(s.read, 1)
poller = select.poll()
poller.register(s)
print([events for stream, events in poller.poll(10)])
s.close()
print(s.fileno())
attempt(s.recv, 1)

u, to = bound(socket.SOCK_DGRAM)
v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(v.sendto(b"datagram", to), v.sendto(b"", to), v.sendto(b"third", 0, to))
data, sender = u.recvfrom(4)
print(data, len(sender), socket.sockaddr(sender)[:2])
print(u.recvfrom(10)[0], u.recv(10))
attempt(v.send, b"nowhere")
v.connect(to)
print(v.send(b"connected"), u.recv(20))
u.settimeout(0.01)
attempt(u.recv, 1)

print(socket.inet_pton(socket.AF_INET6, "fe80::1:2"), socket.inet_ntop(socket.AF_INET, b"\x7f\0\0\1"))
for bad in (("", 1), ("127.0.0.1", "x"), ("::1", 1, socket.AF_INET)):
    try:
        socket.getaddrinfo(*bad)
    except OSError as e:
        print(e)
