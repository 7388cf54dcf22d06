#!/usr/bin/env python3
"""What debugpy costs on the programs of debugger.py: python3 tests/benchmarks/debugpy_costs.py

Needs a CPython with debugpy (Debian's python3-debugpy). Its adapter is asked over the protocol as Vivarium's is.
"""
import json
import statistics
import subprocess
import sys
import tempfile
import time

from debugger import CONDITION, CONDITION_LINE, LOOP, Client, best

# The programs measure themselves with MicroPython's clock; here it tells processor time, which other work disturbs less.
CLOCK = """import time
time.ticks_ms = lambda: int(time.process_time() * 1000)
time.ticks_diff = lambda a, b: a - b
"""
SHIFT = CLOCK.count("\n")


class DebugpyClient(Client):
    def __init__(self):
        super().__init__([sys.executable, "-m", "debugpy.adapter"])

    def tell(self, command, **arguments):
        """A request whose answer comes later: debugpy answers launch when the configuration is done."""
        self.sent += 1
        body = json.dumps({"seq": self.sent, "type": "request", "command": command, "arguments": arguments}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait(self, name):
        while True:
            message = self.events.pop(0) if self.events else self.received.get(timeout=300)
            if message["type"] == "event" and message["event"] == name:
                return message.get("body")


def begin(file, breakpoints):
    client = DebugpyClient()
    client.ask("initialize", adapterID="debugpy", pathFormat="path", linesStartAt1=True)
    client.tell("launch", program=file, console="internalConsole", justMyCode=False, redirectOutput=True)
    client.wait("initialized")
    client.ask("setBreakpoints", source={"path": file}, breakpoints=list(breakpoints))
    client.ask("configurationDone")
    return client


def debugged(file, breakpoints=()):
    client = begin(file, breakpoints)
    while True:
        event = client.wait("output")
        if event.get("category") == "stdout" and event["output"].strip().isdigit():
            client.ask("disconnect")
            return int(event["output"])


def step_times(file, line):
    client = begin(file, [{"line": line}])
    thread = client.wait("stopped")["threadId"]
    times = []
    for _ in range(300):
        began = time.perf_counter()
        client.ask("next", threadId=thread)
        client.wait("stopped")
        client.ask("stackTrace", threadId=thread)
        times.append((time.perf_counter() - began) * 1000)
    client.ask("disconnect")
    return statistics.quantiles(times[50:], n=20)[18]


def page_time(file):
    """How long the items of a list take, and how many of the 100 in its middle that were asked for are among them."""
    client = begin(file, [{"line": 2}])
    thread = client.wait("stopped")["threadId"]
    frame = client.ask("stackTrace", threadId=thread)["stackFrames"][0]["id"]
    inside = client.ask("evaluate", expression="items", context="watch", frameId=frame)["variablesReference"]
    began = time.perf_counter()
    items = client.ask("variables", variablesReference=inside, filter="indexed", start=500000, count=100)["variables"]
    elapsed = (time.perf_counter() - began) * 1000
    client.ask("disconnect")
    return elapsed, sum(item["value"] in map(str, range(500000, 500100)) for item in items)


def plain(file):
    return int(subprocess.run([sys.executable, file], capture_output=True, text=True).stdout)


def main():
    folder = tempfile.mkdtemp()
    loop, condition, inline = (f"{folder}/{name}.py" for name in ("loop", "condition", "inline"))
    unused = "".join(f"def unused{i}():\n    return {i}\n" for i in range(100))
    open(loop, "w").write(CLOCK + LOOP + unused)
    open(condition, "w").write(CLOCK + CONDITION)
    checked = CONDITION.replace("        total += i\n", "        if i < 0: pass\n        total += i\n")
    open(inline, "w").write(CLOCK + checked)
    first = SHIFT + LOOP.count("\n") + 2
    hundred = [{"line": first + 2 * i} for i in range(100)]
    conditional = [{"line": SHIFT + CONDITION_LINE, "condition": "i < 0"}]
    print(f"python                       {best(lambda: plain(loop))} ms")
    print(f"attached, never stopped      {best(lambda: debugged(loop))} ms")
    print(f"100 breakpoints not hit      {best(lambda: debugged(loop, hundred))} ms")
    print(f"condition inline, 1,000,000  {best(lambda: plain(inline))} ms")
    print(f"condition of a breakpoint    {best(lambda: debugged(condition, conditional), 1)} ms")
    print(f"step round trip, p95         {step_times(loop, SHIFT + 5):.1f} ms")
    items = f"{folder}/items.py"
    open(items, "w").write("items = list(range(1000000))\nprint(len(items))\n")
    elapsed, wanted = page_time(items)
    print(f"100 from the middle of a list of 1,000,000: {wanted} of them come, in {elapsed:.1f} ms")


if __name__ == "__main__":
    main()
