# ssl: wrap_socket and SSLContext over module tls, with files, in memory, and between two sockets of this machine
import os
import select
import socket
import ssl
import tls
from pairs import attempt, ends, shake
from pairs.certificates import ec_cert, ec_key, leaf_cert

print(sorted(name for name in dir(ssl) if name[0] != "_"))
print(ssl.SSLContext is tls.SSLContext, ssl.CERT_REQUIRED, ssl.PROTOCOL_TLS_SERVER, ssl.__version__)

near, far = ends()
client = ssl.wrap_socket(near, do_handshake=False)
server = ssl.wrap_socket(far, server_side=True, key=ec_key, cert=ec_cert, do_handshake=False)
print(shake(client, server), client.write(b"unverified"), server.read(20))
near, far = ends()
client = ssl.wrap_socket(near, cert_reqs=ssl.CERT_REQUIRED, cadata=ec_cert, server_hostname="vivarium.test", do_handshake=False)
server = ssl.wrap_socket(far, True, ec_key, ec_cert, do_handshake=False)
print(shake(client, server), client.write(b"verified"), server.read(20))
near, far = ends()
client = ssl.wrap_socket(near, cert_reqs=ssl.CERT_REQUIRED, cadata=leaf_cert, server_hostname="vivarium.test", do_handshake=False)
server = ssl.wrap_socket(far, True, ec_key, ec_cert, do_handshake=False)
print(shake(client, server))
attempt("no name", lambda: ssl.wrap_socket(near, cert_reqs=ssl.CERT_REQUIRED))
attempt("key alone", lambda: ssl.wrap_socket(near, key=ec_key))
attempt("cert alone", lambda: ssl.wrap_socket(near, cert=ec_cert))
attempt("wrong key", lambda: ssl.wrap_socket(near, key=b"!", cert=ec_cert))
attempt("wrong cert", lambda: ssl.wrap_socket(near, key=ec_key, cert=b"!"))
attempt("wrong trust", lambda: ssl.wrap_socket(near, cadata=b"!"))
attempt("no stream", lambda: ssl.wrap_socket(None))

context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
print(context.verify_mode)
context.verify_mode = ssl.CERT_REQUIRED
print(context.verify_mode)
for name, data in (("cert.der", ec_cert), ("key.der", ec_key)):
    with open(name, "wb") as file:
        file.write(data)
context.load_verify_locations("cert.der")
context.load_verify_locations(cafile="cert.der")
context.load_verify_locations(cadata=ec_cert)
attempt("no locations", lambda: context.load_verify_locations())
attempt("no file", lambda: context.load_verify_locations("none.der"))
server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain("cert.der", "key.der")
attempt("no file", lambda: server_context.load_cert_chain("cert.der", "none.der"))
os.remove("cert.der")
os.remove("key.der")


# Two sockets of this machine, neither of which waits
def listening():
    for port in range(18400, 18500):
        s = socket.socket()
        address = socket.getaddrinfo("127.0.0.1", port)[0][-1]
        try:
            s.bind(address)
            s.listen(1)
            return s, address
        except OSError:
            s.close()


listener, address = listening()
near = socket.socket()
near.connect(address)
far = listener.accept()[0]
near.setblocking(False)
far.setblocking(False)
client = context.wrap_socket(near, server_hostname="vivarium.test", do_handshake_on_connect=False)
server = server_context.wrap_socket(far, server_side=True, do_handshake_on_connect=False)
poll = select.poll()
poll.register(client, select.POLLOUT)
poll.register(server, select.POLLIN)
sent, got = 0, b""
data = bytes(i * 7 & 255 for i in range(20000))
while len(got) < len(data):
    for stream, event in poll.poll(10000):
        if stream is client and event & select.POLLOUT:
            sent += client.write(memoryview(data)[sent:sent + 1500]) or 0
            if sent == len(data):
                poll.modify(client, select.POLLIN)
        elif stream is server and event & select.POLLIN:
            got += server.read(700) or b""
print(sent, got == data, client.cipher(), server.read(1))
client.close()
server.setblocking(True)
print(server.read(10))
server.close()
listener.close()
