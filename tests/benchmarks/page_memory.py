"""Peak memory of `vivarium open` on a recording, in the order in which a browser would ask: opened, every view, who holds
what is new, two more browsers, steps of the slider. Linux. Usage: page_memory.py VIVARIUM RECORDING"""
import json, re, subprocess, sys, threading, urllib.parse, urllib.request

server = subprocess.Popen([sys.argv[1], "open", sys.argv[2]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
port, token = re.search(r":(\d+)/\?token=(\w+)", server.stdout.readline()).groups()
home = f"http://127.0.0.1:{port}/{token}/"


def read(path, **parameters):
    return urllib.request.urlopen(home + path + "?" + urllib.parse.urlencode(parameters)).read()


def together(*asked):
    threads = [threading.Thread(target=read, args=(path,), kwargs=parameters) for path, parameters in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


last = json.loads(read("api/summary"))["collections"][-1]
number, steps = last["number"], last["steps"]


def opened():
    read("")
    together(("api/events", {"collection": number}), ("api/changes", {"collection": number}))
    together(("api/heap", {"collection": number}), ("api/map", {"collection": number}))


def views():
    for path in ("api/inspect", "api/sites"):
        read(path, collection=number)
    read("api/query", collection=number, q="type == 'list' and retained > 1K")


def suspects():
    read("api/inspect", collection=number, since=1)
    read("api/inspect", collection=number, since=1, step=steps // 2)


def browsers():
    opened()
    opened()


def slider():
    for part in range(20):
        read("api/heap", collection=number, step=steps * part // 20)
    for part in range(5):
        read("api/inspect", collection=number, step=steps * part // 5)


for stage in (opened, views, suspects, browsers, slider):
    stage()
    with open(f"/proc/{server.pid}/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1])
    print(f"{stage.__name__:10} peak {peak * 1024 / 1e6:.0f} MB", flush=True)
server.kill()
