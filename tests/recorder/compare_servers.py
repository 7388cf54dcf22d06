"""Compares definitions, references and hovers of the language server with pyright's, at places sampled from a folder.

    npm install --prefix /tmp/pyright pyright
    python3 tests/recorder/compare_servers.py --folder MICROPYTHON-LIB --places 1000 \
        --other "/tmp/pyright/node_modules/.bin/pyright-langserver --stdio" \
        --stubs /tmp/pyright/node_modules/pyright/dist/typeshed-fallback \
        "cli/target/vivarium/bin/vivarium lsp"

The folder is copied, Python files alone. Of pyright's stubs of CPython's library only those are used that describe the
language itself, so that both servers find the modules that the folder has. Places are names in files that CPython can parse. Answers are kept in --cache
FILE, and a server whose command is not given answers from there. What differs is put into classes by the rules in
server_differences.py; docs/lsp.md says what they are.
"""

import argparse
import ast
import collections
import io
import json
import keyword
import pathlib
import random
import shlex
import shutil
import tempfile
import tokenize

from language_client import LanguageClient
from server_differences import definitions_differ, hovers_differ, references_differ

CAPABILITIES = {
    "textDocument": {
        "definition": {"linkSupport": False},
        "hover": {"contentFormat": ["plaintext"]},
        "diagnostic": {},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}
KINDS = ("definition", "references", "hover")


def names(text):
    """Where names stand: line from 0, column in UTF-16, name."""
    places = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and not keyword.iskeyword(token.string):
            before = token.line[: token.start[1]]
            if token.start[0] == token.end[0] and before.isascii():
                places.append((token.start[0] - 1, token.start[1], token.string))
    return places


def sample(folder, count, seed):
    files = []
    for path in sorted(folder.rglob("*.py")):
        try:
            text = path.read_text()
            ast.parse(text)
            found = names(text)
        except (SyntaxError, ValueError, tokenize.TokenError):
            continue
        if len(found) >= 10:
            files.append((path, found))
    chance = random.Random(seed)
    chance.shuffle(files)
    places = []
    each = 10
    for path, found in files[: count // each]:
        places += [(path, *place) for place in sorted(chance.sample(found, each))]
    return places


def copy(source, target):
    for path in sorted(source.rglob("*.py")):
        to = target / path.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)


LANGUAGE = """builtins _ast ast _sitebuiltins _typeshed types typing typing_extensions _collections_abc collections abc
sys io _io codecs _codecs os""".split()


def stubs_of_language(stubs, target):
    (target / "stdlib").mkdir(parents=True)
    for name in LANGUAGE:
        if (stubs / "stdlib" / name).is_dir():
            shutil.copytree(stubs / "stdlib" / name, target / "stdlib" / name)
        elif (stubs / "stdlib" / (name + ".pyi")).exists():
            shutil.copyfile(stubs / "stdlib" / (name + ".pyi"), target / "stdlib" / (name + ".pyi"))
    (target / "stdlib" / "VERSIONS").write_text("".join("%s: 3.0-\n" % name for name in LANGUAGE))
    return {"typeshedPath": str(target), "pythonVersion": "3.12", "typeCheckingMode": "off"}


def locations(answer, root):
    found = set()
    for place in answer or []:
        start = (place.get("range") or place.get("targetSelectionRange"))["start"]
        uri = place.get("uri") or place.get("targetUri")
        name = uri.replace(root, "") if uri.startswith(root) else "elsewhere:" + uri.rsplit("/stdlib", 1)[-1]
        found.add("%s:%d:%d" % (name, start["line"], start["character"]))
    return sorted(found)


def hover_text(answer):
    contents = answer["contents"] if answer else ""
    return contents["value"] if isinstance(contents, dict) else contents


def answers(command, folder, places, settings):
    root = folder.as_uri() + "/"
    client = LanguageClient(shlex.split(command), folder, CAPABILITIES, settings)
    given = []
    opened = None
    for path, line, column, name in places:
        uri = path.as_uri()
        if uri != opened:
            if opened:
                client.close(opened)
            client.open(uri, path.read_text())
            opened = uri
        at = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        given.append({
            "place": "%s:%d:%d" % (uri.replace(root, ""), line, column),
            "name": name,
            "definition": locations(client.ask("textDocument/definition", at), root),
            "references": locations(
                client.ask("textDocument/references", {**at, "context": {"includeDeclaration": True}}), root),
            "hover": hover_text(client.ask("textDocument/hover", at)),
        })
    client.stop()
    return given


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--places", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--other")
    parser.add_argument("--stubs", help="pyright's folder typeshed-fallback")
    parser.add_argument("--cache", default="answers.json")
    parser.add_argument("--list", help="print all answers of a class")
    parser.add_argument("server", nargs="?")
    options = parser.parse_args()
    cache = pathlib.Path(options.cache)
    known = json.loads(cache.read_text()) if cache.exists() else {}
    with tempfile.TemporaryDirectory() as into:
        folder = pathlib.Path(into, "folder").resolve()
        copy(pathlib.Path(options.folder), folder)
        places = sample(folder, options.places, options.seed)
        if options.other:
            stubs = stubs_of_language(pathlib.Path(options.stubs), pathlib.Path(into, "stubs").resolve())
            (folder / "pyrightconfig.json").write_text(json.dumps(stubs))
            settings = {"python": {"pythonPath": "/nowhere"}}
            known["other"] = answers(options.other, folder, places, settings)
        if options.server:
            known["ours"] = answers(options.server, folder, places, {})
        texts = {str(path.relative_to(folder)): path.read_text().splitlines() for path in folder.rglob("*.py")}
    cache.write_text(json.dumps(known))
    compare(known, texts, options.list)


def compare(known, texts, listed):
    rules = {"definition": definitions_differ, "references": references_differ, "hover": hovers_differ}
    counts = {kind: collections.Counter() for kind in KINDS}
    for ours, other in zip(known["ours"], known["other"]):
        for kind in KINDS:
            why = rules[kind](ours, other, texts)
            counts[kind][why] += 1
            if listed and listed == "%s %s" % (kind, why):
                path, line, _ = ours["place"].rsplit(":", 2)
                print("%s %s\n    %s\n  ours  %s\n  other %s" % (
                    ours["place"], ours["name"], texts[path][int(line)].strip(), ours[kind], other[kind]))
    for kind in KINDS:
        total = sum(counts[kind].values())
        explained = total - counts[kind]["different"]
        print("%s: %d equal, %d equal or explained of %d" % (kind, counts[kind]["equal"], explained, total))
        for why, count in counts[kind].most_common():
            print("    %4d %s" % (count, why))


if __name__ == "__main__":
    main()
