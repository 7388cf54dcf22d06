"""Lists what the language server says of each program of a folder.

    python3 tests/recorder/diagnosed.py FOLDER cli/target/vivarium/bin/vivarium lsp

prints a line for each program with its codes; with --code CODE each report of that code with its line; with --sums only
how often each code is reported. So docs/lsp.md's figures over MicroPython's tests/cpydiff and micropython-lib were made.
"""

import argparse
import collections
import pathlib

from language_client import LanguageClient


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--code")
    parser.add_argument("--sums", action="store_true")
    parser.add_argument("--board")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    settings = {"board": options.board} if options.board else {}
    capabilities = {"textDocument": {"diagnostic": {}}}
    client = LanguageClient(options.command, options.folder, capabilities, settings)
    sums = collections.Counter()
    for file in sorted(options.folder.rglob("*.py")):
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        uri = file.resolve().as_uri()
        client.open(uri, text)
        found = client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})["items"]
        client.close(uri)
        sums.update(each["code"] for each in found)
        name = file.relative_to(options.folder)
        if options.code:
            lines = text.split("\n")
            for each in found:
                if each["code"] == options.code:
                    line = each["range"]["start"]["line"]
                    print("%s:%d: %s\n    %s" % (name, line + 1, each["message"], lines[line].strip()))
        elif not options.sums:
            print(name, " ".join(sorted({each["code"] for each in found})))
    if options.sums:
        for code, count in sums.most_common():
            print("%6d %s" % (count, code))
    client.stop()


main()
