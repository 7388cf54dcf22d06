#!/usr/bin/env python3
"""What the debugger costs: python3 tests/benchmarks/debugger.py cli/target/vivarium/bin/vivarium"""
import json
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
import time

LOOP = """import time
def f(n):
    total = 0
    for i in range(n):
        total += i & 7
        total ^= i
    return total
f(300000)
t = time.ticks_ms()
f(8000000)
print(time.ticks_diff(time.ticks_ms(), t))
"""

CONDITION = """import time
class Point:
    def __init__(self, x):
        self.x = x
    def is_left(self):
        return self.x < 0
def is_negative(n):
    return n < 0
def f(n, point, items):
    total = 0
    for i in range(4, n):
        total += i
    return total
t = time.ticks_ms()
f(1000000, Point(1), [1, 2, 3])
print(time.ticks_diff(time.ticks_ms(), t))
"""
CONDITION_LINE = 12

# A comparison, arithmetic, an attribute, an item; calls of builtins; objects that are made for it, and functions;
# calls of a function of the program and of a method.
CONDITIONS = (
    "i < 0", "total % 7 == 9 and i > 5", "point.x < 0", "items[1] == 5", "len(items) == 4", "abs(i) < 0",
    "isinstance(i, str)", "i in (1, 2, 3)", "any(x == 5 for x in items)", "[x for x in items if x > 9]",
    'f"{i}" == "x"', "(lambda a: a < 0)(i)", "is_negative(i)", "point.is_left()",
)
# On a breakpoint it is a log message; inline it is printed.
MESSAGE = "{i} of {len(items)}"

OBJECTS = """import time
class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest
def f(n):
    found = {}
    rest = None
    for i in range(n):
        rest = Node(i, rest if i % 100 else None)
        found[i % 1000] = [rest.value, str(i)]
    return len(found)
f(20000)
t = time.ticks_ms()
f(600000)
print(time.ticks_diff(time.ticks_ms(), t))
"""


