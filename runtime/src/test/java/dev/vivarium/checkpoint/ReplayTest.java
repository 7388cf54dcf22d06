package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.host.Host;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.ReplayDiverged;
import dev.vivarium.host.ReplayHost;
import dev.vivarium.host.SandboxHost;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import random, time, sys, weakref, gc",
            "class Node:",
            "    def __init__(self, n, next):",
            "        self.n = n",
            "        self.next = next",
            "    def __lt__(self, other):",
            "        return self.n < other.n",
            "    def __del__(self):",
            "        print('del')",
            "def numbers(n):",
            "    for i in range(n):",
            "        try:",
            "            yield i + random.getrandbits(4)",
            "        finally:",
            "            time.ticks_us()",
            "def visit(depth):",
            "    if depth:",
            "        return visit(depth - 1) + len(list(numbers(depth)))",
            "    return 0",
            "line = input()",
            "total = 0",
            "keep = []",
            "for turn in range(30):",
            "    for x in numbers(turn):",
            "        total += x",
            "        keep.append([Node(x, None)])",
            "        if x & 1:",
            "            weakref.finalize(keep[-1][0], print, 'gone', turn) if turn % 10 == 9 else None",
            "    total += visit(5)",
            "    keep = sorted(keep[-5:], key=lambda item: (item[0].n, str(time.ticks_us() * 0)))",
            "    if turn % 10 == 0:",
            "        gc.collect()",
            "    print(turn, total, line, random.random(), time.ticks_ms() & 1)",
            "print(gc.mem_alloc(), id(keep))");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Host outside =
            new SystemHost(new ByteArrayInputStream("a line\n".getBytes(StandardCharsets.UTF_8)), output, output);

    private RecordedRun recorded(String text, long distance) {
        RecordedRun run = new RecordedRun(
                MachineOptions.DEFAULT, outside, programs -> programs.runText(text, List.of("")), distance);
        run.run();
        return run;
    }

    private static OutputSink into(ByteArrayOutputStream bytes) {
        return (handle, text, from, length) -> bytes.write(text, from, length);
    }

    @Test
    void everyReplayEndsAsTheRecordedRun() {
        RecordedRun run = recorded(PROGRAM, 100);
        long hash = HeapHash.of(run.machine());
        String all = output.toString(StandardCharsets.UTF_8);
        assertThat(all).contains("29 ");
        assertThat(run.checkpoints()).hasSizeGreaterThan(10);
        for (Checkpoint checkpoint : run.checkpoints()) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            List<Machine> machines = new ArrayList<>();
            int code = Replay.of(run, into(again)).toEnd(checkpoint.beat(), machines::add);
            assertThat(code).isZero();
            assertThat(all).endsWith(again.toString(StandardCharsets.UTF_8));
            assertThat(HeapHash.of(machines.get(0))).isEqualTo(hash);
        }
    }

    @Test
    void everyBeatIsFoundAgain() {
        List<Long> hashes = new ArrayList<>();
        RecordedRun run = new RecordedRun(
                MachineOptions.DEFAULT.withHeap(128 << 10),
                outside,
                programs -> programs.runText(PROGRAM, List.of("")),
                500);
        run.observe(beat -> {
            hashes.add(HeapHash.of(run.machine()));
            return beat + 1;
        });
        run.run();
        for (long beat = 1; beat <= run.beats(); beat += 97) {
            assertThat(Replay.of(run).to(beat, HeapHash::of)).isEqualTo(hashes.get((int) beat - 1));
        }
        assertThatThrownBy(() -> Replay.of(run).to(run.beats() + 1, HeapHash::of))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the run has no beat");
    }

    @Test
    void evaluationInAForkLeavesTheOriginalAlone() {
        RecordedRun run = recorded(PROGRAM, 100);
        Replay.of(run).to(run.beats() / 2, machine -> {
            long before = HeapHash.of(machine);
            int position = ((ReplayHost) machine.space().host).position();
            Fork fork = new Fork(Checkpoint.of(machine), new SandboxHost(outside, OutputSink.NOWHERE), 10_000);
            assertThat(fork.evaluate("keep.clear()", InputKind.EVAL, 0).text()).isEqualTo("None");
            assertThat(fork.evaluate("len(keep)", InputKind.EVAL, 0).text()).isEqualTo("0");
            assertThat(fork.evaluate("Node.__lt__ = None\ngc.collect()\nprint(1)\n", InputKind.FILE, 0)
                            .isError())
                    .isFalse();
            assertThat(fork.evaluate("[x for x in range(20)][-1]", InputKind.EVAL, 0)
                            .text())
                    .isEqualTo("19");
            assertThat(fork.evaluate("open('made', 'w')", InputKind.EVAL, 0).text())
                    .contains("OSError");
            assertThat(fork.evaluate("while True: pass", InputKind.FILE, 0).text())
                    .contains("KeyboardInterrupt");
            assertThat(fork.evaluate("1 +", InputKind.EVAL, 0).text()).contains("SyntaxError");
            assertThat(HeapHash.of(machine)).isEqualTo(before);
            assertThat(((ReplayHost) machine.space().host).position()).isEqualTo(position);
            return null;
        });
    }

    @Test
    void aMachineThatAsksForSomethingElseHasDiverged() {
        RecordedRun run = recorded("import time\nfor i in range(3): time.ticks_us()\nprint(7)", 1);
        Checkpoint first = run.checkpoints().get(0);
        ReplayHost host = new ReplayHost(run.log(), OutputSink.NOWHERE);
        Machine machine = first.fork(host);
        host.setPosition(first.hostPosition() + 1);
        assertThatThrownBy(() -> machine.programs().resume())
                .isInstanceOf(ReplayDiverged.class)
                .hasMessageMatching("replay diverged at host call \\d+: recorded: .*, now: .*");
    }

    @Test
    void anInterruptIsReplayedWhereItWasDelivered() {
        String text = "n = 0\ntry:\n    while True:\n        n += 1\nexcept KeyboardInterrupt:\n    print(n)";
        RecordedRun run =
                new RecordedRun(MachineOptions.DEFAULT, outside, programs -> programs.runText(text, List.of("")), 50);
        run.observe(beat -> {
            if (beat == 200) {
                run.machine().virtualMachine().interrupts().interrupt();
            }
            return 200;
        });
        run.run();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Replay.of(run, into(again)).toEnd(100, machine -> {});
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(output.toString(StandardCharsets.UTF_8));
        assertThat(again.toString(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void aRunWithoutSafePointsIsReplayedFromItsBeginning() {
        String text = "def f(x):\n    return x + 1\nprint(sum(map(f, range(50))))";
        RecordedRun run = recorded(text, 1 << 20);
        boolean canBeContinued =
                Replay.of(run).to(40, machine -> machine.virtualMachine().canBeContinued());
        assertThat(canBeContinued).isFalse();
    }

    @Test
    void evaluationSeesTheLocalsOfAFrame() {
        String text = String.join(
                "\n",
                "def outer(a):",
                "    b = a * 2",
                "    def inner(c):",
                "        for i in range(9):",
                "            d = [a + b + c + i]",
                "        return d",
                "    return sorted([3, 1], key=inner)",
                "outer(5)");
        RecordedRun run = recorded(text, 1 << 20);
        Replay.of(run).to(run.beats() - 8, machine -> {
            int frames = machine.virtualMachine().view().depth();
            assertThat(machine.virtualMachine().view().position(frames - 1).block())
                    .isEqualTo("inner");
            Fork fork = new Fork(Checkpoint.of(machine), new SandboxHost(outside, OutputSink.NOWHERE), 10_000);
            assertThat(fork.evaluate("a, b, len(d)", InputKind.EVAL, frames - 1).text())
                    .isEqualTo("(5, 10, 1)");
            assertThat(fork.evaluate("a, b, inner(c=1)", InputKind.EVAL, 1).text())
                    .isEqualTo("(5, 10, [24])");
            assertThat(fork.evaluate("outer(1)", InputKind.EVAL, 0).text()).isEqualTo("[1, 3]");
            return null;
        });
    }
}
