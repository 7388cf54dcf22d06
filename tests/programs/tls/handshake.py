# tls: a handshake in memory with each cipher suite, data in both directions, the certificate, the end of a connection
import tls
from pairs import attempt, ends, pair, shake
from pairs.certificates import ec_cert, ec_key, rsa_cert, rsa_key

MATERIAL = {"ECDSA": (ec_cert, ec_key), "RSA": (rsa_cert, rsa_key)}


def contexts(cert, key):
    client = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    client.load_verify_locations(cert)
    server = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(cert, key)
    return client, server


for suite in tls.SSLContext(tls.PROTOCOL_TLS_CLIENT).get_ciphers():
    if "-ECDHE-" in suite:
        client_context, server_context = contexts(*MATERIAL["ECDSA" if "ECDSA" in suite else "RSA"])
        client_context.set_ciphers([suite])
        client, server = pair(client_context, server_context)
        print(shake(client, server), client.cipher(), server.cipher() == client.cipher())
        print(client.write(b"to the server"), server.read(20), server.write(b"to the client"), client.read(20))

client, server = pair(*contexts(ec_cert, ec_key))
print(client, shake(client, server), client.cipher())




# Lines, buffers, long texts
server.write(b"one\ntwo\nthree")
print(client.readline(), client.readline(3), client.readline(), client.read(3), client.read(9), client.read(1))
target = bytearray(8)
print(server.write(bytearray(b"abcdefgh")), client.readinto(target, 3), client.readinto(target), target)
long = bytes(i & 255 for i in range(9000))
sent = 0
while sent < len(long):
    sent += client.write(memoryview(long)[sent:])
got = b""
while len(got) < len(long):
    got += server.read(3000)
print(got == long, server.read(1))
print(client.send(b"by send"), server.recv(20), client.sendall(b"by sendall"), server.recv_into(target), target, server.recv(20))
print(client.write(b""), client.read(0))

# The end
client.close()
print(server.read(5), server.read(5))
attempt("read after close", lambda: client.read(1))
attempt("write after close", lambda: client.write(b"x"))
client.close()
server.close()
server.close()

# An end in the middle of the handshake
near, far = ends()
context = contexts(ec_cert, ec_key)[0]
client = context.wrap_socket(near, server_hostname="vivarium.test", do_handshake_on_connect=False)
print(client.read(1), len(far.inbox) > 40, client.read(1), client.write(b"x"))
far.ioctl(4, 0)
attempt("ended", lambda: client.read(1))
attempt("ended again", lambda: client.read(1))
attempt("ended again", lambda: client.write(b"1"))

# What is no TLS
near, far = ends()
client = context.wrap_socket(near, server_hostname="vivarium.test", do_handshake_on_connect=False)
client.read(1)
far.write(b"HTTP/1.0 400 Bad Request\r\n\r\n")
attempt("plain text", lambda: client.read(1))
attempt("again", lambda: client.read(1))
near, far = ends()
server = contexts(ec_cert, ec_key)[1].wrap_socket(far, server_side=True, do_handshake_on_connect=False)
near.write(b"GET / HTTP/1.0\r\n\r\n")
attempt("plain text", lambda: server.read(1))

# A handshake at once needs the other side; a stream that has ended cannot give it.
near, far = ends()
near.ended = True
attempt("at once", lambda: context.wrap_socket(near, server_hostname="vivarium.test"))
far.ended = True
attempt("at once", lambda: contexts(ec_cert, ec_key)[1].wrap_socket(far, server_side=True))
