# tls with pre-shared keys: attributes, every suite, what the server is asked, wrong keys and names, mixed with certificates
import tls
from pairs import attempt, ends, pair, shake
from pairs.certificates import ec_cert, ec_key, leaf_cert, leaf_key, root_cert, rsa_cert, rsa_key

PSK = "TLS-PSK-WITH-AES-128-GCM-SHA256"
EC = "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256"

client = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
server = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
print(dir(client))
for context in client, server:
    print(context.psk_identity, context.psk_key, context.server_psk_keys)
for name in client.get_ciphers():
    if "-PSK-" in name:
        print(name)

# The client's key is looked at once there is a name too.
for identity, key in (
    ("name", b"key"), (b"name", b"key"), ("name", "key"), (bytearray(b"name"), b"key"), ("name", bytearray(b"key")),
    ("name", memoryview(b"key")), ("name", 5), (5, b"key"), (b"", b"key"), ("name", b""), ("name", b"x" * 32),
    ("name", b"x" * 33), ("n" * 4096, b"key"), ("n" * 4097, b"key"), ("n" * 65536, b"key"), (None, None), ("n\u00e4me", b"\0\xff"),
):
    context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    label = (identity if len(str(identity)) < 50 else len(identity), key)
    attempt((label, "key"), lambda: setattr(context, "psk_key", key))
    attempt((label, "identity"), lambda: setattr(context, "psk_identity", identity))
    print(context.psk_key == key, context.psk_identity == identity)
context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
context.psk_identity = "name"
context.psk_key = b"key"
attempt("another identity", lambda: setattr(context, "psk_identity", "other"))
attempt("another key", lambda: setattr(context, "psk_key", b"other"))
attempt("no key any more", lambda: setattr(context, "psk_key", None))
print(context.psk_identity, context.psk_key)
attempt("delete", lambda: delattr(context, "psk_key"))
for keys in ({}, None, 5, [], "keys"):
    attempt("keys", lambda: setattr(context, "server_psk_keys", keys))
    print(context.server_psk_keys)


def contexts(identity="name", key=b"key", keys={b"name": b"key"}, client_ciphers=None, server_ciphers=None, early=False):
    client = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    server = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    if early and client_ciphers:
        client.set_ciphers(client_ciphers)
    if early and server_ciphers:
        server.set_ciphers(server_ciphers)
    if key is not None:
        client.psk_identity = identity
        client.psk_key = key
    if keys != ():
        server.server_psk_keys = keys
    if not early and client_ciphers:
        client.set_ciphers(client_ciphers)
    if not early and server_ciphers:
        server.set_ciphers(server_ciphers)
    return client, server


def run(label, client_context, server_context, name=None):
    print("--", label)
    client, server = pair(client_context, server_context, name)
    if shake(client, server):
        print(client.cipher(), server.cipher() == client.cipher())
        print(client.write(b"to the server"), server.read(20), server.write(b"to the client"), client.read(20))
    return client, server


def named(**options):
    client, server = contexts(**options)
    client.verify_mode = tls.CERT_NONE
    return client, server


attempt("a name is asked for", lambda: pair(*contexts(), name=None))
run("with a name", *contexts(), name="vivarium.test")
run("without", *named())
for suite in client.get_ciphers():
    if "-PSK-" in suite:
        run(suite, *named(client_ciphers=[suite]))
run("the server's order", *named(client_ciphers=["TLS-PSK-WITH-AES-128-CBC-SHA", PSK]))
run("the server's order", *named(server_ciphers=["TLS-PSK-WITH-AES-128-CBC-SHA", PSK]))
run("the server's order", *named(client_ciphers=[PSK, "TLS-PSK-WITH-AES-128-CBC-SHA"], server_ciphers=["TLS-PSK-WITH-AES-128-CBC-SHA", PSK]))
run("nothing in common", *named(client_ciphers=["TLS-PSK-WITH-AES-128-CBC-SHA"], server_ciphers=[PSK]))
for suite in (PSK, "TLS-PSK-WITH-AES-128-CBC-SHA", "TLS-PSK-WITH-AES-256-CBC-SHA384"):
    run("wrong key " + suite, *named(key=b"kez", client_ciphers=[suite]))
run("unknown name", *named(identity="nobody"))
run("empty name", *named(identity=b"\0"))
run("a long name", *named(identity="n" * 1000, keys={b"n" * 1000: b"key"}))
run("a long key", *named(key=b"k" * 32, keys={b"name": b"k" * 32}))
run("a text as key", *named(key="key", keys={b"name": "key"}))
run("a name with other bytes", *named(identity=b"\xff\0\xfe", keys={b"\xff\0\xfe": b"key"}))
run("a key that is too long", *named(keys={b"name": b"k" * 33}))
run("an empty key", *named(keys={b"name": b""}))


class Keys:
    def __init__(self, answer):
        self.answer = answer

    def get(self, name):
        print("asked for", name)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


for answer in (b"key", bytearray(b"key"), memoryview(b"key"), None, 5, [], ValueError("no"), SystemExit(3), KeyboardInterrupt()):
    run(("answer", answer if type(answer) is not memoryview else "view"), *named(keys=Keys(answer)))
run("no keys", *named(keys={}))
run("None", *named(keys=None))
run("no get", *named(keys=5))
run("a list", *named(keys=[]))
server_context = named()[1]
server_context.server_psk_keys = {b"name": b"other"}
run("keys set again", named()[0], server_context)
server_context.server_psk_keys[b"name"] = b"key"
run("keys changed", named()[0], server_context)
server_context.server_psk_keys = None
run("keys taken away", named()[0], server_context)
client_context = named()[0]
attempt("identity set again", lambda: setattr(client_context, "psk_identity", "other"))
run("after that", client_context, named()[1])
client_context = named()[0]
client_context.psk_key = None
run("key taken away", client_context, named()[1])

