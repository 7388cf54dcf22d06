# Streams whose reads and writes let other tasks run.

from . import core


class Stream:
    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    # The methods below that are no coroutines are generators; they are to be awaited.

    def read(self, n=-1):
        got = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if n >= 0:
                return part
            if not part:
                return got
            got += part

    def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    def readexactly(self, n):
        got = b""
        while n:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is None:
                continue
            if not part:
                raise EOFError
            got += part
            n -= len(part)
        return got

    def readline(self):
        line = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.readline()
            if part is None:
                continue
            line += part
            # The stream may be one of text.
            if not part or line[-1] == 10 or line[-1] == "\n":
                return line

    def write(self, buf):
        if not self.out_buf:
            done = self.s.write(buf)
            if done == len(buf):
                return
            if done is not None:
                buf = buf[done:]
        self.out_buf += buf

    def drain(self):
        if not self.out_buf:
            # Others get their turn also where nothing is left to write.
            return (yield from core.sleep_ms(0))
        rest = memoryview(self.out_buf)
        while rest:
            yield core._io_queue.queue_write(self.s)
            done = self.s.write(rest)
            if done is not None:
                rest = rest[done:]
        self.out_buf = b""

    # A name from uasyncio 2.
    aclose = wait_closed


async def stream_awrite(self, buf, off=0, sz=-1):
    if off or sz != -1:
        buf = memoryview(buf)
        buf = buf[off:] if sz == -1 else buf[off : off + sz]
    self.write(buf)
    await self.drain()


# Names from uasyncio 2.
Stream.awrite = Stream.awritestr = stream_awrite

StreamReader = Stream
StreamWriter = Stream


# To be awaited.
def open_connection(host, port, ssl=None, server_hostname=None):
    import socket
    from errno import EINPROGRESS

    info = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(info[0], info[1], info[2])
    s.setblocking(False)
    try:
        s.connect(info[-1])
    except OSError as error:
        if error.errno != EINPROGRESS:
            raise error
    if ssl:
        if ssl is True:
            import ssl as tls

            ssl = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
        s = ssl.wrap_socket(s, server_hostname=server_hostname or host, do_handshake_on_connect=False)
        s.setblocking(False)
    stream = Stream(s)
    yield core._io_queue.queue_write(s)
    return stream, stream


class Server:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    def close(self):
        # From now on a cancellation is the wanted end.
        self.state = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    async def _serve(self, s, cb, ssl):
        self.state = False
        while True:
            try:
                yield core._io_queue.queue_read(s)
            except core.CancelledError as cancelled:
                s.close()
                if self.state:
                    return
                raise cancelled
            try:
                client, address = s.accept()
            except:
                # It has gone again.
                continue
            if ssl:
                try:
                    client = ssl.wrap_socket(client, server_side=True, do_handshake_on_connect=False)
                except OSError as error:
                    core.sys.print_exception(error)
                    client.close()
                    continue
            client.setblocking(False)
            stream = Stream(client, {"peername": address})
            core.create_task(cb(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    import socket

    info = socket.getaddrinfo(host, port)[0]
    s = socket.socket(info[0])
    s.setblocking(False)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(info[-1])
    s.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(s, cb, ssl))
    try:
        # The task must have begun before it can be cancelled with its socket closed.
        await core.sleep_ms(0)
    except core.CancelledError as cancelled:
        server.task.cancel()
        raise cancelled
    return server
