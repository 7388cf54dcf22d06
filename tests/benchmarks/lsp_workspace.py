"""Opens a workspace of 500,000 lines and prints how long a language server takes to know it, and what that costs.

    python3 tests/benchmarks/lsp_workspace.py micropython-lib cli/target/vivarium/bin/vivarium lsp

The first argument is a folder with Python programs, which are copied until there are lines enough. A function in the last
file tells when all is known: the server is asked for it by name again and again. Meanwhile one file is open, in which
completions are asked for. Times in milliseconds.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from lsp_latency import Client, milliseconds, percentile

LINES = 500_000
MARK = "function_of_the_last_file"


def copies(source, folder):
    """Copies programs until there are enough lines; gives their number and that of the files."""
    programs = [(path, path.read_bytes().count(b"\n")) for path in sorted(source.rglob("*.py"))]
    lines = files = 0
    copy = 0
    while lines < LINES:
        for path, count in programs:
            if lines >= LINES:
                break
            target = folder / ("copy%03d" % copy) / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            lines += count
            files += 1
        copy += 1
    last = folder / "zzz" / "last.py"
    last.parent.mkdir()
    last.write_text("def %s():\n    return 1\n" % MARK)
    return lines, files


def peak_memory(process):
    """The most memory that the server and its children held, in MB; 0 where there is no /proc."""
    total = 0
    children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
    for pid in [str(process.pid), *children]:
        try:
            status = pathlib.Path("/proc", pid, "status").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    return total // 1024


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        lines, files = copies(pathlib.Path(sys.argv[1]).resolve(), folder)
        print("%d lines in %d files" % (lines, files))
        text = "import sys\n\n\ndef first(argument):\n    return sys.version\n\n\nfirst(1)\n"
        document = {"uri": (folder / "main.py").as_uri()}
        start = time.perf_counter()
        client = Client(sys.argv[2:], folder)
        opened = {**document, "languageId": "python", "version": 1, "text": text}
        client.tell("textDocument/didOpen", {"textDocument": opened})
        completions = []
        while True:
            asked = time.perf_counter()
            client.ask("textDocument/completion", {"textDocument": document, "position": {"line": 7, "character": 3}})
            completions.append(milliseconds(asked))
            if client.ask("workspace/symbol", {"query": MARK}):
                break
            time.sleep(0.05)
        print("start to a workspace that is known: %.0f" % milliseconds(start))
        print("processor time: %d" % client.processor_time())
        print("peak memory: %d MB" % peak_memory(client.process))
        print("completion meanwhile: %d times, p50 %.0f p95 %.0f"
              % (len(completions), percentile(completions, 0.5), percentile(completions, 0.95)))
        client.ask("shutdown", None)
        client.tell("exit", None)
    finally:
        shutil.rmtree(folder)


main()
