package dev.vivarium.tests.fuzz;

import dev.vivarium.bytecode.MpyWriter;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.source.SourceText;
import java.util.List;

/** Lexer, parser and compiler. */
final class SourceTarget implements FuzzTarget {
    @Override
    public String name() {
        return "source";
    }

    @Override
    public List<byte[]> seeds() {
        return Inputs.of(
                "def f(a, b=1, *c, d, **e):\n    return a + b * c[0] ** -d if e else not (a < b <= c)\n",
                "class A(B, c=1):\n    x: int = 5\n    @property\n    def y(self):\n        yield from self.x\n",
                "try:\n    with a as b, c: pass\nexcept (A, B) as e:\n    raise C from e\nelse:\n    del a[1:2, ::3]\nfinally:\n    global g\n",
                "for i, *j in [x for x in range(3) if x]:\n    while True:\n        break\n    else:\n        continue\n",
                "async def g():\n    async for x in y: await z\n    return {1: 2, **a}, {3, 4}, f'{x!r:>{w}} {y=}', b'\\x00', 0x1F, 1e5j\n",
                "x = y = lambda *a, b=(1,): (z := a)\nimport a.b as c\nfrom . import *\nassert x, 'm'\nx += 1; y @= 2\n",
                "'''triple\n''' \"a\" 'b' r'\\' \\\n + ...\n# comment\nnonlocal q\n");
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of(
                "(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "\n", "\n    ", "\t", "**", "if ", " else ", "for ",
                " in ", "f\"", "f'{", "\"\"\"", "'", "\\", "#", ";", ".", "->", "@", "lambda ", "yield ", "await ",
                "async ", "def f(", "class A", "import ", " as ", "try:", "except ", "0x", "1e", "b'", "\\x", "\r\n",
                "\0", "é", "not ", "-", "~", "x");
    }

    @Override
    public void run(byte[] input) {
        String text = Inputs.text(input);
        SourceText source = new SourceText(text);
        for (ParseMode mode : ParseMode.values()) {
            SyntaxTree tree = Parser.parse(source, mode);
            try {
                MpyWriter.write(
                        Compiler.compile(tree, "fuzz.py", CompileOptions.FILE), CompileOptions.VALUE_SMALL_INT_BITS);
            } catch (CompileError refused) {
                // Most inputs are no programs.
            }
        }
    }
}
