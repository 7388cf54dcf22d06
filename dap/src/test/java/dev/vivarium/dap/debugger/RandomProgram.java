package dev.vivarium.dap.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes programs that call, loop, raise, allocate, collect, finalise, call back and ask the outside. */
final class RandomProgram {
    private static final String HEAD = String.join(
            "\n",
            "import gc, time, random, weakref",
            "class Node:",
            "    def __init__(self, value):",
            "        self.value = value",
            "        self.other = None",
            "    def __del__(self):",
            "        log.append(1)",
            "    def __lt__(self, other):",
            "        return self.value < other.value",
            "def numbers(n):",
            "    for i in range(n):",
            "        yield i * 2",
            "def visit(n):",
            "    if n:",
            "        return visit(n - 1) + 1",
            "    return 0",
            "def counter():",
            "    n = 0",
            "    def count():",
            "        nonlocal n",
            "        n += 1",
            "        return n",
            "    return count",
            "def fails(n):",
            "    try:",
            "        if n & 1:",
            "            raise ValueError(n)",
            "        return [n]",
            "    finally:",
            "        log.append(n)",
            "log = []",
            "keep = []",
            "x = 1",
            "count = counter()",
            "");

    private static final List<String> PARTS = List.of(
            "x += 1",
            "keep.append(Node(x))",
            "keep = keep[-3:]",
            "keep and keep.pop()",
            "gc.collect()",
            "log = []",
            "print(x, len(keep))",
            "x = visit(x & 3)",
            "x += count()",
            "for y in numbers(3):\n    x += y",
            "for i in range(3):\n    x ^= i",
            "try:\n    fails(x)\nexcept ValueError as e:\n    x += 2",
            "x += time.ticks_us() & 7",
            "x += random.getrandbits(3)",
            "keep.sort()",
            "keep = sorted(keep, key=lambda node: -node.value)",
            "z = [n * 2 for n in range(4)]",
            "w = weakref.ref(Node(3), lambda r: log.append(r)) ",
            "a = Node(1)\na.other = Node(2)\na.other.other = a\na = None",
            "while x > 20:\n    x -= 7",
            "s = str(x) + 'abc'",
            "d = {n: str(n) for n in range(x & 7)}");

    private RandomProgram() {}

    static String of(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            lines.add(PARTS.get(random.nextInt(PARTS.size())));
        }
        return HEAD + "for turn in range(20):\n    " + String.join("\n", lines).replace("\n", "\n    ")
                + "\nprint('end')\n";
    }
}
