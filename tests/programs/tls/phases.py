# tls: what each call and poll say in every phase of a connection, with damaged records, alerts and what is no TLS
import select
import tls
from pairs import attempt, pair, shake, ends
from pairs import certificates as c
def ctx(psk):
    x=tls.SSLContext(0); s=tls.SSLContext(1)
    if psk:
        x.verify_mode=0; x.psk_identity="a"; x.psk_key=b"k"; s.server_psk_keys={b"a":b"k"}
    else:
        x.load_verify_locations(c.ec_cert); s.load_cert_chain(c.ec_cert,c.ec_key)
    return x,s
RW=5
for psk in (0,1):
    print("==", psk)
    # damaged
    a,b=pair(*ctx(psk)); shake(a,b); 
    near,far=ends(); x,s=ctx(psk)
    a=x.wrap_socket(near,server_hostname="vivarium.test",do_handshake_on_connect=False)
    b=s.wrap_socket(far,server_side=True,do_handshake_on_connect=False)
    p=select.poll()
    def st(label):
        out=[label]
        for o in (a,b):
            q=select.poll()
            try:
                q.register(o,RW); out.append([e[1] for e in q.poll(0)])
                q.modify(o,1); out.append([e[1] for e in q.poll(0)])
                q.modify(o,4); out.append([e[1] for e in q.poll(0)])
            except Exception as e: out.append(repr(e))
        print(*out)
    st("fresh")
    def step(label,f):
        attempt(label,f); st(label)
    step("cw", lambda: a.write(b"x"))
    step("sr", lambda: b.read(1))
    step("cr", lambda: a.read(1))
    step("sw", lambda: b.write(b"y"))
    step("cw", lambda: a.write(b"hello"))
    step("sr", lambda: b.read(2))
    step("sr", lambda: b.read(10))
    step("sr", lambda: b.read(10))
    step("sr0", lambda: b.read(0))
    step("rl", lambda: b.readline())
    step("w", lambda: a.write(b"ab\ncd\nef"))
    step("rl", lambda: b.readline())
    step("rl", lambda: b.readline(1))
    step("ri", lambda: b.readinto(bytearray(1)))
    step("rl", lambda: b.readline())
    step("rall", lambda: b.read())
    step("w", lambda: a.write(b"abcdef"*1000))
    step("w", lambda: a.write(b"abcdef",3))
    step("w", lambda: a.write(b"abcdef",1,3))
    attempt("read lots", lambda: len(b.read(100000)))
    attempt("read lots", lambda: len(b.read(100000)))
    attempt("read lots", lambda: b.read(100000))
    step("w", lambda: b.write(b"zz"))
    # peer closes without notify while data is pending
    step("close b", lambda: b.close())
    step("a read", lambda: a.read(1))
    step("a read", lambda: a.read(5))
    step("a read", lambda: a.read(5))
    step("a readline", lambda: a.readline())
    step("a write", lambda: a.write(b"1"))
    step("a read", lambda: a.read())
    step("close a", lambda: a.close())
    step("a read", lambda: a.read(1))
    step("a w", lambda: a.write(b'1'))
    step("a w0", lambda: a.write(b''))
    step("a r0", lambda: a.read(0))
    # damaged record, then what
    near,far=ends(); x,s=ctx(psk)
    a=x.wrap_socket(near,server_hostname="vivarium.test",do_handshake_on_connect=False)
    b=s.wrap_socket(far,server_side=True,do_handshake_on_connect=False)
    print(shake(a,b))
    a.write(b"fine"); a.write(b"damaged"); far.inbox[-2]^=1
    step("r", lambda: b.read(2)); step("r", lambda: b.read(2)); step("r", lambda: b.read(2)); step("r", lambda: b.read(2))
    step("w", lambda: b.write(b"2"))
    step("other", lambda: a.read(1))
    step("close", lambda: b.close()); step("close", lambda: b.close())
    step("other", lambda: a.read(1))
    # alert received: a fatal alert in clear in the middle of handshake
    near,far=ends(); x,s=ctx(psk)
    a=x.wrap_socket(near,server_hostname="vivarium.test",do_handshake_on_connect=False)
    a.read(1)
    far.write(bytes([21,3,3,0,2,2,40]))
    b=a
    step("alert", lambda: a.read(1)); step("alert", lambda: a.read(1)); step("alert", lambda: a.write(b"1")); step("close", lambda: a.close()); print(near.ended, far.ended)
    for al in ([1,0],[2,0],[1,90],[1,100],[1,41],[2,80],[3,3]):
        near,far=ends()
        a=x.wrap_socket(near,server_hostname="vivarium.test",do_handshake_on_connect=False)
        a.read(1); b=a
        far.write(bytes([21,3,3,0,2]+al))
        step(al, lambda: a.read(1)); step(al, lambda: a.read(1))
    for junk in (bytes([23,3,3,0,1,0]), bytes([20,3,3,0,1,1]), bytes([22,3,3,255,255]), bytes([22,2,0,0,1,1]), bytes([22,3,3,0,0]), bytes([99,3,3,0,1,1]), bytes([22,3,3]) , b"SSH-2.0-x\r\n"):
        for side in 0,1:
            near,far=ends()
            a=(x,s)[side].wrap_socket(near,server_hostname="vivarium.test",server_side=side==1,do_handshake_on_connect=False)
            b=a
            a.read(1)
            far.write(junk)
            step((side,junk), lambda: a.read(1)); step(junk, lambda: a.read(1))
