# mip installs from an index, a repository or a file; the network is played by a dict of answers
import mip
import os
import requests
import sys

BASE = "https://micropython.org/pi/v2"
ANSWERS = {
    BASE + "/package/6/one/latest.json": (200, {"v": 1, "version": "1.2", "hashes": [["one.py", "aabbcc"], ["sub/two.mpy", "ddeeff"]], "deps": [["other", "latest"]]}),
    BASE + "/package/py/one/1.0.json": (200, {"v": 1, "urls": [["three.py", "github:who/what/three.py"]]}),
    BASE + "/package/6/other/latest.json": (200, {"v": 1, "hashes": []}),
    BASE + "/file/aa/aabbcc": (200, b"print('one')\n" * 20),
    BASE + "/file/dd/ddeeff": (404, b""),
    "https://raw.githubusercontent.com/who/what/HEAD/three.py": (200, b"three = 3\n"),
    "https://raw.githubusercontent.com/who/what/v2/package.json": (200, {"version": "2", "urls": [["four/__init__.py", "four.py"]]}),
    "https://raw.githubusercontent.com/who/what/v2/four.py": (200, b"four = 4\n"),
    "https://gitlab.com/who/what/-/raw/HEAD/five.py": (200, b"five = 5\n"),
    "https://codeberg.org/api/v1/repos/who/what/raw/six.py?ref=main": (200, b"six = 6\n"),
    "http://example.com/seven.py": (200, b"seven = 7\n"),
}


class Raw:
    def __init__(self, content):
        self.content = content

    def readinto(self, buffer):
        count = min(len(buffer), len(self.content))
        buffer[:count] = self.content[:count]
        self.content = self.content[count:]
        return count


class Answer:
    def __init__(self, code, content):
        self.status_code = code
        self.content = content
        self.raw = Raw(content if isinstance(content, bytes) else b"")

    def json(self):
        return self.content

    def close(self):
        print("  closed")


def get(url):
    print("  get", url)
    return Answer(*ANSWERS.get(url, (404, b"")))


requests.get = get


class Files:
    def __init__(self):
        self.names = {"/"}

    def mount(self, readonly, mkfs):
        pass

    def umount(self):
        pass

    def stat(self, path):
        if path not in self.names:
            raise OSError(2)
        return (0x4000,) + (0,) * 9

    def mkdir(self, path):
        print("  mkdir", path)
        self.names.add(path)

    def open(self, path, mode):
        return File(path) if mode[0] == "w" else Missing()


def Missing():
    raise OSError(2)


class File:
    def __init__(self, path):
        self.path = path
        self.size = 0

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        print("  wrote", self.path, self.size)

    def write(self, data):
        self.size += len(data)


import vfs

vfs.mount(Files(), "/fake")
for arguments, options in (
    (("one",), {}),
    (("one",), {"version": "1.0", "mpy": False}),
    (("none",), {}),
    (("github:who/what/three.py",), {}),
    (("github:who/what",), {"version": "v2"}),
    (("gitlab:who/what/five.py",), {}),
    (("codeberg:who/what/six.py",), {"version": "main"}),
    (("http://example.com/seven.py",), {}),
    (("one",), {"index": "https://example.com"}),
):
    print(arguments, options)
    try:
        print(mip.install(*arguments, target="/fake/lib", **options))
    except Exception as error:
        print(type(error).__name__, error)
