# requests against a server in a thread of this program
import _thread
import requests
import socket
import time

PORT = 20000 + time.ticks_us() % 20000
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(socket.getaddrinfo("127.0.0.1", PORT)[0][-1])
listener.listen(3)
answers = []
asked = []


def serve():
    while answers:
        client, _ = listener.accept()
        stream = client
        lines = []
        length = 0
        while True:
            line = stream.readline()
            lines.append(line)
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            if not line or line == b"\r\n":
                break
        body = stream.read(length) if length else b""
        asked.append((lines, body))
        stream.write(answers.pop(0))
        client.close()
    listener.close()
    done.release()


done = _thread.allocate_lock()
done.acquire()
answers += [
    b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nX-Thing: a: b\r\n\r\n" + b'{"answer": [1, 2]}',
    b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone",
    b"HTTP/1.0 200 OK\r\n\r\nposted",
    b"HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1:%d/moved\r\n\r\n" % PORT,
    b"HTTP/1.0 200 OK\r\n\r\nmoved here",
    b"HTTP/1.0 201 Created\r\n\r\n",
    b"HTTP/1.0 200 OK\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n",
]
_thread.start_new_thread(serve, ())
base = "http://127.0.0.1:%d" % PORT
r = requests.get(base + "/path?x=1", headers={"X-Mine": "yes"})
print(r.status_code, r.reason, r.headers, r.json(), r.encoding)
r.close()
r = requests.get(base)
print(r.status_code, r.reason, r.text, r.content)
r = requests.post(base + "/form", json={"k": [True, None]})
print(r.text)
r = requests.get(base + "/old")
print(r.status_code, r.text)
r = requests.put(base + "/put", data="some data", auth=("me", "secret"))
print(r.status_code, r.content)
r = requests.delete(base + "/gone")
print(r.status_code, r.text)
try:
    r = requests.get(base + "/chunks")
    print(r.content)
except Exception as error:
    print(type(error).__name__, error)
done.acquire()
for lines, body in asked:
    print(lines[0], sorted(lines[1:-1]), body)
for wrong in ("ftp://127.0.0.1/x",):
    try:
        requests.get(wrong)
    except Exception as error:
        print(type(error).__name__, error)