class Client:
    def __init__(self, command):
        self.process = subprocess.Popen([command, "dap"] if isinstance(command, str) else command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.received = queue.Queue()
        self.events = []
        self.sent = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.process.stdout
        while True:
            length = 0
            while (line := out.readline().strip()):
                length = int(line.split(b":")[1])
            if not length:
                return
            self.received.put(json.loads(out.read(length)))

    def ask(self, command, **arguments):
        self.sent += 1
        body = json.dumps({"seq": self.sent, "type": "request", "command": command, "arguments": arguments}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()
        while True:
            message = self.received.get(timeout=120)
            if message["type"] == "event":
                self.events.append(message)
            elif message["request_seq"] == self.sent:
                return message.get("body")

    def wait(self, name):
        while True:
            event = self.events.pop(0) if self.events else self.received.get(timeout=120)
            if event["event"] == name:
                return event.get("body")

    def end(self):
        self.ask("disconnect")
        self.process.wait(10)


def printed(client):
    """The time that the program prints; messages of breakpoints are passed over."""
    while True:
        output = client.wait("output")
        if output["category"] != "console":
            return int(output["output"])


def debugged(command, file, breakpoints=(), **launch):
    client = Client(command)
    client.ask("launch", program=file, **launch)
    if breakpoints:
        client.ask("setBreakpoints", source={"path": file}, breakpoints=list(breakpoints))
    client.ask("configurationDone")
    took = printed(client)
    client.end()
    return took


def plain(command, file):
    """The time that the program prints, on standard error where it prints more."""
    output = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} if "sys.stderr" in open(file).read() else {
        "stdout": subprocess.PIPE}
    run = subprocess.run([command, "run", file], text=True, **output)
    return int(run.stderr or run.stdout)


def best(measure, times=3):
    return min(measure() for _ in range(times))


def step_times(command, file):
    client = Client(command)
    client.ask("launch", program=file)
    client.ask("setBreakpoints", source={"path": file}, breakpoints=[{"line": 5}])
    client.ask("configurationDone")
    client.wait("stopped")
    times = []
    for _ in range(300):
        began = time.perf_counter()
        client.ask("next", threadId=1)
        client.wait("stopped")
        client.ask("stackTrace", threadId=1)
        times.append((time.perf_counter() - began) * 1000)
    client.end()
    return statistics.quantiles(times[50:], n=20)[18]


def step_back_times(command, file, line, hits, **step):
    """Steps back from the middle of a loop: the first one, and what 95 of 100 take."""
    client = Client(command)
    client.ask("launch", program=file, record=True)
    client.ask("setBreakpoints", source={"path": file},
               breakpoints=[{"line": line, "hitCondition": str(hits)}])
    client.ask("configurationDone")
    client.wait("stopped")
    times = []
    for _ in range(120):
        began = time.perf_counter()
        client.ask("stepBack", threadId=1, **step)
        client.wait("stopped")
        client.ask("stackTrace", threadId=1)
        times.append((time.perf_counter() - began) * 1000)
    client.end()
    return times[0], statistics.quantiles(times[1:], n=20)[18]


def page_times(command, folder, count):
    """Pages of a list of 1,000,000 as they are scrolled through: what 95 of 100 take, and the slowest."""
    file = f"{folder}/long.py"
    open(file, "w").write("x = [str(i) for i in range(1000000)]\nx[0]\n")
    client = Client(command)
    client.ask("launch", program=file, heap="256m")
    client.ask("setBreakpoints", source={"path": file}, breakpoints=[{"line": 2}])
    client.ask("configurationDone")
    client.wait("stopped")
    inside = client.ask("evaluate", expression="x", context="hover")["variablesReference"]
    times = []
    for page in range(120):
        began = time.perf_counter()
        shown = client.ask("variables", variablesReference=inside, filter="indexed", start=page * 8000, count=count)
        times.append((time.perf_counter() - began) * 1000)
        assert len(shown["variables"]) == count
    client.end()
    return statistics.quantiles(times[20:], n=20)[18], max(times[20:])


def conditions(command, folder):
    """Each condition written inline and on a breakpoint, 1,000,000 times, in turns: the best and the worst of three."""
    for text in CONDITIONS:
        compare(command, folder, f"condition {text}", f"if {text}: pass", condition=text)
    # What it prints is thrown away, but for the time.
    program = CONDITION.replace(", t))\n", ", t), file=sys.stderr)\n").replace("import time\n", "import sys, time\n")
    compare(command, folder, f"message {MESSAGE}", f'print(f"{MESSAGE}")', program, logMessage=MESSAGE)


def compare(command, folder, name, statement, program=CONDITION, **breakpoint):
    plainly, inline = f"{folder}/condition.py", f"{folder}/inline.py"
    open(plainly, "w").write(program)
    open(inline, "w").write(program.replace("        total += i\n", f"        {statement}\n        total += i\n"))
    pairs = [
        (plain(command, inline), debugged(command, plainly, [{"line": CONDITION_LINE, **breakpoint}]))
        for _ in range(3)
    ]
    written = min(pair[0] for pair in pairs)
    evaluated = [pair[1] for pair in pairs]
    print(f"{name:36} {written} ms inline, {min(evaluated)}-{max(evaluated)} ms on a breakpoint: "
          f"{min(evaluated) / written:.1f}-{max(evaluated) / written:.1f} times")


def main():
    command = sys.argv[1]
    folder = tempfile.mkdtemp()
    loop = f"{folder}/loop.py"
    unused = "".join(f"def unused{i}():\n    return {i}\n" for i in range(100))
    open(loop, "w").write(LOOP + unused)
    first = LOOP.count("\n") + 2
    hundred = [{"line": first + 2 * i} for i in range(100)]
    objects = f"{folder}/objects.py"
    open(objects, "w").write(OBJECTS)
    base = best(lambda: plain(command, loop))
    print(f"run                          {base} ms")
    print(f"attached, never stopped      {best(lambda: debugged(command, loop))} ms")
    print(f"100 breakpoints not hit      {best(lambda: debugged(command, loop, hundred))} ms")
    conditions(command, folder)
    print(f"step round trip, p95         {step_times(command, loop):.1f} ms")
    print(f"recorded                     {best(lambda: debugged(command, loop, record=True))} ms")
    print(f"objects, run                 {best(lambda: plain(command, objects))} ms")
    print(f"objects, recorded            {best(lambda: debugged(command, objects, record=True))} ms")
    for name, file, line, hits in (("loop", loop, 5, 4000000), ("objects", objects, 10, 300000)):
        first, later = step_back_times(command, file, line, hits)
        print(f"step back in {name}, first and p95  {first:.0f} ms, {later:.1f} ms")

    for count in (100, 1000):
        usual, slowest = page_times(command, folder, count)
        print(f"page of {count} of a list of 1,000,000, p95 and slowest  {usual:.1f} ms, {slowest:.1f} ms")


if __name__ == "__main__":
    main()
