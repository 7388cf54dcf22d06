"""Whether answers of two language servers are equal, and by which rule they may differ; "other" is pyright.

Each rule is about something that one can see in the two answers, never about a single place.
"""

import re

EQUAL = "equal"
DIFFERENT = "different"
LIBRARY = "explained: CPython's library, for which pyright has stubs of its own"
UNRESOLVED = "explained: pyright does not resolve the module, we have it in the runtime"
MODULE_NAME = "explained: __name__ and its like, which have no place; pyright names the file's start"
STAR = "explained: pyright counts the star of *args as part of the name"

FOLDER = "explained: a folder of the module's name lies beside, which pyright takes for the module"
HOLDS = "explained: pyright does not know what the container holds"
LIBRARY_TYPE = "explained: a type of CPython's library, or a value that it gives"
ARGUMENT = "explained: for a keyword of a call we show the type of what is given"
NARROW = "explained: at a test pyright narrows further or counts 'unbound'"


def in_library(other):
    return any(place.startswith("elsewhere:") for place in other["definition"])


def start_of_file(places):
    return len(places) == 1 and places[0].endswith(":0:0")


def without_star(places, texts):
    """The places with stars in front of parameters passed over."""
    moved = set()
    for place in places:
        path, line, column = place.rsplit(":", 2)
        text = texts[path][int(line)] if path in texts else ""
        stars = len(text[int(column) :]) - len(text[int(column) :].lstrip("*"))
        moved.add("%s:%s:%d" % (path, line, int(column) + stars))
    return moved


def definitions_differ(ours, other, texts):
    mine, theirs = ours["definition"], other["definition"]
    if mine == theirs:
        return EQUAL
    if in_library(other):
        return LIBRARY
    if ours["name"].startswith("__") and start_of_file(theirs) and not mine:
        return MODULE_NAME
    if is_folder(other):
        return FOLDER
    if not theirs and unresolved(other):
        return UNRESOLVED
    if without_star(theirs, texts) == set(mine):
        return STAR
    return DIFFERENT


def is_folder(other):
    return not other["definition"] and other["hover"].startswith("(module)")


def unresolved(other):
    return other["hover"].startswith("(import)") or "Unknown" in other["hover"] or not other["hover"]


def references_differ(ours, other, texts):
    mine, theirs = ours["references"], other["references"]
    if mine == theirs:
        return EQUAL
    why = definitions_differ(ours, other, texts)
    if why not in (EQUAL, DIFFERENT):
        return why
    if in_library(other):
        return LIBRARY
    if without_star(theirs, texts) == set(mine):
        return STAR
    if not theirs and not other["definition"]:
        return "explained: pyright finds no definition, and so nothing that refers to it"
    if set(theirs) < set(mine):
        return more(ours, other, texts)
    return DIFFERENT


def more(ours, other, texts):
    """Of what only we find, every place has the name there."""
    for place in set(ours["references"]) - set(other["references"]):
        path, line, column = place.rsplit(":", 2)
        if not texts[path][int(line)][int(column) :].startswith(ours["name"]):
            return DIFFERENT
    return "explained: all that pyright finds, and places of which it does not know the type"


# Hovers

KIND = re.compile(r"^\((\w+)\) ", re.S)
LITERALS = (
    (re.compile(r"Literal\[[-\d, ]+\]"), "int"),
    (re.compile(r"Literal\[(?:True|False)(?:, (?:True|False))?\]"), "bool"),
    (re.compile(r"Literal\[b(['\"])(?:(?!\1\]).)*\1\]", re.S), "bytes"),
    (re.compile(r"Literal\[(['\"])(?:(?!\1\]).)*\1\]", re.S), "str"),
)


