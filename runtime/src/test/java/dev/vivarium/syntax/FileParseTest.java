package dev.vivarium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.syntax.source.SourceText;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file got its text, its tree is that of a fresh parse. */
class FileParseTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import os, sys  # a comment",
            "",
            "@decorated(1)",
            "def f(a, *b, c=1, **d) -> int:",
            "    '''A docstring",
            "over lines'''",
            "    if a: return [x for x in b if x]",
            "    elif c:",
            "\tpass",
            "    else:",
            "        yield from f(lambda x=1: {1: 2, **d}, *b)",
            "    # between",
            "",
            "class C(object):",
            "    x: int = 3",
            "    async def m(self):",
            "        async with self as (a, b), f():",
            "            await a[1:2, ::3]",
            "        return {1, 2}, {y: y for y in b}, (z for z in b)",
            "",
            "x = y = (1 +",
            "   2j, 0x12345678901234567890, 1.5, b'a' b'b', None, ...)",
            "x += f'{x!r} {y:>{x}}' 'more' f\"{x=}\"",
            "try:",
            "    del x[0], y",
            "except (ValueError, OSError) as e:",
            "    raise C() from e",
            "finally: global z; z = not x < y == 2 or -x ** 2",
            "while (n := f()) and x: break",
            "else: assert x, 'text'",
            "for i, *j in x: continue",
            "from a.b import (c as d, e)",
            "from . import g",
            "from .h import *",
            "text = f'''{",
            "x",
            "}'''",
            "a = 1; b = 2 \\",
            "  + 3",
            "print(text if x else b)",
            "");

    private static final String[] PIECES = {
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "    ",
        "        ",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        ";",
        "'",
        "\"",
        "'''",
        "\"\"\"",
        "f'{",
        "f'{x",
        "f\"\"\"{x",
        "}'",
        "!r}",
        "#",
        "# text\n",
        "\\",
        "\\\n",
        "\\N{x}",
        "else:\n",
        "elif x:\n",
        "except:\n",
        "finally:\n",
        "@",
        "@d\n",
        "async ",
        "def g():\n    return 1\n",
        "class D:\n  def m(self):\n    pass\n",
        "if x:\n",
        "    x = 1\n",
        "\tx = 1\n",
        "  y\n",
        "pass\n",
        "return",
        "import a",
        "lambda ",
        " = ",
        "x",
        "é",
        "😀",
        "\0",
        "0x",
        "1e",
        "f'{a}' 'b' f'{c:{d}}'\n",
        "x = (\n",
        "x = [1,\n",
        "x = '''\n",
        "'''\n",
        ")\n",
        "n".repeat(300),
        "$",
        "!",
        "f'{'\n",
        "f'{(\n"
    };

    private static void assertFresh(FileParse parse, String what) {
        SyntaxTree tree = parse.tree();
        SyntaxTree fresh = Parser.parse(tree.source(), ParseMode.FILE);
        assertThat(tree.problems()).as(what).isEqualTo(fresh.problems());
        assertThat(tree.comments()).as(what).isEqualTo(fresh.comments());
        assertThat(tree.module().equals(fresh.module())).as(what).isTrue();
    }

    private static String edited(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + (random.nextBoolean() ? 0 : random.nextInt(12)));
        String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
        if (random.nextInt(8) == 0) {
            int from = random.nextInt(text.length() + 1);
            piece = text.substring(from, Math.min(text.length(), from + random.nextInt(80)));
        }
        return text.substring(0, start) + piece + text.substring(end);
    }

    @Test
    void onlyStatementsAroundAnEditAreParsedAgain() {
        String text = PROGRAM.repeat(20);
        FileParse parse = FileParse.of(new SourceText(text));
        int at = text.indexOf("yield from", text.length() / 2);
        for (String typed : new String[] {"q", "q ", "q =", "q = (", "q = (1", "q = (1)"}) {
            String edited = text.substring(0, at) + typed + "\n        " + text.substring(at);
            parse = parse.after(new SourceText(edited));
            assertThat(parse.parsed()).as(typed).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatIsNotParsedAgainKeepsItsOrigin() {
        String text = "x = 1\n\n\ndef f():\n    return x\n\n\ny = 2\n";
        FileParse before = FileParse.of(new SourceText(text));
        FileParse after = before.after(new SourceText(text.replace("return x", "return x + 1")));
        assertThat(after.parsed()).isEqualTo(1);
        assertThat(after.statements().origin(2)).isSameAs(before.statements().origin(2));
        assertThat(after.statements().get(2)).isSameAs(after.statements().get(2));
        assertThat(after.statements().start(2)).isEqualTo(before.statements().start(2) + 4);
    }

    @Test
    void afterAnyEditsTheTreeIsThatOfAFreshParse() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String text = random.nextInt(4) == 0 ? PROGRAM.replace("\n", "\r\n") : PROGRAM;
            FileParse parse = FileParse.of(new SourceText(text));
            for (int step = 0; step < 20; step++) {
                String before = text;
                text = edited(text, random);
                parse = parse.after(new SourceText(text));
                assertFresh(parse, "seed " + seed + " step " + step);
                if (random.nextInt(3) == 0) {
                    // Taken back, so that not every text is beyond repair.
                    text = before;
                    parse = parse.after(new SourceText(text));
                    assertFresh(parse, "seed " + seed + " step " + step + " taken back");
                }
            }
        }
    }
}
