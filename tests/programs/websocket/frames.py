# frames of a websocket over a stream in memory
import io
import websocket


class Wire(io.IOBase):
    def __init__(self, received):
        self.received = received
        self.sent = b""

    def readinto(self, buffer):
        count = min(len(buffer), len(self.received))
        buffer[:count] = self.received[:count]
        self.received = self.received[count:]
        return count

    def write(self, data):
        self.sent += bytes(data)
        return len(data)

    def ioctl(self, request, argument):
        print("ioctl", request, argument if request != 4 else "")
        return 0


def masked(opcode, payload, key=b"\x01\x02\x03\x04"):
    size = bytes([0x80 | len(payload)]) if len(payload) < 126 else bytes([0xFE, len(payload) >> 8, len(payload) & 255])
    return bytes([opcode]) + size + key + bytes(b ^ key[i % 4] for i, b in enumerate(payload))


wire = Wire(masked(0x81, b"hello") + b"\x82\x03abc" + masked(0x82, bytes(range(200))) + masked(0x89, b"ping") + b"\x81\x02ok" + masked(0x88, b"\x03\xe8"))
ws = websocket.websocket(wire)
print(ws.read(3), ws.read(10), ws.read(10))
data = ws.read(200)
print(len(data), data[:4], data[-2:])
print(ws.read(4), wire.sent)
print(ws.read(4), wire.sent)
wire.sent = b""
print(ws.write(b"text"), ws.write("more"), wire.sent)
wire.sent = b""
print(ws.write(bytes(130)), wire.sent[:6], len(wire.sent))
wire.sent = b""
print(ws.ioctl(9), ws.ioctl(9, 2), ws.ioctl(9), ws.write(b"binary"), wire.sent)
line = websocket.websocket(Wire(masked(0x81, b"one\ntwo\n")))
print(line.readline(), line.readline())
wire.sent = b""
print(ws.close(), wire.sent)
