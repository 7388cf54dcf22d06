package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random cyclic garbage under the policy {@code cpython}: the order of callbacks and finalisers is CPython's own, which
 * {@code cyclic-garbage.txt} holds for each seed. With {@code -Drewrite=true} it is recorded anew by {@code python3}, which
 * has to be a 3.11.
 */
class CyclicGarbageTest {
    private static final Path RECORDED = Path.of("src/test/resources/dev/vivarium/module/cyclic-garbage.txt");
    private static final int PROGRAMS = 200;

    private static String program(int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(7);
        List<String> lines = new ArrayList<>(List.of(
                "import gc, weakref",
                "gc.collect()",
                "gc.disable()",
                "log = []",
                "refs = []",
                "saved = []",
                "class Node:",
                "    def __init__(self, i):",
                "        self.i = i",
                "        self.to = []",
                "    def __del__(self):",
                "        log.append('d%d' % self.i)",
                "        if self.i in saves: saved.append(self)",
                "def referred(k):",
                "    def note(r): log.append('r%d' % k)",
                "    return note",
                "saves = [%s]".formatted(random.nextInt(3) == 0 ? random.nextInt(count) : ""),
                "def build():",
                "    nodes = [Node(i) for i in range(%d)]".formatted(count),
                "    for i in range(%d): nodes[i].to.append(nodes[i - 1])".formatted(count)));
        for (int i = random.nextInt(12); i > 0; i--) {
            int a = random.nextInt(count);
            int b = random.nextInt(count);
            switch (random.nextInt(4)) {
                case 0:
                    lines.add("    nodes[%d].to.append(nodes[%d])".formatted(a, b));
                    break;
                case 1:
                    lines.add("    refs.append(weakref.ref(nodes[%d], referred(%d)))".formatted(a, i));
                    break;
                case 2:
                    lines.add("    weakref.finalize(nodes[%d], log.append, 'f%d')".formatted(a, i));
                    break;
                default:
                    lines.add("    nodes[%d].r = weakref.ref(nodes[%d], referred(%d))".formatted(a, b, i));
                    break;
            }
        }
        lines.addAll(List.of(
                "build()",
                "gc.collect()",
                "print(' '.join(log), [r() is None for r in refs].count(False), [x.i for x in saved])",
                "saved.clear()",
                "gc.collect()",
                "print(' '.join(log), [r() is None for r in refs].count(False))"));
        return String.join("\n", lines);
    }

    @Test
    void diesInTheOrderInWhichCPythonLetsItDie() throws Exception {
        if (Boolean.getBoolean("rewrite")) {
            record();
        }
        List<String> recorded = Files.readAllLines(RECORDED);
        MachineOptions options = MachineOptions.DEFAULT.withPolicy(Policies.CPYTHON);
        for (int seed = 0; seed < PROGRAMS; seed++) {
            String program = program(seed);
            assertThat(oneLine(ProgramOutput.of(options, program).output()))
                    .as(program)
                    .isEqualTo(recorded.get(seed));
        }
    }

    private static String oneLine(String output) {
        return output.strip().replace("\n", " | ");
    }

    private static void record() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Process python = new ProcessBuilder("python3", "-c", program(seed)).start();
            lines.add(oneLine(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
            python.waitFor();
        }
        Files.write(RECORDED, lines);
    }
}
