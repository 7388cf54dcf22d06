# tls over datagrams of which some get lost, come twice or late: the handshake goes on all the same, packets are sent again
import io
import time
import tls
from pairs.certificates import ec_cert, ec_key


class Lossy(io.IOBase):
    """An end of a connection; fate tells what becomes of the packet of each number that it sends."""

    def __init__(self, fate):
        self.queue = []
        self.other = None
        self.fate = fate
        self.sent = 0
        self.late = []

    def readinto(self, buffer):
        if not self.queue:
            return None
        packet = self.queue.pop(0)
        buffer[: len(packet)] = packet
        return len(packet)

    def write(self, data):
        fate = self.fate(self.sent)
        self.sent += 1
        packet = bytes(data)
        if fate == "late":
            self.late.append(packet)
        elif fate != "lost":
            self.other.queue.append(packet)
            if fate == "twice":
                self.other.queue.append(packet)
            self.other.queue.extend(self.late)
            self.late = []
        return len(data)

    def ioctl(self, request, argument):
        if request == 3:
            return argument & (5 if self.queue else 4)
        return 0


def contexts(shared):
    client = tls.SSLContext(tls.PROTOCOL_DTLS_CLIENT)
    server = tls.SSLContext(tls.PROTOCOL_DTLS_SERVER)
    if shared:
        client.verify_mode = tls.CERT_NONE
        client.psk_identity = "name"
        client.psk_key = b"key"
        server.server_psk_keys = {b"name": b"key"}
    else:
        client.load_verify_locations(ec_cert)
        server.load_cert_chain(ec_cert, ec_key)
    return client, server


class Connection:
    def __init__(self, label, shared, client_fate, server_fate):
        self.label = label
        self.client_context, self.server_context = contexts(shared)
        self.near, self.far = Lossy(client_fate), Lossy(server_fate)
        self.near.other, self.far.other = self.far, self.near
        self.client = self.client_context.wrap_socket(self.near, server_hostname="vivarium.test", do_handshake_on_connect=False)
        self.serve()
        self.failure = None
        self.sent = time.ticks_ms() - 1000
        self.got = None
        self.answer = None

    def serve(self):
        self.server = self.server_context.wrap_socket(
            self.far, server_side=True, client_id=self.label.encode(), do_handshake_on_connect=False
        )

    def go(self):
        """Lets both sides go on; whether that is needed no more."""
        try:
            got = self.server.recv(20)
            if got:
                self.got = got
                self.server.write(b"to the client")
        except OSError as error:
            if error.args[0] == -27264:
                self.serve()
            else:
                self.failure = "server", error
        try:
            if self.answer is None:
                self.answer = self.client.recv(20)
                # What was lost of the data is sent by none but the program.
                if not self.answer and time.ticks_diff(time.ticks_ms(), self.sent) > 400:
                    if self.client.write(b"to the server"):
                        self.sent = time.ticks_ms()
        except OSError as error:
            self.failure = "client", error
        return self.failure or self.answer


def only(number, fate):
    return lambda at: fate if at == number else None


def never(at):
    return None


connections = []
for shared in False, True:
    for fate in "lost", "twice", "late":
        for number in range(6):
            label = "%s %s %d" % ("key" if shared else "certificate", fate, number)
            connections.append(Connection(label + " of the client", shared, only(number, fate), never))
            connections.append(Connection(label + " of the server", shared, never, only(number, fate)))
    label = "key" if shared else "certificate"
    connections.append(Connection(label + " all twice", shared, lambda at: "twice", lambda at: "twice"))

start = time.ticks_ms()
waiting = list(connections)
while waiting and time.ticks_diff(time.ticks_ms(), start) < 30000:
    waiting = [connection for connection in waiting if not connection.go()]
    time.sleep_ms(1)
for connection in connections:
    print(connection.label, connection.failure or (connection.got, connection.answer))
