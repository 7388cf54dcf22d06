package dev.vivarium.inspector.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.WatchedRun;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeapRecorderTest {
    private final Told told = new Told();

    /** Keeps what it is told. */
    private static final class Told implements RunListener {
        final ByteArrayOutputStream output = new ByteArrayOutputStream();
        final List<CollectionRecord> collections = new ArrayList<>();
        final List<String> events = new ArrayList<>();
        RunSummary summary;

        @Override
        public void runBegins(RunHeading heading) {
            events.add("begins");
        }

        @Override
        public void output(ProgramOutput piece) {
            if (piece.channel() == ProgramOutput.Channel.OUTPUT) {
                output.writeBytes(piece.bytes());
            }
            String text = new String(piece.bytes(), StandardCharsets.UTF_8).strip();
            if (!text.isEmpty()) {
                events.add("prints " + text);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void swept(CollectionRecord collection) {
            collections.add(collection);
            events.add("collection " + collection.report().number());
        }

        @Override
        public void calling(Watcher reference) {
            events.add(reference.reference().type() + " to "
                    + reference.target().text() + (reference.hasCallback() ? " calls " + reference.callback() : ""));
        }

        @Override
        public void called(Watcher reference, Outcome outcome) {
            events.add(outcome.name());
        }

        @Override
        public void collectionEnds(int number) {
            events.add("end of collection " + number);
        }

        @Override
        public void runEnds(RunSummary ended) {
            summary = ended;
        }
    }

    private Told watch(String... lines) {
        WatchedRun.ofText(lines).watchedBy(told, told.output);
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback_that_collects.py",
                "callback_that_raises.py",
                "finalizer_reaches_its_target.py",
                "fragmented_heap.py",
                "reference_in_a_cycle.py",
                "weak_cache.py"
            })
    void watchingChangesNothing(String example) {
        WatchedRun run = WatchedRun.ofExample(example);
        assertThat(run.watchedBy(told, told.output)).isEqualTo(run.unwatched());
    }

    @Test
    void watchingChangesNothingUnderStress() {
        WatchedRun run = WatchedRun.ofExample("weak_cache.py").with(MachineOptions.DEFAULT.withStress(true));
        assertThat(run.watchedBy(told, told.output)).isEqualTo(run.unwatched());
    }

    @Test
    void tellsCallbacksWithWhatTheyPrint() {
        watch(
                "import gc, weakref",
                "class A: pass",
                "def clean(name): print('clean', name)",
                "a = A()",
                "weakref.finalize(a, clean, 'x')",
                "r = weakref.ref(a)",
                "a = None",
                "gc.collect()");
        assertThat(told.events)
                .containsSubsequence(
                        "collection 1",
                        "finalize to A calls clean('x')",
                        "prints x",
                        "RETURNED",
                        "ref to A",
                        "NONE",
                        "end of collection 1");
    }

    @Test
    void tellsACollectionInsideACallback() {
        watch(
                "import gc, weakref",
                "class A: pass",
                "a = A()",
                "weakref.finalize(a, gc.collect)",
                "a = None",
                "gc.collect()");
        assertThat(told.events)
                .containsSubsequence(
                        "collection 1",
                        "finalize to A calls collect()",
                        "collection 2",
                        "end of collection 2",
                        "RETURNED",
                        "end of collection 1");
        assertThat(told.collections)
                .extracting(record -> record.report().within())
                .containsExactly(0, 1);
    }

    @Test
    void namesTheLineThatCollects() {
        watch("import gc", "def f():", "    gc.collect()", "f()");
        assertThat(told.collections.get(0).position()).hasValueSatisfying(place -> {
            assertThat(place.line()).isEqualTo(3);
            assertThat(place.block()).isEqualTo("f");
        });
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void watchesEveryPolicy(Policies policy) {
        WatchedRun run =
                WatchedRun.ofExample("finalizer_holds_an_open_file.py").with(MachineOptions.DEFAULT.withPolicy(policy));
        assertThat(run.watchedBy(told, told.output)).isEqualTo(run.unwatched());
        assertThat(told.collections)
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.rootWords()).isGreaterThan(record.rootReferences()));
    }

    @Test
    void tellsFinalisersOfFiles() {
        watch("import gc", "def f(): open('/dev/null')", "f()", "f()", "gc.collect()");
        assertThat(told.collections.get(0).finalisers())
                .extracting(run -> run.object().type() + " " + run.outcome())
                .contains("TextIOWrapper RETURNED");
    }

    @Test
    void summarisesTheWeakrefTable() {
        watch(
                "import weakref",
                "class A:",
                "    def close(self): pass",
                "a = A()",
                "r = weakref.ref(a, print)",
                "weakref.finalize(a, a.close)",
                "weakref.finalize(a, print, 1, 'two', sep=[3])");
        assertThat(told.summary.watched()).singleElement().satisfies(entry -> {
            assertThat(entry.target().text()).isEqualTo("A");
            assertThat(entry.watchers())
                    .extracting(Watcher::callback)
                    .satisfiesExactly(
                            last -> assertThat(last).matches("print\\(1, 'two', sep=list of 1 at 7f\\w+\\)"),
                            first -> assertThat(first).isEqualTo("A.close()"),
                            ref -> assertThat(ref).isEqualTo("print(ref)"));
        });
    }

    @Test
    void knowsWhatOnlyTheWeakrefTableHolds() {
        watch(
                "import gc, weakref",
                "class A:",
                "    def close(self): pass",
                "def leak():",
                "    a = A()",
                "    weakref.finalize(a, a.close)",
                "b = A()",
                "weakref.finalize(b, b.close)",
                "leak()",
                "gc.collect()");
        assertThat(told.summary.watched())
                .extracting(WatchedObject::isHeldByTable)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void controlCharactersOfTheProgramAreEscaped() {
        watch(
                "import weakref",
                "class A: pass",
                "a = A()",
                "weakref.finalize(a, print, 'bell\\x07 escape\\x1b[2J turn\\u202e line\\n')");
        assertThat(told.summary.watched().get(0).watchers().get(0).callback())
                .isEqualTo("print('bell\\x07 escape\\x1b[2J turn\\u202e line\\n')");
    }

    @Test
    void longTextsAreCut() {
        watch("import weakref", "class A: pass", "a = A()", "weakref.finalize(a, print, 'é' * 50, b'\\xff' * 50)");
        assertThat(told.summary.watched().get(0).watchers().get(0).callback())
                .isEqualTo("print('" + "é".repeat(32) + "…', b'" + "\\xff".repeat(32) + "…')");
    }

    @Test
    void describesObjectsByTypeAndSize() {
        watch(
                "import weakref",
                "class A: pass",
                "def kinds(*values):",
                "    for value in values: weakref.finalize(value, len)",
                "    return values",
                "kept = kinds([1, 2], (1, 2, 3), {1: 2}, bytearray(9), A(), A, kinds, [].append)");
        assertThat(told.summary.watched())
                .extracting(entry -> entry.target().text())
                .containsExactlyInAnyOrder(
                        "list of 2",
                        "tuple of 3",
                        "dict of 1",
                        "bytearray of 9 bytes",
                        "A",
                        "class A",
                        "function kinds",
                        "bound method list.append");
    }
}
