# Files: open modes, read, write, seek, iteration, with, binary and text, errors; os on files and directories.
import os, io
name = "corpus_file.tmp"
def clean():
    for n in (name, name + "2"):
        try:
            os.remove(n)
        except OSError:
            pass
clean()
with open(name, "w") as f:
    print(f.write("line one\nline two\n"), f.write("é日\n"), f.tell())
with open(name) as f:
    print(f.read(4), f.readline(), f.readlines(), repr(f.read()))
with open(name, "a") as f:
    f.write("appended")
with open(name, "r") as f:
    print([line for line in f], f.seek(0), f.read(8), f.tell())
with open(name, "rb") as f:
    print(f.read(5), f.seek(-4, 2), f.read(), f.seek(2), f.readline(), f.tell())
    b = bytearray(6)
    f.seek(0)
    print(f.readinto(b), b)
with open(name, "r+b") as f:
    f.seek(5)
    f.write(b"ONE")
    f.seek(0)
    print(f.readline())
with open(name, "wb") as f:
    print(f.write(b"\x00\x01\xff"), f.write(bytearray(b"\n")))
print(open(name, "rb").read(), os.stat(name)[6], os.stat(name)[0] & 0xF000 == 0x8000)
os.rename(name, name + "2")
print(name in os.listdir(), name + "2" in os.listdir("."))
os.remove(name + "2")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: open("does_not_exist.tmp"))
attempt(lambda: open(name, "q"))
attempt(lambda: os.remove("does_not_exist.tmp"))
attempt(lambda: os.stat("does_not_exist.tmp"))
attempt(lambda: os.rename("does_not_exist.tmp", "x.tmp"))
attempt(lambda: os.listdir("does_not_exist_dir"))
attempt(lambda: open([]))
f = open(name, "w")
f.close()
f.close()
attempt(lambda: f.write("x"))
f = open(name)
attempt(lambda: f.write("read only"))
attempt(lambda: f.foo)
f.close()
os.mkdir("corpus_dir.tmp")
attempt(lambda: os.mkdir("corpus_dir.tmp"))
with open("corpus_dir.tmp/inner", "w") as f:
    f.write("x")
print(os.listdir("corpus_dir.tmp"), [e[0] for e in os.ilistdir("corpus_dir.tmp")], os.stat("corpus_dir.tmp")[0] & 0xF000 == 0x4000)
attempt(lambda: os.rmdir("corpus_dir.tmp"))
here = os.getcwd()
os.chdir("corpus_dir.tmp")
print(os.getcwd() != here, os.listdir())
os.chdir("..")
print(os.getcwd() == here)
os.remove("corpus_dir.tmp/inner")
os.rmdir("corpus_dir.tmp")
print("corpus_dir.tmp" in os.listdir())
attempt(lambda: os.chdir("nowhere.tmp"))
print(type(open(name)), type(open(name, "rb")))
open(name, "w").write("no newline at end")
print(open(name).readlines(), [l for l in open(name)])
with open(name, "w") as f:
    print("printed", 5, file=f)
    print("second", end="", file=f)
print(repr(open(name).read()))
clean()
