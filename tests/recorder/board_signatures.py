"""Reads which names and signatures the modules of boards have from MicroPython's sources, and compares the stubs.

    python3 tests/recorder/board_signatures.py --micropython FOLDER --lib FOLDER [--record]

FOLDERs hold MicroPython's and micropython-lib's sources. Read are the tables of modules and classes, the numbers of
arguments in the definitions of functions, and the lists of arguments that functions parse; of modules in Python their
definitions. What stands under a condition of the preprocessor may be there or not. Printed is, for each board, what the
stubs have and the sources have not, what they lack, and signatures that differ. --record writes the facts to
lsp/src/test/resources/boards/signatures.txt, with which a test compares the stubs in each build.

A line there is: board, name, `?` for a name under a condition or `!`, and for functions the least and the greatest number
of arguments by place, without `self` (`*` where any number fits), and the names of those that are taken by name.
"""

import argparse
import ast
import itertools
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
STUBS = ROOT / "lsp/src/main/resources/dev/vivarium/lsp/workspace/stubs"
FACTS = ROOT / "lsp/src/test/resources/boards/signatures.txt"
PORTS = {"rp2": "rp2", "esp32": "esp32", "esp8266": "esp8266", "pyboard": "stm32", "samd": "samd"}
SHARED = ["machine_*.c", "modmachine.c", "modnetwork.c", "network_ppp_lwip.c", "modbluetooth.c", "virtpin.c"]
MODULES = {"machine_module": "machine", "mp_module_bluetooth": "bluetooth", "mp_module_network": "network",
           "rp2_module": "rp2", "esp32_module": "esp32", "esp_module": "esp", "espnow": "_espnow", "pyb_module": "pyb"}
INCLUDED = {"mp_module_network": "modnetwork_globals.h"}
PYTHON = {"dht": "micropython/drivers/sensor/dht/dht.py", "ds18x20": "micropython/drivers/sensor/ds18x20/ds18x20.py",
          "onewire": "micropython/drivers/bus/onewire/onewire.py", "neopixel": "micropython/drivers/led/neopixel/neopixel.py"}
# Classes that several modules or none name; the type that a board really has.
CHOSEN = {("esp32", "PPP"): "esp_network_ppp_lwip_type", ("esp32", "LAN"): "lan_if_type"}
# What the stubs say otherwise, and why.
MEANT = {
    "network.WLAN.connect": "name and key are given by place alone, which a stub cannot say",
    "pyb.CAN.init": "half of the arguments are for chips that the pyboard has not",
    "pyb.CAN.__init__": "as above",
    "pyb.CAN.send": "as above",
    "pyb.usb_mode": "without arguments the function asks, before it parses any",
    "rp2.PIOASMEmit": "only asm_pio uses it",
}
# The classes of machine, which the stub imports.
SAME = ("pyb.Pin", "pyb.SDCard")
FUNCTION = re.compile(
    r"MP_DEFINE_CONST_(?:FUN_OBJ_(\w+)|(STATICMETHOD|CLASSMETHOD)_OBJ)\s*\(\s*(\w+)\s*,\s*([^;]*?)\)\s*;")
TABLE = re.compile(r"mp_rom_map_elem_t\s+(\w+)\[\]\s*=\s*\{(.*?)\n\};", re.S)
ENTRY = re.compile(r"MP_ROM_QSTR\(MP_QSTR_(\w+)\)\s*,\s*(?:MP_ROM_PTR\(&(\w+)|MP_ROM_|\()|(\bMICROPY_\w+)"
                   r"|#\s*(if|endif)\w*")
BODY = re.compile(r"\n(?:static\s+|MP_NOINLINE\s+|MP_WEAK\s+)?[\w \*]+?\b(\w+)\(([^;{}()]*(?:\([^()]*\)[^;{}()]*)*)\)\s*\{")
ARGUMENT = re.compile(r"MP_QSTR_(\w*)\s*,\s*([^,{}]*)")


