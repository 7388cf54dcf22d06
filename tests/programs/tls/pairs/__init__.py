# Two ends of a connection in memory, and TLS on both
import io


class End(io.IOBase):
    def __init__(self):
        self.inbox = bytearray()
        self.other = None
        self.ended = False

    def readinto(self, buffer):
        count = min(len(buffer), len(self.inbox))
        if not count:
            return 0 if self.ended else None
        buffer[:count] = self.inbox[:count]
        self.inbox = self.inbox[count:]
        return count

    def write(self, data):
        self.other.inbox.extend(data)
        return len(data)

    def ioctl(self, request, argument):
        if request == 3:
            return argument & (5 if self.inbox or self.ended else 4)
        if request == 4:
            self.other.ended = True
        return 0


def ends():
    one, other = End(), End()
    one.other, other.other = other, one
    return one, other


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


def pair(client_context, server_context, name="vivarium.test"):
    near, far = ends()
    client = client_context.wrap_socket(near, server_hostname=name, do_handshake_on_connect=False)
    server = server_context.wrap_socket(far, server_side=True, do_handshake_on_connect=False)
    return client, server


def shake(client, server):
    """Lets both sides go on; each side that fails says why, once."""
    failed = set()
    for _ in range(6):
        for name, side in (("client", client), ("server", server)):
            if name not in failed:
                try:
                    side.read(1)
                except Exception as error:
                    print(name, type(error).__name__, error)
                    failed.add(name)
    return not failed


class Packets(io.IOBase):
    """An end of a connection that carries packets."""

    def __init__(self):
        self.queue = []
        self.other = None

    @classmethod
    def pair(cls):
        one, other = cls(), cls()
        one.other, other.other = other, one
        return one, other

    def readinto(self, buffer):
        if not self.queue:
            return None
        packet = self.queue.pop(0)
        count = min(len(packet), len(buffer))
        buffer[:count] = packet[:count]
        return count

    def write(self, data):
        self.other.queue.append(bytes(data))
        return len(data)

    def ioctl(self, request, argument):
        if request == 3:
            return argument & (5 if self.queue else 4)
        return 0
