# Installs packages from an index or a repository.

import sys

import requests
from micropython import const

_INDEX = "https://micropython.org/pi/v2"
_HOSTS = {
    "codeberg:": "https://codeberg.org/api/v1/repos/{0}/{1}/raw/{3}?ref={2}",
    "github:": "https://raw.githubusercontent.com/{0}/{1}/{2}/{3}",
    "gitlab:": "https://gitlab.com/{0}/{1}/-/raw/{2}/{3}",
}
_PIECE = const(128)
_URLS = ("http://", "https://") + tuple(_HOSTS)


def _ensure_path_exists(path):
    import os

    at = path.find("/", 1)
    while at >= 0:
        try:
            os.stat(path[:at])
        except OSError:
            os.mkdir(path[:at])
        at = path.find("/", at + 1)


def _chunk(src, dest):
    buf = bytearray(_PIECE)
    while True:
        got = src.readinto(buf)
        if not got:
            return
        dest(memoryview(buf)[:got])


def _check_exists(path, short_hash):
    import binascii
    import hashlib

    digest = hashlib.sha256()
    try:
        with open(path, "rb") as f:
            _chunk(f, digest.update)
    except OSError:
        return False
    return binascii.hexlify(digest.digest()).decode().startswith(short_hash)


def _rewrite_url(url, branch=None):
    for host, pattern in _HOSTS.items():
        if url.startswith(host):
            owner, repository, path = url[len(host) :].split("/", 2)
            return pattern.format(owner, repository, branch or "HEAD", path)
    return url


def _is_url(text):
    return any(text.startswith(start) for start in _URLS)


def _download_file(url, dest):
    response = requests.get(url)
    try:
        if response.status_code != 200:
            print("Error", response.status_code, "requesting", url)
            return False
        print("Copying:", dest)
        _ensure_path_exists(dest)
        with open(dest, "wb") as f:
            _chunk(response.raw, f.write)
        return True
    finally:
        response.close()


def _install_json(package_json_url, index, target, version, mpy):
    response = requests.get(_rewrite_url(package_json_url, version))
    try:
        if response.status_code != 200:
            print("Package not found:", package_json_url)
            return False
        package = response.json()
    finally:
        response.close()
    for name, short_hash in package.get("hashes", ()):
        path = target + "/" + name
        if _check_exists(path, short_hash):
            print("Exists:", path)
        elif not _download_file("{}/file/{}/{}".format(index, short_hash[:2], short_hash), path):
            print("File not found: {} {}".format(name, short_hash))
            return False
    folder = package_json_url.rpartition("/")[0]
    for name, url in package.get("urls", ()):
        if folder and not _is_url(url):
            url = folder + "/" + url
        if not _download_file(_rewrite_url(url, version), target + "/" + name):
            print("File not found: {} {}".format(name, url))
            return False
    return all(_install_package(name, index, target, wanted, mpy) for name, wanted in package.get("deps", ()))


def _install_package(package, index, target, version, mpy):
    if not _is_url(package):
        version = version or "latest"
        print("Installing {} ({}) from {} to {}".format(package, version, index, target))
        kind = sys.implementation._mpy & 0xFF if mpy else "py"
        package = "{}/package/{}/{}/{}.json".format(index, kind, package, version)
    elif package.endswith(".py") or package.endswith(".mpy"):
        print("Downloading {} to {}".format(package, target))
        return _download_file(_rewrite_url(package, version), target + "/" + package.rsplit("/")[-1])
    else:
        if not package.endswith(".json"):
            package = package.rstrip("/") + "/package.json"
        print("Installing {} to {}".format(package, target))
    return _install_json(package, index, target, version, mpy)


def install(package, index=None, target=None, version=None, mpy=True):
    if not target:
        for folder in sys.path:
            if folder.endswith("/lib") and not folder.startswith("/rom"):
                target = folder
                break
        else:
            print("Unable to find lib dir in sys.path")
            return
    if _install_package(package, (index or _INDEX).rstrip("/"), target, version, mpy):
        print("Done")
    else:
        print("Package may be partially installed")


__version__ = "0.5.0"