class Port:
    """The tables of one port."""

    def __init__(self, micropython, board):
        self.board = board
        port = PORTS[board]
        self.objects, self.types, self.tables, self.macros, self.bodies, self.dicts = {}, {}, {}, {}, {}, {}
        files = [each for name in SHARED for each in sorted(micropython.glob("extmod/" + name))]
        files += sorted(micropython.glob("ports/%s/*.[ch]" % port)) + sorted(micropython.glob("drivers/*/*.c"))
        if port.startswith("esp"):
            files += sorted(micropython.glob("ports/esp_common/*.c"))
        for file in files:
            self.read(file)
        for module, name in INCLUDED.items():
            file = micropython / "ports" / port / name
            if file.exists():
                self.tables[module + "_globals_table"] += file.read_text("utf-8")

    def read(self, file):
        text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8", "replace"), flags=re.S)
        text = re.sub(r"//[^\n]*", "", text).replace("\\\n", " ")
        for name, entries in re.findall(r"#\s*define\s+(MICROPY_\w+)[ \t]+(\{[^\n]*MP_ROM_QSTR[^\n]*)", text):
            self.macros.setdefault(name, "")
            self.macros[name] += entries
        for match in FUNCTION.finditer(text):
            self.objects[match[3]] = (match[1] or match[2], re.findall(r"[\w*]+", match[4]))
        for match in TABLE.finditer(text):
            self.tables[match[1]] = match[2]
        for dict_name, table in re.findall(r"MP_DEFINE_CONST_DICT\s*\(\s*(\w+)\s*,\s*(\w+)", text):
            self.dicts[dict_name] = table
        for match in re.finditer(r"MP_DEFINE_CONST_OBJ_TYPE\s*\((.*?)\n\s*\);", text, re.S):
            body = match[1]
            found = re.search(r"MP_QSTR_(\w+)", body)
            members = re.search(r"locals_dict\s*,\s*&(\w+)", body)
            made = re.search(r"make_new\s*,\s*(\w+)", body)
            self.types[re.match(r"\s*(\w+)", body)[1]] = (found[1], members and members[1], made and made[1])
        for match in BODY.finditer(text):
            end, depth = match.end(), 1
            while depth and end < len(text):
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
            self.bodies.setdefault(match[1], text[match.end():end])

    def parsed(self, function, depth=0, seen=()):
        """The arguments that a function parses: name, whether by name only, whether required."""
        if function not in self.bodies or depth > 3 or function in seen:
            return None
        body = self.bodies[function]
        table = re.search(r"mp_arg_t\s+\w+\[\]\s*=\s*\{(.*?)\n\s*\};", body, re.S)
        if table:
            lines = re.sub(r"#[^\n]*", "", table[1])
            return [(name, "KW_ONLY" in flags, "REQUIRED" in flags) for name, flags in ARGUMENT.findall(lines)]
        for called in re.findall(r"\b(\w*(?:init|helper|parse|config)\w*)\(", body):
            found = self.parsed(called, depth + 1, seen + (function,))
            if found:
                return found
        return None

    def entries(self, body):
        """Name, object and whether under a condition."""
        depth = 0
        for match in ENTRY.finditer(body):
            if match[4]:
                depth += 1 if match[4] == "if" else -1
            elif match[3]:
                for name, thing, _ in self.entries(self.macros.get(match[3], "")):
                    yield name, thing, True
            else:
                yield match[1], match[2], depth > 0

    def signature(self, name, hidden):
        """Least, greatest number by place and names; None for what is no function or not understood."""
        if name not in self.objects:
            return None
        kind, words = self.objects[name]
        if kind in ("STATICMETHOD", "CLASSMETHOD"):
            inner = [word for word in words if word in self.objects]
            return self.signature(inner[0], kind == "CLASSMETHOD") if inner else None
        if kind in ("0", "1", "2", "3"):
            return int(kind) - hidden, int(kind) - hidden, []
        if kind == "VAR":
            return int(words[0]) - hidden, None, []
        if kind == "VAR_BETWEEN":
            return (int(words[0]) - hidden, int(words[1]) - hidden, []) if words[1].isdigit() else None
        found = self.parsed(words[1]) if kind == "KW" else None
        # What stands before the parsed ones is counted by the definition of the function.
        before = int(words[0]) - hidden if kind == "KW" else 0
        found = [each for each in found or [] if each[0] != "self"]
        return self.counted(found, before) if found and before == 0 else None

    def made(self, function):
        """The signature of a constructor that counts its arguments, and parses those behind the first elsewhere."""
        body = self.bodies.get(function, "")
        counted = re.search(r"mp_arg_check_num\(\s*n_args\s*,\s*n_kw\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)", body)
        if not counted or "mp_arg_t" in body:
            return None
        least, most, named = counted.groups()
        if named == "false" and most.isdigit():
            return int(least), int(most), []
        found = self.parsed(function) if least == "1" and most == "MP_OBJ_FUN_ARGS_MAX" else None
        counted = self.counted(found, 1) if found else None
        # A constructor may leave out what init() needs.
        return (1, counted[1], counted[2]) if counted else None

    @staticmethod
    def counted(parsed, before):
        # MicroPython takes no argument by place behind the first that must be named.
        places = list(itertools.takewhile(lambda each: not each[1], parsed))
        least = sum(1 for each in places if each[2])
        return before + least, before + len(places), [name for name, _, _ in parsed if name]

    def facts(self):
        for table, body in self.tables.items():
            module = next((MODULES[each] for each in MODULES if table.startswith(each + "_globals")), None)
            if module:
                for name, thing, maybe in self.entries(body):
                    if not name.startswith("__"):
                        yield from self.member(module + "." + name, name, thing, maybe, False)

    def member(self, path, name, thing, maybe, hidden):
        kind = self.types.get(CHOSEN.get((self.board, name), thing)) if thing else None
        yield path, maybe, None if kind else self.signature(thing, hidden) if thing else None
        made = self.made(kind[2]) if kind and kind[2] else None
        if made:
            yield path + ".__init__", False, made
        members = kind and kind[1] and self.tables.get(self.dicts.get(kind[1], ""))
        for inner, object_name, inner_maybe in self.entries(members or ""):
            if inner.startswith("__"):
                continue
            signature = self.signature(object_name, True) if object_name else None
            yield path + "." + inner, inner_maybe, signature


