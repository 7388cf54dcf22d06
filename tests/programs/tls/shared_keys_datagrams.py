# tls with pre-shared keys over datagrams: every suite, packets that get lost, wrong keys and names, mixed with certificates
import tls
from pairs import attempt, Packets
from pairs.certificates import ec_cert, ec_key

PSK = "TLS-PSK-WITH-AES-128-GCM-SHA256"
EC = "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256"


def contexts(key=b"key", keys={b"name": b"key"}, ciphers=None, server_ciphers=None):
    client = tls.SSLContext(tls.PROTOCOL_DTLS_CLIENT)
    client.verify_mode = tls.CERT_NONE
    if key:
        client.psk_identity = "name"
        client.psk_key = key
    server = tls.SSLContext(tls.PROTOCOL_DTLS_SERVER)
    if keys is not None:
        server.server_psk_keys = keys
    if ciphers:
        client.set_ciphers(ciphers)
    if server_ciphers:
        server.set_ciphers(server_ciphers)
    return client, server


def connect(client_context, server_context, name=None, visitor=b"visitor"):
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
    if not finished:
        print(client.cipher(), server.cipher() == client.cipher())
        print(client.write(b"to the server"), server.read(20), server.write(b"to the client"), client.recv(20))
    return client, server, near, far


for suite in tls.SSLContext(tls.PROTOCOL_DTLS_CLIENT).get_ciphers():
    if "-PSK-" in suite:
        print("--", suite)
        connect(*contexts(ciphers=[suite]))
print("-- wrong key")
connect(*contexts(key=b"other"))
print("-- unknown name")
connect(*contexts(keys={}))
print("-- nothing in common")
connect(*contexts(ciphers=[PSK], server_ciphers=["TLS-PSK-WITH-AES-128-CBC-SHA"]))
print("-- only one side has keys")
connect(*contexts(key=None))
connect(*contexts(keys=None))
for suites in [PSK, EC], [EC, PSK]:
    print("-- mixed")
    client, server = contexts(ciphers=[PSK, EC], server_ciphers=suites)
    server.load_cert_chain(ec_cert, ec_key)
    client.load_verify_locations(ec_cert)
    client.verify_mode = tls.CERT_REQUIRED
    connect(client, server, name="vivarium.test")

print("-- data")
client, server, near, far = connect(*contexts())
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
