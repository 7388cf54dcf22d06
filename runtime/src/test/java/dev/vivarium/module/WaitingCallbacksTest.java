package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.Checkpoint;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.checkpoint.RecordedRun;
import dev.vivarium.checkpoint.Replay;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Roots;
import dev.vivarium.gc.check.SanityCheck;
import dev.vivarium.gc.control.ReferenceState;
import dev.vivarium.gc.control.ReferenceTables;
import dev.vivarium.gc.control.TrackedReference;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When callbacks run that a collection leaves to the scheduler: under {@code ephemeron}. */
class WaitingCallbacksTest {
    private static final MachineOptions OPTIONS = MachineOptions.DEFAULT.withPolicy(Policies.EPHEMERON);

    private static final String PRELUDE = String.join(
            "\n",
            "import gc, micropython, weakref",
            "class T: pass",
            ProgramOutput.SCRUB,
            "ran = []",
            "x = n = None",
            "def drop(*args): weakref.finalize(T(), *args)",
            "def collect():",
            "    scrub()",
            "    gc.collect()",
            "");

    private static String output(MachineOptions options, String... lines) {
        return ProgramOutput.of(options, PRELUDE + String.join("\n", lines)).output();
    }

    /** The same with a collection at every allocation: there it is only said when a callback has run at the latest. */
    private static void bothPrint(String expected, String... lines) {
        assertThat(output(OPTIONS, lines)).isEqualTo(expected);
        assertThat(output(OPTIONS.withStress(true), lines)).isEqualTo(expected);
    }

    @Test
    void whatACollectionFoundThatTheProgramAskedForIsCalledBeforeItReturns() {
        bothPrint("[7]\n", "drop(ran.append, 7)", "collect()", "print(ran)");
    }

    /** The bytearray collects, in the middle of an expression; the jump of the loop is the first that comes. */
    @Test
    void whatAnAllocationFoundIsCalledAtTheNextJump() {
        assertThat(output(
                        OPTIONS.withStress(true),
                        "def use():",
                        "    t = T()",
                        "    weakref.finalize(t, ran.append, 7)",
                        "    t = None",
                        "    x = bytearray(10), len(ran)",
                        "    for i in range(1): pass",
                        "    return x[1], len(ran)",
                        "print(use())"))
                .isEqualTo("(0, 1)\n");
    }

    @Test
    void anyNumberWaitsInTheOrderOfTheTargets() {
        assertThat(output(
                        OPTIONS,
                        "targets = [T() for i in range(3000)]",
                        "for i, t in enumerate(targets): weakref.finalize(t, ran.append, (id(t), i))",
                        "t = targets = None",
                        "collect()",
                        "print(len(ran) == 3000 and ran == sorted(ran))"))
                .isEqualTo("True\n");
    }

    @Test
    void theyWaitWhileTheHeapIsLocked() {
        bothPrint(
                "0 [8]\n",
                "drop(ran.append, 8)",
                "scrub()",
                "i = 0",
                "micropython.heap_lock()",
                "gc.collect()",
                "while i < 3: i += 1",
                "n = len(ran)",
                "micropython.heap_unlock()",
                "while i < 5: i += 1",
                "print(n, ran)");
    }

    @Test
    void insideAScheduledFunctionTheyWaitForItsEnd() {
        bothPrint(
                "[0, 9]\n",
                "def handler(n):",
                "    drop(ran.append, 9)",
                "    collect()",
                "    for i in range(3): scrub()",
                "    ran.append(len(ran))",
                "micropython.schedule(handler, 0)",
                "for i in range(3): pass",
                "print(ran)");
    }

    @Test
    void insideACallbackTheyWaitForTheJumpAfterIt() {
        bothPrint(
                "['outer', 'end of outer', 'inner']\n",
                "def outer():",
                "    ran.append('outer')",
                "    drop(ran.append, 'inner')",
                "    collect()",
                "    ran.append('end of outer')",
                "drop(outer)",
                "collect()",
                "for i in range(2): pass",
                "print(ran)");
    }

