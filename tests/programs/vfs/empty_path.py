# an empty path names nothing, but for a directory to be listed; and what else __import__ and print_exception take
import os
import sys
import vfs


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(repr(error))


os.mkdir("empty_path")
os.chdir("empty_path")
here = os.getcwd()
for path in ("", b""):
    for action in (open, os.chdir, os.mkdir, os.rmdir, os.remove, os.stat):
        attempt(action, path)
    attempt(open, path, "w")
    attempt(os.rename, path, "other")
    attempt(os.rename, "other", path)
    attempt(os.listdir, path)
    attempt(lambda: list(os.ilistdir(path)))
    volume = vfs.VfsPosix()
    for action in (volume.chdir, volume.mkdir, volume.rmdir, volume.remove, volume.stat):
        attempt(action, path)
    attempt(lambda: list(volume.ilistdir(path)))
print(os.getcwd() == here)
os.chdir("..")
os.rmdir("empty_path")

for name in ("", b"", b"errno", b"nosuch", "x" * 300, b"x" * 300, 1):
    attempt(__import__, name)
attempt(__import__, 1, 2, 3, -1, [])
attempt(__import__, "errno", {}, {}, (), -1)
attempt(sys.print_exception, ValueError(1), None)
attempt(sys.print_exception, ValueError(1), sys.stdout)
