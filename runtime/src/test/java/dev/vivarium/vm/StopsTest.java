package dev.vivarium.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class StopsTest {
    private static final String LOOP = """
            def f(n):
                total = 0
                for i in range(n):
                    if i % 2:
                        total += i
                return total
            try:
                print(f(5), sorted([2, 1], key=lambda x: f(x)))
                [][1]
            except IndexError:
                print('caught')
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> reached = new ArrayList<>();

    @Test
    void aProgramThatStopsEverywherePrintsTheSame() {
        run(LOOP, MachineOptions.DEFAULT, (code, instruction) -> true);
        assertThat(output()).isEqualTo("4 [1, 2]\ncaught\n");
        assertThat(reached).hasSizeGreaterThan(100);
    }

    @Test
    void aProgramThatStopsEverywhereUnderStressPrintsTheSame() {
        run(LOOP, MachineOptions.DEFAULT.withStress(true), (code, instruction) -> true);
        assertThat(output()).isEqualTo("4 [1, 2]\ncaught\n");
    }

    @Test
    void aLineOfALoopIsReachedEachTime() {
        run(LOOP, MachineOptions.DEFAULT, StopsTest::beginsLine5);
        assertThat(reached).containsExactly("f:5", "f:5", "f:5");
    }

    @Test
    void stopsCanBeTakenAwayWhileStopped() {
        run(LOOP, MachineOptions.DEFAULT, (code, instruction) -> reached.isEmpty() && beginsLine5(code, instruction));
        assertThat(reached).containsExactly("f:5");
        assertThat(output()).isEqualTo("4 [1, 2]\ncaught\n");
    }

    @Test
    void anInstructionAloneIsReachedAsOftenAsAmongAll() {
        String program = """
                class Node:
                    pass
                def f(n, items, node):
                    a = n
                    while a < 7:
                        a = a + 2
                        b = a - 1
                        items[n] = a
                        node.x = items[n] + node.x
                        if node.x == b:
                            a = a + b
                        a = a - n
                    for i in range(3):
                        n = i + a
                    for i in range(n, 2, -1):
                        a = n - b
                    return a
                node = Node()
                node.x = 0
                print(f(1, [1, 2], node))
                """;
        Map<Integer, Integer> counts = new TreeMap<>();
        countIn("f", program, instruction -> true, counts);
        assertThat(counts).hasSizeGreaterThan(60);
        for (int only : counts.keySet()) {
            Map<Integer, Integer> alone = new TreeMap<>();
            countIn("f", program, instruction -> instruction == only, alone);
            assertThat(alone).isEqualTo(Map.of(only, counts.get(only)));
        }
        assertThat(output().lines().distinct()).hasSize(1);
    }

    /** How often the wanted instructions of a function are reached. */
    private void countIn(String function, String program, IntPredicate wanted, Map<Integer, Integer> counts) {
        Machine machine = new Machine(
                MachineOptions.DEFAULT.withHeap(64 << 10),
                new SystemHost(InputStream.nullInputStream(), new PrintStream(output), System.err));
        machine.virtualMachine().view().setStopHook(new StopHook() {
            @Override
            public void reached(ProgramFrames frames) {
                counts.merge(frames.instruction(0), 1, Integer::sum);
            }

            @Override
            public void raised(ProgramFrames frames, long exception) {
                // Only stops are looked at here.
            }

            @Override
            public void loaded(CodePlace code) {
                boolean[] stops = new boolean[code.instructions()];
                for (int i = 0; i < stops.length && code.function().equals(function); i++) {
                    stops[i] = wanted.test(i);
                }
                code.stopAt(stops);
            }
        });
        machine.programs().runText(program, List.of("-c"));
    }

    private static boolean beginsLine5(CodePlace code, int instruction) {
        for (int statement : code.statements()) {
            if (statement == instruction && code.line(instruction) == 5) {
                return true;
            }
        }
        return false;
    }

    private void run(String program, MachineOptions options, BiPredicate<CodePlace, Integer> stops) {
        SystemHost host = new SystemHost(InputStream.nullInputStream(), new PrintStream(output), System.err);
        Machine machine = new Machine(options, host);
        machine.virtualMachine().view().setStopHook(new StopHook() {
            @Override
            public void reached(ProgramFrames frames) {
                reached.add(frames.code(0).function() + ":" + frames.line(0));
                machine.virtualMachine().view().codePlaces().forEach(this::loaded);
            }

            @Override
            public void raised(ProgramFrames frames, long exception) {
                // Only stops are looked at here.
            }

            @Override
            public void loaded(CodePlace code) {
                boolean[] wanted = new boolean[code.instructions()];
                for (int i = 0; i < wanted.length; i++) {
                    wanted[i] = stops.test(code, i);
                }
                code.stopAt(wanted);
            }
        });
        machine.programs().runText(program, List.of("-c"));
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