# Only one side has keys, or has certificates too.
run("only the client", *named(keys=()))
run("only the server", *named(key=None))
run("a client with keys for the server", *named(key=None, keys={b"name": b"key"}))


def certified(client, server, mode=tls.CERT_REQUIRED, rsa=False):
    client.verify_mode = mode
    client.load_verify_locations(rsa_cert if rsa else ec_cert)
    server.load_cert_chain(*((rsa_cert, rsa_key) if rsa else (ec_cert, ec_key)))
    return client, server


run("a certificate beside the keys", *certified(*contexts()), name="vivarium.test")
run("a certificate, only the client has keys", *certified(*contexts(keys=())), name="vivarium.test")
run("a certificate, only the server has keys", *certified(*contexts(key=None)), name="vivarium.test")


def mixed(label, client_ciphers, server_ciphers, key=b"key", keys={b"name": b"key"}, early=False, mode=tls.CERT_REQUIRED, name="vivarium.test", rsa=False):
    client, server = contexts("name", key, keys, client_ciphers, server_ciphers, early)
    client, server = pair(*certified(client, server, mode, rsa), name=name)
    print("-- mixed", label)
    if shake(client, server):
        print(client.cipher(), server.cipher() == client.cipher())
        print(client.write(b"to the server"), server.read(20), server.write(b"to the client"), client.read(20))


mixed("key first", [PSK, EC], [PSK, EC])
mixed("certificate first", [PSK, EC], [EC, PSK])
for suite in client.get_ciphers():
    if "-ECDHE-" in suite:
        mixed(suite, [suite, PSK], [suite, PSK], rsa="-RSA-" in suite)
mixed("early", [PSK, EC], [EC, PSK], early=True)
mixed("the client knows no certificates", [PSK], [EC, PSK])
mixed("the client knows no keys", [EC], [PSK, EC], key=None)
mixed("the client has no key", [PSK, EC], [PSK, EC], key=None)
mixed("the server has no keys", [PSK, EC], [PSK, EC], keys=())
mixed("the server has the wrong key", [PSK, EC], [PSK, EC], keys={b"name": b"other"})
mixed("the server does not know the name", [PSK, EC], [PSK, EC], keys={})
mixed("another name", [PSK, EC], [EC, PSK], name="other.test")
mixed("not asked", [PSK, EC], [EC, PSK], mode=tls.CERT_NONE, name="other.test")
mixed("only keys, but none", [PSK], None, key=None)
mixed("only keys, but none there", [PSK], [PSK], keys=())

# A server that asks for the client's certificate
for suites in ([PSK, EC], [EC, PSK]):
    for own in (None, (leaf_cert, leaf_key), (ec_cert, ec_key)):
        client, server = certified(*contexts("name", b"key", {b"name": b"key"}, [PSK, EC], suites))
        server.verify_mode = tls.CERT_REQUIRED
        server.load_verify_locations(root_cert)
        if own:
            client.load_cert_chain(*own)
        run(("certificate asked for", suites[0], own is not None and len(own[0])), client, server, name="vivarium.test")

# The callback that looks at certificates sees none where there are none.
client, server = named()
client.verify_callback = lambda *given: print("callback", given) or 0
run("callback", client, server)
client, server = certified(*contexts("name", b"key", {b"name": b"key"}, [PSK, EC], [EC, PSK]))
client.verify_callback = lambda certificate, depth: print("callback", len(certificate), depth) or 0
run("callback", client, server, name="vivarium.test")

# Much data, the end, and what is no TLS
client, server = run("data", *named())
long = bytes(i * 11 & 255 for i in range(30000))
for near, far in (client, server), (server, client):
    sent = 0
    while sent < len(long):
        sent += near.write(memoryview(long)[sent:])
    got = b""
    while len(got) < len(long):
        got += far.read(3000)
    print(got == long, far.read(1))
server.write(b"one\ntwo")
print(client.readline(), client.readline(2), client.recv(9), client.readline())
client.close()
print(server.read(5), server.read(5))
attempt("closed", lambda: client.read(1))

near, far = ends()
client = named()[0].wrap_socket(near, do_handshake_on_connect=False)
print(client.read(1), len(far.inbox) > 40, client.write(b"x"))
far.ioctl(4, 0)
attempt("ended", lambda: client.read(1))
attempt("ended again", lambda: client.write(b"1"))
for side in 0, 1:
    near, far = ends()
    one = named()[side].wrap_socket(near, server_side=side == 1, do_handshake_on_connect=False)
    one.read(1)
    far.write(b"HTTP/1.0 400 Bad Request\r\n\r\n")
    attempt("plain text", lambda: one.read(1))
    attempt("again", lambda: one.read(1))

# Data that was changed on its way
for suite in (PSK, "TLS-PSK-WITH-AES-128-CBC-SHA"):
    near, far = ends()
    client_context, server_context = named(client_ciphers=[suite])
    client = client_context.wrap_socket(near, do_handshake_on_connect=False)
    server = server_context.wrap_socket(far, server_side=True, do_handshake_on_connect=False)
    print(shake(client, server), client.write(b"some data"))
    far.inbox[-3] ^= 1
    attempt("changed", lambda: server.read(9))
    attempt("again", lambda: server.read(9))
    attempt("again", lambda: server.write(b"1"))
    attempt("the other", lambda: client.read(1))
