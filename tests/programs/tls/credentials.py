# tls: certificates given twice, wrong ones, what changes after wrap_socket, modes of every number, what a callback may answer
import tls
from pairs import attempt, pair, shake
from pairs import certificates as c
EC="TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256"
RSA="TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256"
def run(label, client, server, name="vivarium.test"):
    print("--", label)
    a,b=pair(client,server,name)
    if shake(a,b):
        print(a.cipher(), a.write(b"x"), b.read(3))
    return a,b
def srv(*chains):
    s=tls.SSLContext(1)
    for i,ch in enumerate(chains): attempt(("load",i), lambda: s.load_cert_chain(*ch))
    return s
def cli(*trusted, suites=None, mode=2):
    x=tls.SSLContext(0); x.verify_mode=mode
    for t in trusted: x.load_verify_locations(t)
    if suites: x.set_ciphers(suites)
    return x
E_=(c.ec_cert,c.ec_key); R_=(c.rsa_cert,c.rsa_key); L_=(c.leaf_cert,c.leaf_key)
# second load
# A key of another kind than the certificate is noticed by the other side there, by this one here: left out.
for first, second in (E_, L_), (L_, E_), (E_, E_), (R_, R_):
    for suites in [EC], [RSA], None:
        s=srv(first,second)
        run(("two",len(first[0]),len(second[0]),suites), cli(c.ec_cert,c.rsa_cert,c.root_cert,suites=suites), s)
run("three", cli(c.ec_cert, c.rsa_cert, c.root_cert), srv(E_, R_, L_))
# chain pem? bad second
s=srv(E_)
attempt("bad second key", lambda: s.load_cert_chain(c.rsa_cert, b"!"))
run("after bad key", cli(c.ec_cert), s)
attempt("bad second cert", lambda: s.load_cert_chain(b"!", c.leaf_key))
run("after bad cert", cli(c.ec_cert), s)
s=tls.SSLContext(1)
attempt("good key bad cert", lambda: s.load_cert_chain(b"!", c.ec_key))
run("then", cli(c.ec_cert), s)
attempt("load", lambda: s.load_cert_chain(*E_))
run("then", cli(c.ec_cert), s)
# two trusted, bad second
x=cli(c.rsa_cert)
attempt("bad", lambda: x.load_verify_locations(b"!"))
run("after bad trust", x, srv(R_))
attempt("good", lambda: x.load_verify_locations(c.ec_cert))
run("after", x, srv(E_)); run("after", x, srv(R_))
# wrong own key
def mode(server, m, *t):
    server.verify_mode=m
    for x in t: server.load_verify_locations(x)
    return server
for cert, key in (c.ec_cert, c.leaf_key), (c.leaf_cert, c.ec_key):
    x=cli(c.ec_cert); x.load_cert_chain(cert,key)
    run("client's key", x, mode(srv(E_),2,c.ec_cert,c.root_cert,c.rsa_cert))
    x=cli(c.ec_cert); x.load_cert_chain(cert,key)
    run("client's key, not asked", x, srv(E_))
# changes after wrap; modes
for m in range(-1,5):
    for cm in (0,1,2):
      x=cli(c.ec_cert,mode=cm)
      if m!=3: x.load_cert_chain(*L_)
      run(("server mode",m,cm), x, mode(srv(E_), m, c.root_cert))
      run(("server mode untrusted",m,cm), cli(c.ec_cert,mode=cm), mode(srv(E_), m))
x=cli(mode=0)
a,b=pair(x,srv(E_),None); x.verify_mode=2
print("changed later", shake(a,b))
x=cli(c.ec_cert)
a,b=pair(x,srv(E_),"other"); x.verify_mode=0
print("changed later", shake(a,b))
x=cli()
a,b=pair(x,srv(E_),"vivarium.test"); x.load_verify_locations(c.ec_cert)
print("trusted later", shake(a,b))
s=tls.SSLContext(1)
a,b=pair(cli(c.ec_cert),s); s.load_cert_chain(*E_)
print("certified later", shake(a,b))
x=cli(c.ec_cert)
a,b=pair(x,srv(E_)); x.set_ciphers([RSA]); print("suites later", shake(a,b))
x=cli(c.ec_cert)
a,b=pair(x,srv(E_)); x.verify_callback=lambda *q: print("cb",q[1]) or 0; print("callback later", shake(a,b))
for n in (-1,-255,-256,-257,-0x2700,-0x7780,5,300,-0x10000, 1<<20, None, "x", 1<<70):
    x=cli(c.ec_cert); x.verify_callback=lambda *q: n
    run(("callback",n), x, srv(E_))
for m in (3, 255, 258):
    x=cli(c.ec_cert); x.load_cert_chain(*L_)
    run(("mode",m), x, mode(srv(E_), m))
    run(("mode",m), x, mode(srv(E_), m, c.rsa_cert))
    run(("cmode",m), cli(c.rsa_cert,mode=m), srv(E_))
    run(("cmode",m), cli(mode=m), srv(E_))
    attempt("cmode", lambda: run(("cmode",m), cli(c.ec_cert,mode=m), srv(E_), None))
for n in 258, 300, 0x17F, 0x4E10, 0x2780, 0x6080, 0x2800, 0x3E80, 0x7F00, 0x6C00, 0x7780, 0x8000:
    x = cli(c.ec_cert)
    x.verify_callback = lambda *q: -n
    run(("callback", hex(n)), x, srv(E_))
