package dev.vivarium.gc.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import dev.vivarium.module.ProgramReferences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReferenceTablesTest {
    private static final Set<Policies> ENTRIES =
            EnumSet.of(Policies.WEAKREF_ENTRY, Policies.WEAKREF_ENTRY_WITHOUT_EXIT_HOOK);
    private static final String PRELUDE = String.join(
            "\n",
            "import gc, weakref",
            "class T: pass",
            "def good(*args): pass",
            "def bad(*args): raise ValueError",
            "def garbage():",
            "  for i in range(20): T()",
            "");

    private Machine machine;
    private ReferenceTables tables;

    private void run(Policies policy, GcWatch watch, String... lines) {
        machine = new Machine(MachineOptions.DEFAULT.withPolicy(policy), SystemHost.silent());
        tables = ReferenceTables.watch(machine.collector(), machine.heap(), new ProgramReferences(machine.space()));
        machine.collector().addObserver((collection, event) -> watch.event(event));
        int exitCode = machine.programs().runText(PRELUDE + String.join("\n", lines), List.of());
        assertThat(exitCode).isZero();
    }

    private interface GcWatch {
        void event(GcEvent event);
    }

    private void run(Policies policy, String... lines) {
        run(policy, event -> {}, lines);
    }

    private List<String> states() {
        return tables.references().stream()
                .map(reference -> reference.state().title())
                .toList();
    }

    private static final String[] FOUR = {
        "t = T()",
        "r1 = weakref.ref(t)",
        "r2 = weakref.ref(t, good)",
        "f1 = weakref.finalize(t, good, 1)",
        "f2 = weakref.finalize(t, bad)",
        "t = None",
        "garbage()",
        "gc.collect()",
        "for i in range(100): pass",
        "gc.collect()"
    };

    @ParameterizedTest
    @EnumSource
    void everyReferenceToADeadTargetEndsInItsState(Policies policy) {
        run(policy, FOUR);
        assertThat(states()).containsExactly("dead", "callback ran", "callback ran", "callback raised");
    }

    @ParameterizedTest
    @EnumSource
    void aChainIsInTheOrderOfTheList(Policies policy) {
        List<TrackedReference> made = new ArrayList<>();
        run(policy, FOUR);
        made.addAll(tables.references());
        List<Integer> order = tables.chain(made.get(0).targetBirth()).stream()
                .map(made::indexOf)
                .toList();
        assertThat(order).isEqualTo(ENTRIES.contains(policy) ? List.of(0, 1, 2, 3) : List.of(3, 2, 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void callbacksArePendingFromTheDeathOfTheTargetToTheirCall(Policies policy) {
        List<String> seen = new ArrayList<>();
        run(
                policy,
                event -> {
                    if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.FREE) {
                        seen.add(states().get(1));
                    }
                },
                FOUR);
        // Only this policy calls before it frees.
        assertThat(seen.get(0)).isEqualTo(policy == Policies.CPYTHON ? "callback ran" : "callback pending");
        List<ReferenceState> states = tables.references().get(1).history().changes().stream()
                .map(History.Change::state)
                .toList();
        assertThat(states)
                .containsExactly(ReferenceState.ALIVE, ReferenceState.CALLBACK_PENDING, ReferenceState.CALLBACK_RAN);
    }

    @ParameterizedTest
    @EnumSource
    void detachedAndCalledFinalizersAreDetached(Policies policy) {
        run(
                policy,
                "t = T()",
                "f1 = weakref.finalize(t, good)",
                "f2 = weakref.finalize(t, good)",
                "f3 = weakref.finalize(t, good)",
                "f1.detach()",
                "f2()");
        assertThat(states().subList(0, 2)).containsExactly("detached", "detached");
        long target = tables.references().get(0).target();
        assertThat(tables.hasWeakrefBit(target)).isEqualTo(!ENTRIES.contains(policy));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DEL_RESWEEP", "DEL_CLOSURE_SUM", "WEAKREF_ENTRY", "CPYTHON"},
            mode = Mode.INCLUDE)
    void finalisersAreArmedThenRunThenPostFinalWhereTheObjectSurvives(Policies policy) {
        List<FinaliserState> during = new ArrayList<>();
        run(
                policy,
                event -> {
                    if (event.kind() == GcEvent.Kind.FINALISER) {
                        during.add(tables.finaliser(event.object()));
                    }
                },
                "kept = []",
                "class Back:",
                "  def __del__(self): kept.append(self)",
                "class Gone:",
                "  def __del__(self): pass",
                "kept.append(1)",
                "def make():",
                "  Back()",
                "  Gone()",
                "make()",
                "garbage()",
                "gc.collect()");
        assertThat(during).contains(FinaliserState.RUN);
        Set<FinaliserState> states =
                tables.finalisersRun().stream().map(History::state).collect(Collectors.toSet());
        assertThat(states).contains(FinaliserState.POST_FINAL);
        assertThat(tables.finalisersRun()).anySatisfy(history -> {
            assertThat(history.state()).isEqualTo(FinaliserState.POST_FINAL);
            assertThat(history.freed()).isNull();
            assertThat(tables.finaliser(history.address())).isEqualTo(FinaliserState.POST_FINAL);
        });
    }

    @ParameterizedTest
    @EnumSource
    void referencesMadeBeforeTheWatchAreKnown(Policies policy) {
        machine = new Machine(MachineOptions.DEFAULT.withPolicy(policy), SystemHost.silent());
        List<List<Integer>> births = new ArrayList<>();
        machine.collector().addObserver((collection, event) -> {
            if (event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.START) {
                tables = ReferenceTables.watch(
                        machine.collector(), machine.heap(), new ProgramReferences(machine.space()));
                births.add(tables.references().stream()
                        .map(TrackedReference::birth)
                        .toList());
            }
        });
        machine.programs()
                .runText(
                        PRELUDE + "t = T()\nr = weakref.ref(t, good)\nf = weakref.finalize(t, good)\ngc.collect()\n",
                        List.of());
        assertThat(births.get(0)).hasSize(2).isSorted();
    }
}
