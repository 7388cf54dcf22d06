# tls over datagrams: a server that first asks a visitor back, data in packets, packets that get lost, what is refused
import tls
from pairs import attempt, Packets
from pairs.certificates import ec_cert, ec_key, leaf_cert

print(tls.PROTOCOL_DTLS_CLIENT, tls.PROTOCOL_DTLS_SERVER)


def contexts(trusted=ec_cert):
    client = tls.SSLContext(tls.PROTOCOL_DTLS_CLIENT)
    client.load_verify_locations(trusted)
    server = tls.SSLContext(tls.PROTOCOL_DTLS_SERVER)
    server.load_cert_chain(ec_cert, ec_key)
    return client, server


def connect(client_context, server_context, name="vivarium.test", visitor=b"visitor"):
    near, far = Packets.pair()
    client = client_context.wrap_socket(near, server_hostname=name, do_handshake_on_connect=False)

    def serve():
        return server_context.wrap_socket(far, server_side=True, client_id=visitor, do_handshake_on_connect=False)

    server = serve()
    finished = set()
    for _ in range(8):
        for who in ("client", "server"):
            side = client if who == "client" else server
            if who not in finished:
                try:
                    side.read(1)
                except Exception as error:
                    print(who, type(error).__name__, error)
                    if error.args[0] == -27264:
                        server = serve()
                    else:
                        finished.add(who)
    return client, server, near, far


client, server, near, far = connect(*contexts())
print(client.cipher(), server.cipher())
print(client.write(b"first"), client.send(b"second"), server.recv(100), server.recv(3), server.recv(100), server.recv(10))
print(server.sendall(b"answer"), client.read(3), client.read(10), client.recv(1))
print(client.write(bytes(4000)), len(server.recv(5000)))
attempt("large", lambda: client.write(bytes(5000)))
client.close()
print(server.read(5))
attempt("closed", lambda: client.read(1))

# A lost packet of data stays lost; one that comes twice counts once; noise is passed over.
client, server, near, far = connect(*contexts())
client.write(b"lost")
far.queue.clear()
client.write(b"twice")
far.queue.append(far.queue[0])
far.queue.append(b"noise")
client.write(b"last")
print(server.recv(20), server.recv(20), server.recv(20))

connect(*contexts(leaf_cert))
connect(*contexts(), name="other.test")

client_context, server_context = contexts()
near, far = Packets.pair()
attempt("no visitor", lambda: server_context.wrap_socket(far, server_side=True))
attempt("no bytes", lambda: server_context.wrap_socket(far, server_side=True, client_id=4))
attempt("text", lambda: type(server_context.wrap_socket(far, server_side=True, client_id="x", do_handshake_on_connect=False)))
attempt("a client's", lambda: type(client_context.wrap_socket(near, server_hostname="x", client_id=b"x", do_handshake_on_connect=False)))
attempt("nobody there", lambda: client_context.wrap_socket(near, server_hostname="x", do_handshake_on_connect=False).write(b"1"))
