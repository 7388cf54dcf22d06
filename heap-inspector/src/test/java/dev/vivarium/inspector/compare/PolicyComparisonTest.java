package dev.vivarium.inspector.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {
    private static final List<Policies> ALL = List.of(Policies.values());

    @Test
    void everyRunReadsTheSameInput() {
        List<PolicyRun> runs = ComparedRun.ofText("one\ntwo\n", ALL, "import sys", "print(sys.stdin.read())");
        assertThat(runs).extracting(run -> run.output().text()).containsOnly("one\ntwo\n\n");
    }

    @Test
    void aRunSeesNothingOfTheRunsBefore() {
        List<PolicyRun> runs = ComparedRun.ofText(
                "", ALL, "import sys", "print(hasattr(sys, 'mark'), 'x' in globals())", "x = 1", "sys.exit(3)");
        assertThat(runs).extracting(run -> run.output().text()).containsOnly("False False\n");
        assertThat(runs).extracting(PolicyRun::exitCode).containsOnly(3);
    }

    @Test
    void aFinalizerThatReachesItsTargetLeaksWhereTheMapIsARoot() {
        List<PolicyRun> runs = ComparedRun.ofText(
                "",
                ALL,
                "import gc, weakref",
                "class B:",
                "    def close(self): pass",
                "def use():",
                "    b = B()",
                "    weakref.finalize(b, b.close)",
                "use()",
                "gc.collect()");
        for (PolicyRun run : runs) {
            boolean leaks = !List.of("second-closure", "ephemeron", "weakref-entry:noatexit")
                    .contains(run.policy().name());
            assertThat(run.leaks().names().contains("B"))
                    .as(run.policy().name())
                    .isEqualTo(leaks);
        }
    }

    @Test
    void whatAFinalizerOfALivingObjectHoldsIsNoLeak() {
        List<PolicyRun> runs = ComparedRun.ofText(
                "",
                ALL,
                "import gc, weakref",
                "class B: pass",
                "b = B()",
                "weakref.finalize(b, print, [1, 2, 3])",
                "gc.collect()");
        assertThat(runs).extracting(run -> run.leaks().names()).containsOnly(List.of());
        assertThat(runs)
                .filteredOn(run -> run.policy().mapIsRoot())
                .extracting(run -> run.leaks().objects())
                .containsOnly(0);
    }

    @Test
    void aHazardEndsOneRunAndTheOthersGoOn() {
        List<PolicyRun> runs = ComparedRun.ofText(
                "",
                ALL,
                "saved = [None]",
                "class Liar:",
                "    def __del__(self):",
                "        saved[0] = self",
                "        return ...",
                "def use(): Liar()",
                "use()",
                "import gc",
                "gc.collect()");
        assertThat(runs)
                .filteredOn(run -> run.hazard().isPresent())
                .extracting(run -> run.policy().name())
                .containsExactly("del-resweep", "weakref-entry", "weakref-entry:noatexit");
        assertThat(runs)
                .filteredOn(run -> run.hazard().isPresent())
                .extracting(PolicyRun::exitCode)
                .containsOnly(3);
    }

    @Test
    void aRingNeedsACollectionForEachOfItsObjectsAndOneMoreUnderDelClosureSum() {
        List<PolicyRun> runs = ComparedRun.ofText(
                "",
                List.of(Policies.DEL_RESWEEP, Policies.DEL_CLOSURE_SUM),
                "class Node:",
                "    def __init__(self, name): self.name = name",
                "    def __del__(self): pass",
                "def use():",
                "    nodes = [Node(i) for i in range(4)]",
                "    for i in range(4): nodes[i].to = nodes[i - 1]",
                "use()");
        assertThat(runs).extracting(PolicyRun::furtherCollections).containsExactly(1, 5);
        assertThat(runs.get(1).happenings())
                .extracting(Happening::line)
                .containsExactly(
                        "+1 Node 0 finalised", "+2 Node 1 finalised", "+3 Node 2 finalised", "+4 Node 3 finalised");
    }
}
