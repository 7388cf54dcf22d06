package dev.vivarium.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What names mean after edits is what they mean in a fresh document with the same text. */
class BindingsTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import os, sys as system",
            "from a import b as c, d",
            "total = 0",
            "def f(x, *y, z=total):",
            "    global total, made",
            "    made = [i for i in y if (last := i)]",
            "    def g():",
            "        nonlocal x",
            "        x += total",
            "        return lambda q: q + x + made",
            "    return g",
            "class C(f, key=os):",
            "    total = d",
            "    def m(self, os: 'C' = total) -> c:",
            "        try:",
            "            with open(os) as file, self: pass",
            "        except OSError as e:",
            "            print(e, file, f'{total} {self!r}')",
            "        for os.x, (k, *v) in {}: del k, v[0], os.x",
            "made, total = total, made",
            "f(C().m)(unknown)",
            "");

    private static final String[] PIECES = {
        "\n",
        "\r\n",
        "    ",
        "\t",
        "(",
        ")",
        "'",
        "'''",
        "#",
        "\\\n",
        ":",
        "=",
        ".",
        ", ",
        "global f\n",
        "nonlocal x\n",
        "def total():\n    return made\n",
        "class D(C):\n    x = total\n",
        "import made\n",
        "from b import *\n",
        "total += 1\n",
        "lambda x: total",
        "[total for total in made]",
        "x",
        "total",
        "@",
        "del total\n",
        "for x in made:\n    x\n",
        "async "
    };

    private static String place(Occurrence occurrence) {
        return occurrence.span() + " " + occurrence.access() + " "
                + occurrence.node().getClass().getSimpleName()
                + occurrence.node().span() + " in "
                + scope(occurrence.scope());
    }

    private static String scope(Scope scope) {
        return scope.kind() + " " + scope.node().span();
    }

    private static String written(NamedPlace place) {
        Symbol symbol = place.symbol();
        return place.name() + " " + place(place.occurrence()) + " "
                + (symbol == null
                        ? "unbound"
                        : scope(symbol.scope())
                                + symbol.occurrences().stream()
                                        .map(BindingsTest::place)
                                        .toList()
                                + symbol.bindings().stream()
                                        .map(BindingsTest::place)
                                        .toList()
                                + symbol.isRead()
                                + symbol.isUnusedImport()
                                + symbol.binderKind());
    }

    private static void write(Scope scope, List<String> lines) {
        lines.add(scope(scope)
                + scope.symbols().stream()
                        .map(symbol -> symbol.name() + scope(symbol.scope()))
                        .toList());
        scope.children().forEach(child -> write(child, lines));
    }

    private static List<String> written(Document document) {
        Bindings bindings = Bindings.of(document);
        List<String> lines = new ArrayList<>();
        write(bindings.module(), lines);
        bindings.places().forEach(place -> lines.add(written(place)));
        lines.add(new TreeSet<>(bindings.unbound()) + " " + bindings.importsEverything());
        return lines;
    }

    /** Asks some things first, in any order, as an editor would. */
    private static void ask(Document document, Random random) {
        Bindings bindings = Bindings.of(document);
        int offset = random.nextInt(document.source().length() + 1);
        bindings.scopeAt(offset).symbols().forEach(symbol -> symbol.isOnlyAt(offset));
        NamedPlace place = bindings.at(offset);
        if (place != null && place.symbol() != null) {
            place.symbol().bindings();
        }
    }

    private static String edited(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + (random.nextBoolean() ? 0 : random.nextInt(8)));
        String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
        return text.substring(0, start) + piece + text.substring(end);
    }

    @Test
    void afterAnyEditsNamesMeanWhatTheyMeanInAFreshDocument() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            String text = seed % 5 == 0 ? PROGRAM.replace("\n", "\r\n") : PROGRAM;
            Document document = new Document("file:///a.py", 0, text);
            for (int version = 1; version < 15; version++) {
                String edited = edited(text, random);
                document = document.next(version, edited);
                if (random.nextInt(3) > 0) {
                    ask(document, random);
                    assertThat(written(document))
                            .as("seed %d version %d", seed, version)
                            .isEqualTo(written(new Document("file:///a.py", version, edited)));
                }
                // Most edits are taken back, so that the text stays a program.
                text = random.nextInt(3) == 0 ? edited : text;
                document = text.equals(edited) ? document : document.next(version, text);
            }
        }
    }
}