    /** One that brings its own successor does not keep the program from going on. */
    @Test
    void theyDoNotStarveTheProgram() {
        bothPrint(
                "True\n",
                "def again():",
                "    ran.append(1)",
                "    if len(ran) < 50:",
                "        drop(again)",
                "        collect()",
                "drop(again)",
                "collect()",
                "print(1 <= len(ran) < 50)",
                "ran.extend([1] * 50)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "raise ValueError", "raise SystemExit(3)", "1 // 0"})
    void theyRunBeforeTheProgramEndsHoweverItEnds(String end) {
        for (MachineOptions options : List.of(OPTIONS, OPTIONS.withStress(true))) {
            assertThat(output(
                            options,
                            "drop(print, 'called', [1, 2])",
                            "scrub()",
                            "micropython.heap_lock()",
                            "gc.collect()",
                            end))
                    .contains("called [1, 2]\n");
        }
    }

    @Test
    void anyThreadCallsWhatItsCollectionFound() {
        bothPrint(
                "[5]\n",
                "import _thread",
                "done = []",
                "def work():",
                "    drop(ran.append, 5)",
                "    collect()",
                "    done.append(1)",
                "_thread.start_new_thread(work, ())",
                "while not done: pass",
                "print(ran)");
    }

    @Test
    void whatOneRaisesIsPrintedAndTheNextIsCalled() {
        String[] program = {
            "def bad(): raise ValueError('x')", "drop(bad)", "drop(ran.append, 3)", "collect()", "print(ran)"
        };
        ProgramOutput printed = ProgramOutput.of(OPTIONS, PRELUDE + String.join("\n", program));
        assertThat(printed.output()).isEqualTo("[3]\n");
        assertThat(printed.errors())
                .startsWith("Unhandled exception in weakref callback:\n")
                .endsWith("ValueError: x\n");
    }

    private static final String[] WAITING = {
        "drop(lambda a, b: ran.append((a, b)), [1, 'kept'], [2])",
        "def one(r): ran.append(r() is None)",
        "r = weakref.ref(T(), one)",
        "drop(ran.append, 4)",
        "scrub()",
        "i = 0",
        "micropython.heap_lock()",
        "gc.collect()",
        "gc.collect()",
        "while i < 40: i += 1",
        "micropython.heap_unlock()",
        "while i < 80: i += 1",
        "print(ran)"
    };

    /** Sees the state of each reference when the second collection begins, and which root names what waits. */
    private static final class Watch implements GcObserver {
        private final Machine machine;
        private final ReferenceTables tables;
        private final List<ReferenceState> states = new ArrayList<>();
        private final List<String> roots = new ArrayList<>();

        Watch(Machine machine) {
            this.machine = machine;
            tables = ReferenceTables.watch(machine.collector(), machine.heap(), new ProgramReferences(machine.space()));
            machine.collector().addObserver(this);
            machine.collector().addObserver(new SanityCheck());
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            if (collection.number() == 2 && event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.MARK) {
                tables.references().forEach(reference -> states.add(reference.state()));
                Roots all = collection.roots();
                for (int i = 0; i < all.count(); i++) {
                    if (machine.heap().isObject(all.word(i))
                            && first() == machine.heap().load(all.word(i), 0)) {
                        roots.add(all.name(i).text());
                    }
                }
            }
        }

        private long first() {
            return tables.references().stream()
                    .filter(reference -> reference.state() == ReferenceState.CALLBACK_PENDING)
                    .mapToLong(TrackedReference::address)
                    .findFirst()
                    .orElse(Value.NULL);
        }
    }

    @Test
    void whatWaitsIsPendingAndRootedByItsQueue() {
        Machine machine = new Machine(OPTIONS, SystemHost.silent());
        Watch watch = new Watch(machine);
        assertThat(machine.programs().runText(PRELUDE + String.join("\n", WAITING), List.of("-c")))
                .isZero();
        assertThat(watch.states)
                .contains(ReferenceState.CALLBACK_PENDING)
                .doesNotContain(ReferenceState.CALLBACK_RAN, ReferenceState.CALLBACK_RAISED);
        assertThat(watch.roots).containsExactly("queue of weakref callbacks");
        assertThat(watch.tables.references())
                .extracting(TrackedReference::state)
                .doesNotContain(ReferenceState.CALLBACK_PENDING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunIsContinuedFromACheckpointWhileTheyWait(boolean stress) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RecordedRun run = new RecordedRun(
                OPTIONS.withStress(stress),
                new SystemHost(InputStream.nullInputStream(), output, output),
                programs -> programs.runText(PRELUDE + String.join("\n", WAITING), List.of("-c")),
                5);
        List<Long> waiting = new ArrayList<>();
        run.observe(beat -> {
            if (run.machine().collector().areCallbacksWaiting()) {
                waiting.add(beat);
            }
            return beat + 1;
        });
        assertThat(run.run()).isZero();
        assertThat(waiting).hasSizeGreaterThan(20);
        int continued = 0;
        for (Checkpoint checkpoint : run.checkpoints()) {
            if (waiting.contains(checkpoint.beat())) {
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                List<Machine> machines = new ArrayList<>();
                Replay.of(run, (handle, text, from, length) -> again.write(text, from, length))
                        .toEnd(checkpoint.beat(), machines::add);
                assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(output.toString(StandardCharsets.UTF_8));
                assertThat(HeapHash.of(machines.get(0))).isEqualTo(HeapHash.of(run.machine()));
                continued++;
            }
        }
        assertThat(continued).isPositive();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("True").contains("kept");
    }
}
