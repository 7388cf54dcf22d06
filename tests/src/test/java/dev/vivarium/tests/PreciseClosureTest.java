package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.Roots;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Shapes;
import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectLayouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The declared layouts name every reference that programs make. */
class PreciseClosureTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CHECKED_COLLECTIONS = 40;
    /** So that collections come at odd moments, also in the middle of natives. */
    private static final int BLOCKS_BETWEEN_COLLECTIONS = 37;

    @TempDir
    Path folder;

    @Test
    void whatTheCollectorMarksIsReachedByDeclaredReferences() throws Exception {
        Set<String> unexplained = new TreeSet<>();
        for (CorpusProgram program : Corpus.programs()) {
            run(program, MachineOptions.DEFAULT, new Check(program.name(), unexplained));
        }

        assertThat(unexplained).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soItIsUnderEveryPolicy(Policies policy) throws Exception {
        Set<String> unexplained = new TreeSet<>();
        for (CorpusProgram program : Corpus.programs()) {
            if (program.name().startsWith("examples/") || program.name().startsWith("weakref/")) {
                run(program, MachineOptions.DEFAULT.withPolicy(policy), new Check(program.name(), unexplained));
            }
        }

        assertThat(unexplained).isEmpty();
    }

    private void run(CorpusProgram program, MachineOptions options, Check check) throws Exception {
        Path workingFolder = Files.createTempDirectory(folder, "program");
        new ProgramRun(options, LIMIT, check::watch).run(program, workingFolder);
    }

    /** Compares the closures of a few collections of one program, spread over its run. */
    private static final class Check implements GcObserver {
        private final String program;
        private final Set<String> unexplained;
        private int checked;
        private Machine machine;
        private Phase last;

        Check(String program, Set<String> unexplained) {
            this.program = program;
            this.unexplained = unexplained;
        }

        void watch(Machine watched) {
            machine = watched;
            machine.heap().setThreshold(BLOCKS_BETWEEN_COLLECTIONS);
            machine.collector().addObserver(this);
        }

        @Override
        public Detail detail() {
            return Detail.PHASES;
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            if (last == Phase.RESCAN) {
                compare(collection.heap(), collection.roots());
                checked++;
                collection.heap().setThreshold(BLOCKS_BETWEEN_COLLECTIONS << checked / 3);
                if (checked == CHECKED_COLLECTIONS) {
                    machine.heap().setThreshold(Long.MAX_VALUE);
                    machine.collector().removeObserver(this);
                }
            }
            last = event.phase();
        }

        private void compare(Heap heap, Roots roots) {
            long[] words = new long[roots.count()];
            for (int i = 0; i < words.length; i++) {
                words[i] = roots.word(i);
            }
            Shapes shapes = Shapes.of(heap, ObjectLayouts.INSTANCE, words);
            for (int block = heap.nextObject(0); block < heap.blocks(); block = heap.nextObject(block + 1)) {
                long object = Value.addressOfBlock(block);
                if (heap.planes.isMarked(block) && shapes.isPrecise(object)) {
                    compareWords(heap, shapes, object);
                }
            }
        }

        /** What has no layout is memory that only a running native knows. */
        private boolean isKnown(Shapes shapes, long named) {
            return !machine.heap().isObject(named) || shapes.of(named) != Shapes.UNDECLARED || isTemporary(named);
        }

        private boolean isTemporary(long named) {
            TemporaryRoots temporaries = machine.heap().temporaries;
            return IntStream.range(0, temporaries.size()).anyMatch(i -> temporaries.get(i) == named);
        }

        private void compareWords(Heap heap, Shapes shapes, long object) {
            Layout layout = shapes.of(object);
            for (int word = 0; word < heap.sizeOf(object) / 8; word++) {
                long named = heap.load(object, word);
                boolean isExplained = layout.isReference(word) ? isKnown(shapes, named) : shapes.isPrecise(named);
                if (heap.isObject(named) && layout != Shapes.UNDECLARED && !isExplained) {
                    unexplained.add(program + ": word " + word + " of " + layout.name() + ", " + layout.tail());
                }
            }
        }
    }
}
