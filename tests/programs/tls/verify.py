# tls: what a client finds wrong with a certificate, the verification callback, clients with certificates
import tls
from pairs import attempt, pair, shake
from pairs import certificates as c


def run(label, cert, key, trusted, name="vivarium.test", mode=tls.CERT_REQUIRED, callback=None, client_cert=None, server_mode=None):
    client_context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    client_context.verify_mode = mode
    if callback:
        client_context.verify_callback = callback
    for one in trusted if isinstance(trusted, tuple) else (trusted,):
        if one:
            client_context.load_verify_locations(one)
    if client_cert:
        client_context.load_cert_chain(*client_cert)
    server_context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    server_context.load_cert_chain(cert, key)
    if server_mode is not None:
        server_context.verify_mode = server_mode
        server_context.load_verify_locations(c.root_cert)
    client, server = pair(client_context, server_context, name)
    print("--", label)
    if shake(client, server):
        print("fine", client.write(b"hello"), server.read(10))


run("self-signed", c.ec_cert, c.ec_key, c.ec_cert)
run("self-signed RSA", c.rsa_cert, c.rsa_key, c.rsa_cert)
run("nobody trusted", c.ec_cert, c.ec_key, None)
run("another trusted", c.ec_cert, c.ec_key, c.rsa_cert)
run("one of two", c.ec_cert, c.ec_key, (c.rsa_cert, c.ec_cert))
run("none of two", c.ec_cert, c.ec_key, (c.rsa_cert, c.root_cert))
run("not asked", c.ec_cert, c.ec_key, None, mode=tls.CERT_NONE)
run("optional", c.ec_cert, c.ec_key, None, mode=tls.CERT_OPTIONAL)
run("optional, trusted", c.ec_cert, c.ec_key, c.ec_cert, mode=tls.CERT_OPTIONAL)
for name in ("other.test", "VIVARIUM.TEST", "a.wild.test", "a.b.wild.test", "wild.test", "127.0.0.1", "127.0.0.2", "sub.vivarium.test", "", "x"):
    run("name " + name, c.ec_cert, c.ec_key, c.ec_cert, name)
run("expired", c.old_cert, c.old_key, c.old_cert)
run("of the future", c.future_cert, c.future_key, c.future_cert)
run("short key", c.weak_cert, c.weak_key, c.weak_cert)
run("all wrong", c.old_cert, c.old_key, c.ec_cert, "other.test")
run("signed", c.leaf_cert, c.leaf_key, c.root_cert, "leaf.test")
run("signed, the leaf trusted", c.leaf_cert, c.leaf_key, c.leaf_cert, "leaf.test")
run("signed by another", c.leaf_cert, c.leaf_key, c.ec_cert, "leaf.test")
run("a step is missing", c.deep_cert, c.deep_key, c.root_cert, "deep.test")
run("the step trusted", c.deep_cert, c.deep_key, c.middle_cert, "deep.test")


def shown(answer):
    def callback(certificate, depth):
        print("callback", type(certificate), len(certificate), depth)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return callback


run("callback", c.leaf_cert, c.leaf_key, c.root_cert, "leaf.test", callback=shown(0))
run("callback, self-signed", c.ec_cert, c.ec_key, c.ec_cert, callback=shown(0))
run("callback cannot forgive", c.ec_cert, c.ec_key, c.rsa_cert, callback=shown(0))
run("callback, not asked", c.ec_cert, c.ec_key, None, mode=tls.CERT_NONE, callback=shown(0))
run("callback, optional", c.ec_cert, c.ec_key, None, mode=tls.CERT_OPTIONAL, callback=shown(0))
run("callback refuses", c.ec_cert, c.ec_key, c.ec_cert, callback=shown(-1))
run("callback raises", c.ec_cert, c.ec_key, c.ec_cert, callback=shown(RuntimeError("no")))

run("client without", c.ec_cert, c.ec_key, c.ec_cert, server_mode=tls.CERT_REQUIRED)
run("client with", c.ec_cert, c.ec_key, c.ec_cert, client_cert=(c.leaf_cert, c.leaf_key), server_mode=tls.CERT_REQUIRED)
run("client with another", c.ec_cert, c.ec_key, c.ec_cert, client_cert=(c.rsa_cert, c.rsa_key), server_mode=tls.CERT_REQUIRED)
run("optional without", c.ec_cert, c.ec_key, c.ec_cert, server_mode=tls.CERT_OPTIONAL)
run("optional with", c.ec_cert, c.ec_key, c.ec_cert, client_cert=(c.leaf_cert, c.leaf_key), server_mode=tls.CERT_OPTIONAL)
run("not asked for", c.ec_cert, c.ec_key, c.ec_cert, client_cert=(c.leaf_cert, c.leaf_key))

# No suite in common, no certificate at all
client_context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
client_context.load_verify_locations(c.ec_cert)
client_context.set_ciphers(["TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256"])
server_context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain(c.ec_cert, c.ec_key)
shake(*pair(client_context, server_context))
shake(*pair(client_context, tls.SSLContext(tls.PROTOCOL_TLS_SERVER)))
server_context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain(c.ec_cert, c.leaf_key)
shake(*pair(client_context, server_context))
