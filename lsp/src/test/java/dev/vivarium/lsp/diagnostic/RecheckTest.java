package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.ModuleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;

/** Whatever is kept between versions of a document, what is found is what a check of the whole finds. */
class RecheckTest {
    private static final String[] PIECES = {
        "x",
        " ",
        "\n",
        "(",
        ")",
        "import math\n",
        "value = math.sq",
        "def f(a, b):\n    return a.x\n",
        "f(1)\n",
        "x = f(1, 2)\nx.split_lines()\n",
        "class C:\n    def m(self):\n        return self\n",
        "C().m(3)\n",
        "weakref",
        "global f\n",
        "def h(x, value):\n    f = x\n    math = value\n    return f\n",
        "if x:\n    x = []\n",
        "x = 'a'\n",
        "x.encodes()\n",
        "async ",
        "'''",
        "# vivarium: ignore\n",
        "break\n",
        "from micropython import const\n",
        "N = const(3)\n",
        "S = const('a text that is longer')\n",
        "N = 4\n",
        "x = const(N + 1)\n",
        "return N\n",
        "for x in range(3):\n    f = x\n",
        "def g(p: 'C') -> C:\n    return x\n",
        "micropython.heap_lock()\n",
        "from math import *\nsqrt(1).x\n",
        "from other import *\nmissing.x\n",
        "x += 'a'\nx.encodes()\n",
        "x += 1\nx.encodes()\n",
        "import other\nother.missing(x)\nother.back.f(1)\n"
    };

    private static String samples() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Stream.concat(
                Files.list(Path.of("src/test/resources/lifetime")),
                Files.list(Path.of("src/test/resources/diagnostics")))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(line));
            case 3 -> {
                int column = random.nextInt(lines.get(line).length());
                String old = lines.get(line);
                lines.set(line, old.substring(0, column) + old.substring(Math.min(old.length(), column + 2)));
            }
            default -> {
                int column = random.nextInt(lines.get(line).length());
                String piece = PIECES[random.nextInt(PIECES.length)];
                lines.set(
                        line,
                        new StringBuilder(lines.get(line)).insert(column, piece).toString());
            }
        }
        return String.join("", lines) + "\n";
    }

    @Test
    void whatIsFoundAfterAnyEditIsWhatAFreshCheckFinds() throws IOException {
        String samples = samples();
        DiagnosticSettings[] settings = {
            DiagnosticSettings.DEFAULT,
            new DiagnosticSettings(true, Set.of(), Policies.named("del-resweep").orElseThrow())
        };
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Recheck kept = new Recheck();
            String text = samples;
            Document other = new Document("file:///other.py", 1, "import main as back\nmissing = 1\n");
            String sound = text;
            Document document = new Document("file:///main.py", 0, text);
            for (int version = 1; version < 40; version++) {
                text = edited(text, random);
                document =
                        seed % 3 == 0 ? new Document("file:///main.py", version, text) : document.next(version, text);
                if (random.nextInt(20) == 0) {
                    other = new Document("file:///other.py", version, "def missing(): return 'a'\n");
                }
                if (document.tree().problems().isEmpty()) {
                    sound = text;
                } else if (random.nextInt(3) > 0) {
                    // What is typed next makes the program whole again, so that it is also compiled.
                    text = sound;
                }
                ModuleFinder modules = finder(document, other);
                DiagnosticSettings wanted = settings[seed % settings.length];
                if (random.nextInt(10) == 0) {
                    // Given up half way, as when the next key is struck.
                    int[] left = {random.nextInt(5)};
                    giveUp(document, modules, wanted, kept, left);
                    continue;
                }
                Document fresh = new Document(
                        "file:///main.py", version, document.source().text());
                assertThat(Rules.check(document, modules, wanted, kept, () -> false))
                        .as("seed %d version %d", seed, version)
                        .isEqualTo(Rules.check(fresh, finder(fresh, other), wanted, new Recheck(), () -> false));
            }
        }
    }

    private static ModuleFinder finder(Document document, Document other) {
        return (from, level, name) -> switch (name) {
            case "other" -> other;
            case "main" -> document;
            default -> null;
        };
    }

    private static void giveUp(
            Document document, ModuleFinder modules, DiagnosticSettings settings, Recheck kept, int[] left) {
        try {
            Rules.check(document, modules, settings, kept, () -> left[0]-- <= 0);
        } catch (CancellationException expected) {
            // What was found before stays.
        }
    }

    private static List<Diagnostic> check(Recheck kept, String text) {
        return Rules.check(
                new Document("file:///a.py", 1, text),
                ModuleFinder.NONE,
                DiagnosticSettings.DEFAULT,
                kept,
                () -> false);
    }

    @Test
    void onlyWhatHasToDoWithAnEditIsLookedAtAgain() {
        String program =
                "import math\n\ndef f():\n    return 1\n\ndef g():\n    return f()\n\nx = g()\ny = math.pi\nz = y\n";
        Recheck kept = new Recheck();
        check(kept, program);
        assertThat(kept.looked()).isEqualTo(6);
        check(kept, program);
        assertThat(kept.looked()).isZero();
        check(kept, program.replace("math.pi", "math.e"));
        assertThat(kept.looked()).as("y and what reads it").isEqualTo(2);
        check(kept, program.replace("return 1", "return 2"));
        assertThat(kept.looked()).as("y and z as they were, f, g and x").isEqualTo(5);
    }

    @Test
    void aBindingBetweenCutsOffWhatStoodBefore() {
        String program = "x = 1\nprint(x)\nx = 2\nprint(x)\n";
        Recheck kept = new Recheck();
        check(kept, program);
        check(kept, program.replace("x = 1", "x = 3"));
        assertThat(kept.looked()).isEqualTo(2);
    }

    @Test
    void manyAssignmentsToANameAndAStarImportLeaveTheRestAlone() {
        String program = "from other import *\ntotal = missing\n" + "total += 1\n".repeat(60)
                + "def f():\n    return 1\n\ndef g():\n    return total\n";
        Document other = new Document("file:///other.py", 1, "missing = 1\n");
        Recheck kept = new Recheck();
        for (String text : List.of(program, program.replace("return 1", "return 2"))) {
            Document document = new Document("file:///main.py", 1, text);
            Rules.check(document, finder(document, other), DiagnosticSettings.DEFAULT, kept, () -> false);
        }
        assertThat(kept.looked()).as("f").isEqualTo(1);
    }

    @Test
    void anOutdatedCheckEnds() {
        Document document = new Document("file:///a.py", 1, "x = 1\n");
        assertThatThrownBy(() ->
                        Rules.check(document, ModuleFinder.NONE, DiagnosticSettings.DEFAULT, new Recheck(), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
