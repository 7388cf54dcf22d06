# tls: the names of the module, contexts, their attributes and cipher suites, material that is wrong
import tls
from io import BytesIO
from pairs import attempt
from pairs.certificates import ec_cert, ec_key, rsa_cert, rsa_key, leaf_cert

print(*dir(tls))
print(tls.MBEDTLS_VERSION)
print(tls.PROTOCOL_TLS_CLIENT, tls.PROTOCOL_TLS_SERVER, tls.CERT_NONE, tls.CERT_OPTIONAL, tls.CERT_REQUIRED)
print(tls.SSLContext, dir(tls.SSLContext))

client = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
server = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
print([name for name in dir(client) if "psk" not in name])
print(client.verify_mode, server.verify_mode, client.verify_callback)
for name in client.get_ciphers():
    if "-ECDHE-" in name:
        print(name)
print(client.get_ciphers() == server.get_ciphers())

for wrong in ((), (0, 1), ("0",), (None,), (1.5,)):
    attempt(("context", wrong), lambda: tls.SSLContext(*wrong))
attempt("keyword", lambda: tls.SSLContext(protocol=0))

for mode in (0, 1, 2, True, "1", None, 2.0):
    attempt(("mode", mode), lambda: setattr(client, "verify_mode", mode))
    print(client.verify_mode)
client.verify_mode = tls.CERT_REQUIRED
for callback in (print, None, 5):
    client.verify_callback = callback
    print(client.verify_callback is callback)
client.verify_callback = None
attempt("delete", lambda: delattr(client, "verify_mode"))
attempt("another", lambda: setattr(client, "another", 1))
attempt("missing", lambda: client.another)

suite = "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256"
for names in ([suite], (suite,), [suite, suite], [], (), [1], [None], ["BAR"], [suite, "BAR"], [suite.lower()], suite, None, {suite}, {suite: 1}, 5):
    attempt(("ciphers", names), lambda: client.set_ciphers(names))
attempt("iterator", lambda: client.set_ciphers(iter([suite])))

PEM = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
from binascii import b2a_base64

text = str(b2a_base64(ec_cert), "ascii").strip()
wrapped = PEM % "\n".join(text[i:i + 64] for i in range(0, len(text), 64))
for wrong in (b"", b"x", "x", None, 5, [1], bytearray(ec_cert), memoryview(ec_cert), ec_cert[:-1], ec_cert + b"x", ec_cert + leaf_cert,
              ec_cert, wrapped, wrapped.encode(), "before\n" + wrapped + "after", wrapped + wrapped, wrapped[:200], wrapped.replace("END", "STOP"),
              ec_key):
    fresh = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    attempt("trusted", lambda: fresh.load_verify_locations(wrong))
    attempt("own", lambda: fresh.load_cert_chain(wrong, ec_key))
KEY = "-----BEGIN %s-----\n%s-----END %s-----\n"
for wrong in (b"", b"x", "x", None, 5, bytearray(ec_key), ec_key[:-1], ec_key + b"x", ec_key, rsa_key, ec_cert,
              KEY % ("EC PRIVATE KEY", str(b2a_base64(ec_key), "ascii"), "EC PRIVATE KEY"),
              KEY % ("PRIVATE KEY", str(b2a_base64(ec_key), "ascii"), "PRIVATE KEY"),
              KEY % ("RSA PRIVATE KEY", str(b2a_base64(rsa_key), "ascii"), "RSA PRIVATE KEY")):
    fresh = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    attempt("key", lambda: fresh.load_cert_chain(ec_cert, wrong))
attempt("one", lambda: server.load_cert_chain(ec_cert))
attempt("three", lambda: server.load_cert_chain(ec_cert, ec_key, 1))
attempt("none", lambda: client.load_verify_locations())

for wrong in (None, 5, "text", b"bytes", [1], object()):
    attempt("socket", lambda: client.wrap_socket(wrong, server_hostname="x"))
attempt("no name", lambda: client.wrap_socket(BytesIO()))
attempt("wrong name", lambda: client.wrap_socket(BytesIO(), server_hostname=5))
attempt("long name", lambda: client.wrap_socket(BytesIO(), server_hostname="x" * 300))
attempt("no socket", lambda: client.wrap_socket())
attempt("positional", lambda: client.wrap_socket(BytesIO(), True))
attempt("unknown", lambda: client.wrap_socket(BytesIO(), sideways=True))
attempt("empty", lambda: client.wrap_socket(BytesIO(), server_hostname="x"))
attempt("empty server", lambda: server.wrap_socket(BytesIO(), server_side=True))
attempt("type", lambda: type(client.wrap_socket(BytesIO(), server_hostname="x", do_handshake_on_connect=False)))
print([name for name in dir(client.wrap_socket(BytesIO(), server_hostname="x", do_handshake_on_connect=False)) if name != "getpeercert"])
