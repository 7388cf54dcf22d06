"""Replays a typing session in a program of 10,000 lines and prints how long a language server takes.

    python3 tests/benchmarks/lsp_latency.py cli/target/vivarium/bin/vivarium lsp
    python3 tests/benchmarks/lsp_latency.py --rounds 3 node pyright/langserver.index.js --stdio

The program is made of the programs in tests/programs, without those that define constants: together with the others they
would not compile. Times are those a client sees, in milliseconds; the processor time is that of the server, from its
start and in the session, which does not depend on what else the machine does. The keys are struck at the end of the
program; with --middle in its middle. A server that needs seconds for each is given fewer rounds.
"""

import ast
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

LINES = 10_000
ROUNDS = 30
PATIENCE = 600
PROGRAMS = pathlib.Path(__file__).resolve().parent.parent / "programs"


def program():
    lines = []
    for path in sorted(PROGRAMS.rglob("*.py")):
        text = path.read_text(errors="replace")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        if "const(" in text:
            continue
        lines += text.splitlines()
    while len(lines) < LINES:
        lines += lines
    return "\n".join(lines[:LINES]) + "\n"


class Client:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.changed = threading.Condition()
        self.answers = {}
        self.checked = 0
        self.published = 0
        self.last = 0
        threading.Thread(target=self.listen, daemon=True).start()
        folders = [{"uri": folder.as_uri(), "name": folder.name}]
        abilities = {"workspace": {"workspaceFolders": True}}
        self.ask("initialize", {"rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": abilities})
        self.tell("initialized", {})

    def listen(self):
        while True:
            length = 0
            while True:
                line = self.process.stdout.readline()
                if not line:
                    return
                if not line.strip():
                    break
                if line.lower().startswith(b"content-length"):
                    length = int(line.split(b":")[1])
            message = json.loads(self.process.stdout.read(length))
            if "id" in message and "method" in message:
                self.send({"id": message["id"], "result": None})
            with self.changed:
                if "id" in message and "method" not in message:
                    self.answers[message["id"]] = message
                elif message.get("method") == "textDocument/publishDiagnostics":
                    self.checked = max(self.checked, message["params"].get("version") or 0)
                    self.published += 1
                self.changed.notify_all()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.last += 1
        self.send({"id": self.last, "method": method, "params": params})
        with self.changed:
            self.changed.wait_for(lambda: self.last in self.answers, PATIENCE)
        return self.answers.pop(self.last).get("result")

    def wait_for_diagnostics(self, version):
        with self.changed:
            self.changed.wait_for(lambda: self.checked >= version, PATIENCE)

    def wait_until_quiet(self):
        """Waits until no more diagnostics come, and says when the last ones came."""
        with self.changed:
            while True:
                seen, when = self.published, time.perf_counter()
                if not self.changed.wait_for(lambda: self.published > seen, 2):
                    return when

    def processor_time(self):
        """What the server has used so far, in milliseconds; nothing where there is no /proc."""
        try:
            fields = pathlib.Path("/proc/%d/stat" % self.process.pid).read_text().rsplit(")", 1)[1].split()
        except OSError:
            return 0
        return (int(fields[11]) + int(fields[12])) * 1000 // os.sysconf("SC_CLK_TCK")


def percentile(times, part):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def milliseconds(since):
    return (time.perf_counter() - since) * 1000


def between_statements(text, line):
    """The next line, from one on, at which a statement of the module begins behind another."""
    lines = text.split("\n")
    starts = {node.lineno - 1 for node in ast.parse(text).body}
    return next(i for i in range(line, len(lines)) if i in starts and not lines[i].startswith("@") and not lines[i - 1].startswith("@"))


def main():
    arguments = sys.argv[1:]
    rounds, middle = ROUNDS, False
    while arguments and arguments[0].startswith("--"):
        if arguments.pop(0) == "--rounds":
            rounds = int(arguments.pop(0))
        else:
            middle = True
    folder = pathlib.Path(tempfile.mkdtemp())
    uri = (folder / "main.py").as_uri()
    document = {"uri": uri}
    start = time.perf_counter()
    client = Client(arguments, folder)
    text = program()
    client.tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "python", "version": 1, "text": text}})
    client.wait_for_diagnostics(1)
    print("start to first diagnostics: %.0f" % milliseconds(start))
    print("start to all diagnostics: %.0f" % ((client.wait_until_quiet() - start) * 1000))
    print("processor time until then: %d" % client.processor_time())
    completions, diagnostics = [], []
    line, column, version = between_statements(text, LINES // 2) if middle else LINES, 0, 1
    before = client.processor_time()
    for _ in range(rounds):
        for letter in "import math\nvalue = math.sq\n":
            version += 1
            place = {"line": line, "character": column}
            change = {"range": {"start": place, "end": place}, "text": letter}
            start = time.perf_counter()
            client.tell("textDocument/didChange", {"textDocument": {**document, "version": version}, "contentChanges": [change]})
            line, column = (line + 1, 0) if letter == "\n" else (line, column + 1)
            if letter != "\n":
                client.ask("textDocument/completion", {"textDocument": document, "position": {"line": line, "character": column}})
                completions.append(milliseconds(start))
            else:
                client.wait_for_diagnostics(version)
                diagnostics.append(milliseconds(start))
            time.sleep(0.05)
    for name, times in (("completion", completions), ("diagnostics", diagnostics)):
        warm = times[len(times) // 3 :]
        print("%s: p50 %.0f p95 %.0f (after warming up)" % (name, percentile(warm, 0.5), percentile(warm, 0.95)))
    print("processor time a key: %.1f" % ((client.processor_time() - before) / (len(completions) + len(diagnostics))))
    client.ask("shutdown", None)
    client.tell("exit", None)


if __name__ == "__main__":
    main()
