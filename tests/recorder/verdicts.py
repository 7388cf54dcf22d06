"""Compares what the language server says of programs with what a MicroPython says that only compiles them.

    python3 tests/recorder/verdicts.py --native MICROPYTHON --tests FOLDER [--mutations 10] [--seed 1] \
        cli/target/vivarium/bin/vivarium lsp

FOLDER holds programs, such as MicroPython's own tests. Each is looked at as it is and changed at random, a few tokens or
lines at a time. Equal means: both accept it, or both refuse it in the same line with the same words. Programs that are
not UTF-8 are left out. --keep FOLDER writes those that are not equal there.

    python3 tests/recorder/verdicts.py --native MICROPYTHON --tests tests/programs \
        --record lsp/src/test/resources/verdicts/recorded.txt

writes small pieces of our own programs, changed at random, with the verdicts of MicroPython on them; a test compares
them with the language server's in each build.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import random
import re
import subprocess
import tempfile

from language_client import LanguageClient

TOKEN = re.compile(
    r"[rRbBuUfF]{0,2}(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\")"
    r"|[^\W\d]\w*|\d[\w.]*|\*\*=?|//=?|<<=?|>>=?|[-+*/%&|^=<>!:@]=|->|\n[ \t]*|[ \t]+|#[^\n]*|.",
    re.S,
)
OTHER_TOKENS = """( ) [ ] { } , : ; . = == + - * ** / // % @ << & ~ < := -> ... 0 1 1.5 'a' b'a' f'{x}' None True
x y print def class if else elif for while return yield import from as try except finally with lambda global nonlocal
del pass break continue raise assert not and or is in async await""".split()

OTHER_LINES = r"""return 1|yield 2|yield from x|await x|break|continue|nonlocal x|global x|global y, x|x = y = z|del x()|del (x, y[0])
f() = 1|x + 1 = 2|(x, 1) = 3|x, *y, *z = 1|*x = 1|x: int = 1|f(): int = 1|f(a=1, 2)|f(**a, *b)|f(*a, *b)|f(a=1, **b)
def f(a, a): pass|def f(a=1, b): pass|def f(*): pass|def f(**k, a): pass|lambda x, x: 1|class C(a=1): pass|{1: 2, 3}|{1, 2: 3}
from . import x|from x import *|import x.y as z|const(x)|_X = const(f())|X = const(1 + 2)|@micropython.viper|@micropython.native
@micropython.asm_thumb|@other|try:|except:|finally:|else:|async def f(): await x|async with x: pass|async for a in b: pass
x := 1|(x := 1)|[y := 1 for y in x]|f(x := 1)|0123|0x|1__0|1e|'a|b'\xe9é'|'\x1'|'\N{DASH}'|f'{x!q}'|f'{'|f'{}'|x if y|not|...
assert|raise x from y|raise|pass; pass;|if x: pass; y|while x: break|for x in y: continue|super().x|print(x)|x.1|`x`|x?|$
__debug__ = 1|None = 1|True: int = 2|def None(): pass|import None|with x as y, z: pass|with (x as y): pass|print x""".replace(
    "\n", "|"
).split("|")


def mutated(text, chance):
    tokens = TOKEN.findall(text)
    if len(tokens) < 2:
        return text
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        at = chance.randrange(len(tokens))
        kind = chance.randrange(10)
        if kind == 0:
            del tokens[at]
        elif kind == 1:
            tokens.insert(at, tokens[at])
        elif kind == 2:
            other = chance.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif kind == 3:
            tokens[at] = chance.choice(OTHER_TOKENS)
        elif kind == 4:
            tokens.insert(at, " " + chance.choice(OTHER_TOKENS) + " ")
        elif kind == 5:
            lines = [i for i, token in enumerate(tokens) if token.startswith("\n")]
            if lines:
                line = chance.choice(lines)
                tokens[line] = chance.choice((tokens[line] + " ", tokens[line] + "    ", tokens[line][:-1] or "\n", " "))
        elif kind > 7:
            lines = [i for i, token in enumerate(tokens) if token.startswith("\n")]
            if lines:
                line = chance.choice(lines)
                tokens.insert(line, tokens[line] + chance.choice(OTHER_LINES))
        elif kind == 6:
            del tokens[at : at + chance.randrange(2, 12)]
        else:
            tokens[at] = tokens[at][: chance.randrange(len(tokens[at]) + 1)]
        if len(tokens) < 2:
            break
    return "".join(tokens)


def reference(native, file):
    try:
        run = subprocess.run([native, "-X", "compile-only", str(file)], capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return "no end"
    if run.returncode == 0:
        return "accepted"
    lines = (run.stdout + run.stderr).decode(errors="replace").strip().splitlines()
    places = [line for line in lines if line.lstrip().startswith("File ")]
    place = re.search(r"line (\d+)", places[-1]) if places else None
    return "%s: %s" % (place.group(1) if place else "?", lines[-1] if lines else run.returncode)


def served(client, file, text):
    uri = file.as_uri()
    client.open(uri, text)
    report = client.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    client.close(uri)
    errors = [item for item in report["items"] if item.get("code") in ("syntax-error", "compile-error")]
    if not errors:
        return "accepted"
    shown = errors[0]["range"]["start"]["line"] + 1
    named = (errors[0].get("data") or {}).get("line", "?")
    # The end of the text is a line of its own for MicroPython, but not for editors.
    if named != "?" and named <= text.count("\n") + 1 and shown != named:
        return "shown in line %d: %s" % (shown, errors[0]["message"])
    return "%s: %s" % (named, errors[0]["message"])


def programs(folder, mutations, seed, into):
    number = 0
    for path in sorted(pathlib.Path(folder).rglob("*.py")):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        text = text.replace("\r\n", "\n")
        for variant in range(mutations + 1):
            chance = random.Random("%d %s %d" % (seed, path.relative_to(folder), variant))
            changed = mutated(text, chance) if variant else text
            number += 1
            file = into / ("p%06d.py" % number)
            file.write_text(changed, newline="")
            yield path.relative_to(folder), variant, file, changed


MOST_LINES = 10
MOST_OF_ONE_MESSAGE = 60
MOST_RECORDED = 800


def pieces(folder, seed):
    """Some lines of each program, from a statement at the left margin on, changed."""
    for path in sorted(pathlib.Path(folder).rglob("*.py")):
        lines = path.read_text(errors="replace").splitlines()
        starts = [i for i, line in enumerate(lines) if line[:1].strip() and not line.startswith("#")]
        for variant in range(20):
            chance = random.Random("%d %s %d" % (seed, path.relative_to(folder), variant))
            if starts:
                start = chance.choice(starts)
                piece = "\n".join(lines[start : start + chance.randrange(2, MOST_LINES + 1)]) + "\n"
                yield mutated(piece, chance)


def record(options):
    recorded = []
    messages = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "piece.py")
        for text in dict.fromkeys(pieces(options.tests, options.seed)):
            plain = text.isprintable() or all(c == "\n" or c.isprintable() for c in text)
            if len(recorded) == MOST_RECORDED or not plain or re.search("^(==|--) ", text, re.M):
                continue
            file.write_text(text, newline="")
            verdict = reference(options.native, file)
            message = verdict.partition(":")[2] or verdict
            messages[message] += 1
            if messages[message] <= MOST_OF_ONE_MESSAGE * (5 if message.endswith("invalid syntax") else 1):
                # A piece without a line end at its end has another mark.
                ended = text.endswith("\n")
                recorded.append("%s %s\n%s%s" % ("==" if ended else "--", verdict, text, "" if ended else "\n"))
    pathlib.Path(options.record).write_text("".join(recorded))
    print("%d recorded" % len(recorded))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--native", required=True)
    parser.add_argument("--tests", required=True)
    parser.add_argument("--mutations", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--record")
    parser.add_argument("server", nargs="*")
    options = parser.parse_args()
    if options.record:
        record(options)
        return
    with tempfile.TemporaryDirectory() as folder:
        into = pathlib.Path(folder).resolve()
        cases = list(programs(options.tests, options.mutations, options.seed, into))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            expected = list(pool.map(lambda case: reference(options.native, case[2]), cases))
        empty = into / "empty"
        empty.mkdir()
        settings = {"vivarium": {"diagnostics": {"enabled": False}}}
        client = LanguageClient(options.server, empty, {"textDocument": {"diagnostic": {}}}, settings)
        counts = collections.Counter()
        for (path, variant, file, text), wanted in zip(cases, expected):
            got = served(client, file, text)
            counts["original" if variant == 0 else "mutation", got == wanted, wanted == "accepted"] += 1
            if got != wanted:
                print("%s %d\n  wanted %s\n  got    %s" % (path, variant, wanted, got))
                if options.keep:
                    pathlib.Path(options.keep, file.name).write_text(text, newline="")
        client.stop()
    for kind in ("original", "mutation"):
        equal = counts[kind, True, True] + counts[kind, True, False]
        unequal = counts[kind, False, True] + counts[kind, False, False]
        print("%s: %d equal (%d of them refused), %d not" % (kind, equal, counts[kind, True, False], unequal))


if __name__ == "__main__":
    main()
