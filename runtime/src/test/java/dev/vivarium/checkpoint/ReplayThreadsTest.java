package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SandboxHost;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayThreadsTest {
    private static final String BUSY = """
            import _thread, gc
            log = []
            def work(n):
                kept = []
                for i in range(6000):
                    kept = [kept[-1:], i]
                    if i % 2000 == 0:
                        log.append((n, i))
                log.append(n)
            for n in range(4):
                _thread.start_new_thread(work, (n,))
            total = 0
            while log.count(0) + log.count(1) + log.count(2) + log.count(3) < 4:
                total += 1
            gc.collect()
            print(log, total)
            """;

    private static final String LOCKS = """
            import _thread
            lock = _thread.allocate_lock()
            ended = _thread.allocate_lock()
            ended.acquire()
            order = []
            def by_method(n):
                for i in range(3):
                    got = [n, lock.acquire(), i]
                    spin(3000)
                    order.append(got)
                    lock.release()
                ended.release()
            def by_statement(n):
                for i in range(3):
                    with lock as got:
                        spin(3000)
                        order.append([n, got, i])
                ended.release()
            def spin(n):
                while n:
                    n -= 1
            for work in by_method, by_statement, by_method:
                _thread.start_new_thread(work, (len(order),), {})
            for i in range(3):
                acquire = ended.acquire
                acquire(*[1])
            print(order)
            """;

    private static final String SLEEP = """
            import _thread, time
            order = []
            def sleeper(n):
                for i in range(3):
                    order.append((n, i, time.sleep_ms(n)))
            def spinner():
                while len(order) < 9:
                    time.sleep(0)
                raise ValueError('over')
            for n in 1, 2, 3:
                _thread.start_new_thread(sleeper, (n,))
            _thread.start_new_thread(spinner, ())
            while len(order) < 9:
                time.sleep(0.0005)
                [i for i in range(500)]
            time.sleep_us(100)
            print(sorted(order))
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final SystemHost outside = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);

    private RecordedRun recorded(String text, MachineOptions options, long distance) {
        RecordedRun run = new RecordedRun(options, outside, programs -> programs.runText(text, List.of("")), distance);
        run.run();
        return run;
    }

    private static OutputSink into(ByteArrayOutputStream bytes) {
        return (handle, text, from, length) -> bytes.write(text, from, length);
    }

    private static int threads(Machine machine) {
        return machine.virtualMachine().view().threadFrames().size();
    }

    /** How many threads there are at each checkpoint; each is continued to the end and must end as the run did. */
    private List<Integer> continueEach(RecordedRun run) {
        long hash = HeapHash.of(run.machine());
        String all = output.toString(StandardCharsets.UTF_8);
        assertThat(all).isNotEmpty();
        List<Integer> threads = new ArrayList<>();
        for (Checkpoint checkpoint : run.checkpoints()) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            List<Machine> machines = new ArrayList<>();
            int code = Replay.of(run, into(again)).toEnd(checkpoint.beat(), machine -> {
                machines.add(machine);
                threads.add(threads(machine));
            });
            assertThat(code).isZero();
            assertThat(all).endsWith(again.toString(StandardCharsets.UTF_8));
            assertThat(HeapHash.of(machines.get(0))).isEqualTo(hash);
        }
        return threads;
    }

    @ParameterizedTest
    @ValueSource(strings = {BUSY, LOCKS, SLEEP})
    void aProgramOfSeveralThreadsGoesOnFromEachCheckpoint(String program) {
        List<Integer> threads =
                continueEach(recorded(program, MachineOptions.DEFAULT, program.equals(SLEEP) ? 50 : 400));
        assertThat(threads.stream().filter(count -> count > 1).count()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {BUSY, LOCKS})
    void soItDoesInASmallHeapAndInStressMode(String program) {
        continueEach(recorded(program, MachineOptions.DEFAULT.withHeap(48 << 10), 3000));
    }

    @Test
    void everyBeatOfARunOfSeveralThreadsIsFoundAgain() {
        List<Long> hashes = new ArrayList<>();
        RecordedRun run =
                new RecordedRun(MachineOptions.DEFAULT, outside, programs -> programs.runText(LOCKS, List.of("")), 500);
        run.observe(beat -> {
            hashes.add(HeapHash.of(run.machine()));
            return beat + 1;
        });
        run.run();
        for (long beat = 1; beat <= run.beats(); beat += 499) {
            assertThat(Replay.of(run).to(beat, HeapHash::of)).isEqualTo(hashes.get((int) beat - 1));
        }
    }

    @Test
    void aCheckpointOfAContinuedMachineCanBeContinuedToo() {
        RecordedRun run = recorded(LOCKS, MachineOptions.DEFAULT, 1000);
        long hash = HeapHash.of(run.machine());
        Checkpoint first = run.checkpoints().get(run.checkpoints().size() / 2);
        Checkpoint again = Replay.of(run).to(first.beat() + 10, Checkpoint::of);
        Machine machine = again.fork(new dev.vivarium.host.ReplayHost(run.log(), OutputSink.NOWHERE));
        assertThat(again.canBeContinued()).isTrue();
        assertThat(machine.programs().resume()).isZero();
        assertThat(HeapHash.of(machine)).isEqualTo(hash);
    }

    @Test
    void anEvaluationDoesNotLetOtherThreadsRun() {
        RecordedRun run = recorded(BUSY, MachineOptions.DEFAULT, 1000);
        Replay.of(run).to(run.beats() / 2, machine -> {
            assertThat(threads(machine)).isGreaterThan(1);
            Fork fork = new Fork(Checkpoint.of(machine), new SandboxHost(outside, OutputSink.NOWHERE), 1_000_000);
            String before = fork.evaluate("str(log)", InputKind.EVAL, 0).text();
            fork.evaluate("for i in range(20000): pass\n", InputKind.FILE, 0);
            assertThat(fork.evaluate("str(log)", InputKind.EVAL, 0).text()).isEqualTo(before);
            return null;
        });
    }

    @Test
    void whereAThreadWaitsInsideACallbackNoCheckpointCanBeContinued() {
        String program = """
                import _thread, time
                done = []
                def work():
                    list(map(time.sleep_ms, [20]))
                    sorted([2, 1], key=lambda n: (n, time.sleep_ms(5))[0])
                    done.append(1)
                time.sleep_ms(1)
                _thread.start_new_thread(work, ())
                while not done:
                    pass
                print(done)
                """;
        RecordedRun run = recorded(program, MachineOptions.DEFAULT, 50);
        List<Integer> threads = continueEach(run);
        assertThat(threads).isNotEmpty();
    }
}