def of_python(tree, module, hidden=False):
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            path = module + "." + node.name
            yield path, False, None
            for base in [node] + [classes[base.id] for base in node.bases if getattr(base, "id", "") in classes]:
                yield from of_python(base, path, True)
                for inner in ast.walk(base):
                    if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
                        if getattr(inner.value, "id", "") == "self" and not inner.attr.startswith("_"):
                            yield path + "." + inner.attr, True, None
        elif isinstance(node, ast.FunctionDef) and (node.name == "__init__" or not node.name.startswith("_")):
            static = any(getattr(each, "id", "") == "staticmethod" for each in node.decorator_list)
            yield module + "." + node.name, False, python_signature(node, hidden and not static)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name) and not target.id.startswith("_"):
                    yield module + "." + target.id, False, None


def python_signature(node, hidden):
    given = node.args
    places = [each.arg for each in given.posonlyargs + given.args][1 if hidden else 0:]
    least = max(0, len(places) - len(given.defaults))
    names = places + [each.arg for each in given.kwonlyargs]
    if given.kwarg:
        return None
    return least, None if given.vararg else len(places), names


def stub_on(text, board):
    """The stub as the language server reads it for a board."""
    lines = text.split("\n")
    if board not in lines[0].split(":")[1].split():
        return None
    kept, left_out = [], 1 << 30
    for line in lines:
        indent = len(line) - len(line.lstrip()) if line.strip() else 1 << 30
        if indent > left_out:
            continue
        only = line.split("# only: ")
        here = len(only) == 1 or board in only[1].split()
        left_out = 1 << 30 if here else indent
        if here:
            kept.append(line)
    return "\n".join(kept)