def split(text, mark):
    """The parts of a text between marks that stand outside of brackets."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "[({") - (c in "])}")
        if c == mark and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [part.strip() for part in parts + [text[start:]]]


def type_of(text):
    """A type as a set of alternatives, with what is not known left out."""
    text = " ".join(text.split())
    for literal, name in LITERALS:
        text = literal.sub(name, text)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    found = set()
    for part in split(text, "|"):
        part = re.sub(r"^Self@", "", part)
        head, _, inside = part.partition("[")
        if head in ("Unknown", "Any", "?", "Never", "NoReturn", "", "object", "Unbound"):
            continue
        if head in ("CoroutineType", "Coroutine") and inside:
            found |= type_of(split(inside[:-1], ",")[-1])
            continue
        if head == "Generator" and inside:
            head, inside = "generator", split(inside[:-1], ",")[0] + "]"
        if head == "memoryview":
            inside = ""
        if inside:
            arguments = [type_of(each) for each in split(inside[:-1], ",")]
            # Of a long tuple we show that it is one.
            known = any(arguments) and len(arguments) <= 5
            part = head + (str([sorted(each) for each in arguments]) if known else "")
        found.add(part)
    partly = bool(re.search(r"\b(Unknown|Any)\b", text.split("[")[0] + text.rpartition("]")[2]))
    # A parameter that is None unless given, of which nothing else is known.
    return frozenset() if partly and found == {"None"} else frozenset(found)


def meaning(hover):
    """What a hover says: a kind and a type."""
    head = hover.split("\n\n")[0]
    kind = KIND.match(head)
    rest = head[kind.end() :] if kind else head
    if re.match(r"(async )?def ", rest):
        result = re.search(r"\)\s*->\s*(.*)$", rest, re.S)
        return "function", type_of(result.group(1).split(" ->")[0]) if result else frozenset()
    if rest.startswith("class ") or kind and kind.group(1) == "class":
        return "class", frozenset()
    if rest.startswith("module ") or kind and kind.group(1) == "module" or 'Module("' in rest:
        return "module", frozenset()
    value = rest.partition(":")[2].strip()
    if kind and kind.group(1) == "property" and "->" in value:
        value = value.rpartition("->")[2].strip()
    if re.match(r"(type)\[", value):
        return "class", frozenset()
    found = type_of(value)
    return ("value", found) if found else ("unknown", frozenset())


def classes(texts):
    """The classes that the sampled folder defines."""
    return {name for lines in texts.values() for line in lines for name in re.findall(r"^\s*class (\w+)", line)}


BUILT_IN = set("""int float complex str bytes bytearray bool list tuple dict set frozenset range slice None type generator
function memoryview super property""".split())


def names(found):
    return {name for each in found for name in re.findall(r"\w+", each)}


def heads(found):
    return {each.partition("[")[0] for each in found}


def hovers_differ(ours, other, texts):
    mine, theirs = meaning(ours["hover"]), meaning(other["hover"])
    if mine == theirs:
        return EQUAL
    if is_folder(other):
        return FOLDER
    if in_library(other):
        return LIBRARY
    if theirs[0] == "unknown":
        return "explained: pyright does not know the type"
    if "(property)" in other["hover"][:12] and mine[1] == theirs[1]:
        return EQUAL
    if mine[0] == theirs[0] == "function" and not theirs[1]:
        return "explained: pyright does not know what the function returns"
    if theirs[0] == "function" and mine[1] == {"function"}:
        return "explained: of a function in a variable we show no parameters"
    path, line, column = ours["place"].rsplit(":", 2)
    behind = texts[path][int(line)][int(column) + len(ours["name"]) :]
    if re.match(r"=[^=]", behind) and "(parameter)" in other["hover"]:
        return ARGUMENT
    if heads(mine[1]) == heads(theirs[1]) and heads(mine[1]) and all(
        each in mine[1] or "[" not in each or "[]" in each for each in theirs[1]
    ):
        return HOLDS
    known = classes(texts) | BUILT_IN
    if any(name not in known for name in names(theirs[1])):
        return LIBRARY_TYPE
    if mine[1] and mine[1] < theirs[1] or theirs[1] and theirs[1] < mine[1]:
        return NARROW
    return DIFFERENT
