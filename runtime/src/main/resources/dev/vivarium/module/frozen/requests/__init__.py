# A small HTTP client.

import socket

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_SEE_OTHER = (301, 302, 303)


# The body of an answer, of a known length or in chunks.
class BodyStream:
    def __init__(self, sock, remaining):
        self._sock = sock
        # In chunks: bytes left of the current one, -1 before a chunk's size.
        self._remaining = remaining
        self._chunk = remaining < 0

    def _next_chunk(self):
        size = int(self._sock.readline().split(b";")[0], 16)
        if size == 0:
            # Trailing headers are of no interest.
            while self._sock.readline() not in (b"\r\n", b""):
                pass
        self._remaining = size

    def readinto(self, buf):
        if self._remaining < 0:
            self._next_chunk()
        if self._remaining == 0:
            return 0
        part = memoryview(buf)[: self._remaining] if len(buf) > self._remaining else buf
        got = self._sock.readinto(part)
        if not got:
            raise ValueError("Connection closed before body complete")
        self._remaining -= got
        if self._chunk and self._remaining == 0:
            self._sock.readline()
            self._remaining = -1
        return got

    def read(self, n=-1):
        if n >= 0:
            buf = bytearray(n)
            return buf[: self.readinto(buf)] if n else b""
        parts = []
        buf = bytearray(256)
        while True:
            got = self.readinto(buf)
            if not got:
                return b"".join(parts)
            parts.append(bytes(buf[:got]))

    def close(self):
        self._sock.close()


class Response:
    def __init__(self, f):
        self.raw = f
        self.encoding = "utf-8"
        self._cached = None

    def close(self):
        if self.raw:
            self.raw.close()
            self.raw = None
        self._cached = None

    @property
    def content(self):
        if self._cached is None:
            try:
                self._cached = self.raw.read()
            finally:
                self.raw.close()
                self.raw = None
        return self._cached

    @property
    def text(self):
        return str(self.content, self.encoding)

    def json(self):
        import json

        return json.loads(self.content)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()


# Scheme, host, port and the path without its first slash.
def _split(url):
    scheme, colon, rest = url.partition("://")
    if not colon or scheme not in _PORTS:
        raise ValueError("Unsupported protocol: " + scheme + ":")
    end = len(rest)
    for mark in "/?#":
        at = rest.find(mark)
        if 0 <= at < end:
            end = at
    host, colon, port = rest[:end].partition(":")
    path = rest[end:]
    return scheme, host, int(port) if colon else _PORTS[scheme], path[1:] if path[:1] == "/" else path


def _connect(scheme, host, port, timeout):
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(family, kind, protocol)
    try:
        if timeout is not None:
            s.settimeout(timeout)
        s.connect(address)
        if scheme == "https":
            import tls

            context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
            context.verify_mode = tls.CERT_NONE
            return context.wrap_socket(s, server_hostname=host)
    except OSError:
        s.close()
        raise
    return s


# Adds the headers that a request with this body needs; gives the body as bytes or as an iterator of pieces.
def _prepare(headers, host, data, json, auth):
    if auth is not None:
        from binascii import b2a_base64

        pair = "{}:{}".format(*auth).encode()
        headers["Authorization"] = "Basic " + str(b2a_base64(pair)[:-1], "ascii")
    headers.setdefault("Host", host)
    if json is not None:
        assert data is None
        from json import dumps

        data = dumps(json)
        headers.setdefault("Content-Type", "application/json")
    if isinstance(data, str):
        data = data.encode()
    if data and hasattr(data, "__next__"):
        if "Content-Length" not in headers:
            headers.setdefault("Transfer-Encoding", "chunked")
    elif data:
        headers.setdefault("Content-Length", str(len(data)))
    headers.setdefault("Connection", "close")
    return data


def _send(s, method, path, headers, data):
    s.write("{} /{} HTTP/1.1\r\n".format(method, path).encode())
    for name in headers:
        s.write("{}: {}\r\n".format(name, headers[name]).encode())
    s.write(b"\r\n")
    if not data:
        return
    if not hasattr(data, "__next__"):
        s.write(data)
        return
    in_chunks = headers.get("Transfer-Encoding") == "chunked"
    for piece in data:
        if in_chunks:
            s.write(b"%x\r\n" % len(piece))
        s.write(piece)
        if in_chunks:
            s.write(b"\r\n")
    if in_chunks:
        s.write(b"0\r\n\r\n")


def request(
    method,
    url,
    data=None,
    json=None,
    headers=None,
    stream=None,
    auth=None,
    timeout=None,
    parse_headers=True,
):
    headers = dict(headers) if headers else {}
    scheme, host, port, path = _split(url)
    s = _connect(scheme, host, port, timeout)
    try:
        body = _prepare(headers, host, data, json, auth)
        _send(s, method, path, headers, body)
        line = s.readline()
        status_line = line.split(None, 2)
        if len(status_line) < 2:
            raise ValueError("HTTP error: BadStatusLine:\n%s" % status_line)
        status = int(status_line[1])
        found = {}
        length = None
        chunked = False
        redirect = None
        while True:
            line = s.readline()
            if line in (b"", b"\r\n"):
                break
            name, _, value = str(line, "utf-8").partition(":")
            value = value.strip()
            lower = name.lower()
            if lower == "transfer-encoding":
                chunked = "chunked" in value
            elif lower == "content-length":
                length = int(value)
            elif lower == "location" and not 200 <= status <= 299:
                if status not in _REDIRECTS:
                    raise NotImplementedError("Redirect %d not yet supported" % status)
                redirect = value
            if parse_headers is True:
                found[name] = value
            elif parse_headers:
                parse_headers(line, found)
    except:
        s.close()
        raise
    if redirect:
        s.close()
        if redirect.startswith("/"):
            redirect = "{}://{}:{}{}".format(scheme, host, port, redirect)
        headers.pop("Host", None)
        if status in _SEE_OTHER:
            method, data, json = "GET", None, None
            for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                headers.pop(name, None)
        return request(method, redirect, data, json, headers, stream, None, timeout, parse_headers)
    if chunked or length is not None:
        answer = Response(BodyStream(s, -1 if chunked else length))
    else:
        answer = Response(s)
    answer.status_code = status
    answer.reason = status_line[2].rstrip() if len(status_line) > 2 else ""
    if parse_headers is not False:
        answer.headers = found
    return answer


def head(url, **kw):
    return request("HEAD", url, **kw)


def get(url, **kw):
    return request("GET", url, **kw)


def post(url, **kw):
    return request("POST", url, **kw)


def put(url, **kw):
    return request("PUT", url, **kw)


def patch(url, **kw):
    return request("PATCH", url, **kw)


def delete(url, **kw):
    return request("DELETE", url, **kw)


__version__ = "1.1.1"