def stub_facts(board):
    facts = {}
    for file in sorted(STUBS.glob("*.pyi")):
        text = stub_on(file.read_text("utf-8"), board)
        if text is None:
            continue
        tree = ast.parse(text)
        found = dict((path, (maybe, signature)) for path, maybe, signature in of_python(tree, file.stem))
        bases = {node.name: [base.id for base in node.bases if isinstance(base, ast.Name)]
                 for node in tree.body if isinstance(node, ast.ClassDef)}
        for name, inherited in bases.items():
            for base in inherited:
                prefix = file.stem + "." + base + "."
                for path in [each for each in found if each.startswith(prefix)]:
                    found.setdefault(file.stem + "." + name + "." + path[len(prefix):], found[path])
        facts.update(each for each in found.items() if "._" not in each[0].replace(".__init__", ""))
        facts[file.stem] = (False, None)
    return facts


def line(board, path, maybe, signature):
    words = [board, path, "?" if maybe else "!"]
    if signature:
        least, most, names = signature
        words += [str(least), "*" if most is None else str(most)] + names
    return " ".join(words)


def compare(board, path, known, stub):
    maybe, signature = known
    if stub is None:
        return None if maybe else "lacks " + path
    given = stub[1]
    if signature is None or given is None:
        return None
    problems = []
    if signature[:2] != given[:2]:
        problems.append("%s to %s by place, not %s to %s" % (signature[:2] + given[:2]))
    # What stands before the parsed arguments of a constructor has no name there.
    own = given[2][1:] if path.endswith(".__init__") and len(given[2]) == len(signature[2]) + 1 else given[2]
    if signature[2] and set(signature[2]) != set(own):
        problems.append("names " + " ".join(signature[2]) + ", not " + " ".join(given[2]))
    return path + ": " + "; ".join(problems) if problems else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--micropython", type=pathlib.Path, required=True)
    parser.add_argument("--lib", type=pathlib.Path, required=True)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    recorded = []
    for board in PORTS:
        known = {}
        for path, maybe, signature in Port(options.micropython, board).facts():
            known.setdefault(path, (maybe, signature))
        frozen = {module: options.lib / place for module, place in PYTHON.items()}
        for file in (options.micropython / "ports" / PORTS[board] / "modules").glob("*.py"):
            if file.stem in ("espnow", "rp2"):
                frozen[file.stem] = file
        for module, file in frozen.items():
            for path, maybe, signature in of_python(ast.parse(file.read_text("utf-8")), module):
                known.setdefault(path, (maybe, signature))
        stubs = stub_facts(board)
        known = {path: fact for path, fact in known.items() if path.split(".")[0] in stubs}
        known = {path: fact for path, fact in known.items() if not path.startswith(SAME)}
        for path in MEANT:
            if path in known:
                known[path] = (True, None)
        classes = {path.rsplit(".", 1)[0] for path in stubs}
        print("##", board)
        for path, fact in sorted(known.items()):
            if path.rsplit(".", 1)[0] in classes or path.rsplit(".", 1)[0] in stubs:
                problem = compare(board, path, fact, stubs.get(path))
                if problem:
                    print("  ", problem)
        for path in sorted(set(stubs) - set(known)):
            if "." in path and "__init__" not in path:
                print("   has", path)
        recorded += [line(board, path, *fact) for path, fact in sorted(known.items())]
    if options.record:
        FACTS.parent.mkdir(parents=True, exist_ok=True)
        head = "# What MicroPython's sources say of boards; made by tests/recorder/board_signatures.py.\n"
        FACTS.write_text(head + "\n".join(recorded) + "\n", "utf-8")


main()
