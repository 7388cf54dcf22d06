package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Runs gone on from moments at which no checkpoint can be continued: the progress of a native lies on Java's stack. */
class RunMomentTest {
    private static final String SPIN = "import gc, random, sys, weakref\ndef spin(n):\n  while n: n -= 1\n";

    private static final String CALLBACK = SPIN + """
            def key(n):
                spin(n % 7)
                print(n, random.getrandbits(8), file=sys.stderr if n % 2 else sys.stdout)
                return [-n]
            for i in range(4):
                print(sorted(range(8), key=key), max(range(5), key=key))
                gc.collect()
            """;

    private static final String WEAKREF_CALLBACK = SPIN + """
            class T: pass
            def told(*args):
                for i in args:
                    spin(9)
                    print(i, random.getrandbits(8))
                kept.append([gc.mem_alloc()])
            def scrub(n=20): return scrub(n - 1) if n else None
            def make(i):
                weakref.finalize(T(), told, i, i + 1)
                kept.append(weakref.ref(T(), lambda r: told(r())))
            kept = []
            for i in range(5):
                make(i)
                scrub()
                gc.collect()
            print(len(kept))
            """;

    private static final String IMPORT = SPIN + """
            sys.path.insert(0, 'FOLDER')
            print('before')
            import slow
            import pack.inner
            print(slow.kept, pack.inner.kept)
            """;

    private static final String STREAM = SPIN + """
            import io, json
            class Slow(io.IOBase):
                def __init__(self):
                    self.at = 0
                    self.data = b'{"a": [1, 2, {"b": "c"}], "d": 5}'
                def write(self, text):
                    spin(5)
                    print('w', len(text), random.getrandbits(4))
                    return len(text)
                def readinto(self, into):
                    spin(3)
                    if self.at == len(self.data): return 0
                    into[0] = self.data[self.at]
                    self.at += 1
                    return 1
                def ioctl(self, request, argument):
                    return 0
            for i in range(3):
                print(i, 'to a stream', file=Slow())
                json.dump({'x': [i, 2]}, Slow())
                print(json.load(Slow()))
                gc.collect()
            """;

    private static final String MODULE = """
            import random, gc
            kept = 0
            for i in range(20):
                while i % 5:
                    i -= 1
                kept += random.getrandbits(4)
            gc.collect()
            print(__name__, kept)
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private RecordedRun run;
    private CollectionHashes hashes;

    /** A moment at which no checkpoint can be continued, and what had been printed and collected before. */
    private record Asked(RunMoment moment, int printed, int collections) {}

    /** The heap at the end of each collection. */
    private static final class CollectionHashes implements GcObserver {
        private final Machine machine;
        private final List<Long> found = new ArrayList<>();

        CollectionHashes(Machine machine) {
            this.machine = machine;
            machine.collector().addObserver(this);
        }

        @Override
        public Detail detail() {
            return Detail.PHASES;
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            if (event.phase() == Phase.DONE) {
                found.add(HeapHash.of(machine));
            }
        }
    }

    /** Runs a program and asks for a moment wherever no checkpoint could be continued. */
    private List<Asked> momentsOf(String program, MachineOptions options) {
        SystemHost outside = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        run = new RecordedRun(options, outside, programs -> programs.runText(program, List.of("-c")), 40);
        hashes = new CollectionHashes(run.machine());
        List<Asked> moments = new ArrayList<>();
        run.observe(beat -> {
            if (!run.machine().virtualMachine().canBeContinued()) {
                moments.add(new Asked(run.here(), output.size(), hashes.found.size()));
            }
            return beat + 1;
        });
        assertThat(run.run()).as(output::toString).isZero();
        return moments;
    }

    private void eachGoesOnAsTheRunDid(List<Asked> moments) {
        assertThat(moments).hasSizeGreaterThan(30);
        long end = HeapHash.of(run.machine());
        byte[] all = output.toByteArray();
        for (int i = 0; i < moments.size(); i += Math.max(1, moments.size() / 12)) {
            Asked asked = moments.get(i);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            List<CollectionHashes> later = new ArrayList<>();
            List<Machine> machines = new ArrayList<>();
            OutputSink sink = (handle, text, from, length) -> again.write(text, from, length);
            int code = asked.moment().goOn(sink, machine -> {
                machines.add(machine);
                later.add(new CollectionHashes(machine));
            });
            assertThat(code).isZero();
            assertThat(again.toString(StandardCharsets.UTF_8))
                    .isEqualTo(new String(all, asked.printed(), all.length - asked.printed(), StandardCharsets.UTF_8));
            // One that is in progress at the moment is not told to who begins to watch in the middle of it.
            assertThat(hashes.found).endsWith(later.get(0).found.toArray(new Long[0]));
            assertThat(later.get(0).found.size() + asked.collections())
                    .isBetween(hashes.found.size() - 1, hashes.found.size());
            assertThat(HeapHash.of(machines.get(0))).isEqualTo(end);
        }
    }

    @Test
    void insideACallbackOfANative() {
        eachGoesOnAsTheRunDid(momentsOf(CALLBACK, MachineOptions.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"MERGED", "WEAKREF_ENTRY", "EPHEMERON"})
    void insideAWeakrefCallback(Policies policy) {
        eachGoesOnAsTheRunDid(momentsOf(WEAKREF_CALLBACK, MachineOptions.DEFAULT.withPolicy(policy)));
    }

    @Test
    void insideAnImport() throws IOException {
        Files.writeString(folder.resolve("slow.py"), MODULE);
        Files.createDirectory(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/__init__.py"), MODULE);
        Files.writeString(folder.resolve("pack/inner.py"), MODULE);
        eachGoesOnAsTheRunDid(momentsOf(IMPORT.replace("FOLDER", folder.toString()), MachineOptions.DEFAULT));
    }

    @Test
    void insideAStreamOfTheProgram() {
        eachGoesOnAsTheRunDid(momentsOf(STREAM, MachineOptions.DEFAULT));
    }

    @Test
    void aMomentThatNeverCameIsRefused() {
        momentsOf("print(1)", MachineOptions.DEFAULT);
        assertThatThrownBy(() -> new RunMoment(run, run.beats() + 1).goOn(OutputSink.NOWHERE, machine -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the run has no beat");
    }
}
