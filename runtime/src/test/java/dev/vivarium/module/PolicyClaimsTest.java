package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.policy.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of policies beside the scenarios of {@code tests/programs/policies}. */
class PolicyClaimsTest {
    /** Leaves no address of what was dropped on the stack. */
    private static final String SCRUB = "def scrub(n=20): return scrub(n - 1) if n else None";

    private static ProgramOutput under(Policies policy, String... lines) {
        return ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy), lines);
    }

    /** Every allocation collects, so callbacks run while a container grows, and change that container. */
    @ParameterizedTest
    @EnumSource(Policies.class)
    void aCallbackMayChangeAContainerInTheMiddleOfItsGrowth(Policies policy) {
        String[] program = {
            "import weakref",
            "class T: pass",
            SCRUB,
            "ran = []",
            "def arm(action):",
            "    t = T()",
            "    refs.append(weakref.ref(t, lambda r: action()))",
            "refs = []",
            "a = []",
            "d = {}",
            "s = set()",
            "b = bytearray()",
            "def grow():",
            "    ran.append(1)",
            "    a.append(-1)",
            "    d[-len(d)] = -1",
            "    s.add(-len(s))",
            "    b.extend(b'\\xff\\xff\\xff')",
            "for i in range(1, 31):",
            "    for step in (lambda: a.append(i), lambda: d.update({i: i}), lambda: s.add(i), lambda: b.append(i)):",
            "        arm(grow)",
            "        scrub(3)",
            "        step()",
            "print(len(ran) > 60, [x for x in a if x > 0] == list(range(1, 31)))",
            "print(all(d[i] == i for i in range(1, 31)), all(i in s for i in range(1, 31)))",
            "print(bytes(x for x in b if x < 255) == bytes(range(1, 31)))"
        };
        ProgramOutput plain = under(policy, program);
        ProgramOutput stressed =
                ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy).withStress(true), program);
        assertThat(stressed.errors()).isEmpty();
        assertThat(stressed.output()).isEqualTo("True True\nTrue True\nTrue\n");
        assertThat(plain.output()).endsWith("True\nTrue True\nTrue\n");
    }

    private static final String[] FINALIZED = {
        "import gc",
        "class N:",
        "    def __del__(self): kept.append(self)",
        "kept = []",
        SCRUB,
        "n = N()",
        "print(gc.is_finalized(n), gc.is_finalized([]))",
        "n = None",
        "scrub()",
        "gc.collect()",
        "print([gc.is_finalized(x) for x in kept])"
    };

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"DEL_RESWEEP", "DEL_CLOSURE_SUM", "WEAKREF_ENTRY", "CPYTHON"})
    void isFinalizedTellsWhetherTheFinaliserRan(Policies policy) {
        assertThat(under(policy, FINALIZED).output()).isEqualTo("False False\n[True]\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"MERGED", "SECOND_CLOSURE", "EPHEMERON"})
    void isFinalizedIsThereOnlyWhereFinalisersOfAllClassesRun(Policies policy) {
        assertThat(under(policy, "import gc", "print(hasattr(gc, 'is_finalized'))")
                        .output())
                .isEqualTo("False\n");
    }

    private static final String[] FULL_QUEUE = {
        "import gc, micropython, weakref",
        "class T: pass",
        SCRUB,
        "def make(): return weakref.ref(T(), lambda r: print('called back'))",
        "def busy(n): print('busy', n)",
        "def fill(n):",
        "    for i in range(4): micropython.schedule(busy, i)",
        "    gc.collect()",
        "    print('collected', r())",
        "r = make()",
        "scrub()",
        "micropython.schedule(fill, 0)",
        "for i in range(9): pass"
    };

    /** While a scheduled function runs, four others can wait. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void aCallbackIsLostWhereTheScheduleQueueIsFull(Policies policy) {
        ProgramOutput printed = under(policy, FULL_QUEUE);
        assertThat(printed.errors()).contains("RuntimeError: schedule queue full");
        assertThat(printed.output()).isEqualTo("collected None\nbusy 0\nbusy 1\nbusy 2\nbusy 3\n");
    }

    @Test
    void callbacksThatNeedNoSchedulerAreNotLostThere() {
        ProgramOutput printed = under(Policies.MERGED, FULL_QUEUE);
        assertThat(printed.errors()).isEmpty();
        assertThat(printed.output()).isEqualTo("called back\ncollected None\nbusy 0\nbusy 1\nbusy 2\nbusy 3\n");
    }

    /** Roots are not looked at again after finalisers, and {@code ...} is believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def __del__(self): micropython.schedule(print, self)",
                "def __del__(self): kept[0] = self; return ..."
            })
    void whatAFinaliserStoresWhereNobodyLooksAgainIsAHazard(String finaliser) {
        String[] program = {
            "import gc, micropython",
            "kept = [None]",
            "class N:",
            "    " + finaliser,
            SCRUB,
            "def make(): N().x = 1",
            "make()",
            "scrub()",
            "gc.collect()",
            "print('not reached')"
        };
        assertThatThrownBy(() -> under(Policies.DEL_RESWEEP, program))
                .isInstanceOf(HazardDetected.class)
                .hasMessageMatching("hazard: object #\\d+ at .*");
        assertThat(under(Policies.CPYTHON, program).output()).contains("not reached");
    }

    /** The expected text is what CPython 3.11 prints for the same program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c = N('c'); b = N('b', c); a = N('a', b) # a b c",
                "s = N('s'); x = N('x', s); y = N('y', s) # x y s",
                "one = N('one'); two = N('two'); three = N('three') # one two three",
                "t = N('t'); weakref.finalize(t, print, 'f1'); weakref.finalize(t, print, 'f2') # t f2 f1"
            })
    void acyclicGarbageDiesInCPythonsOrder(String body) {
        String[] parts = body.split(" # ");
        ProgramOutput printed = under(
                Policies.CPYTHON,
                "import gc, weakref",
                "class N:",
                "    def __init__(self, name, *held): self.name = name; self.held = held",
                "    def __del__(self): print(self.name)",
                SCRUB,
                "def f(): " + parts[0],
                "f()",
                "scrub()",
                "gc.collect()",
                "gc.collect()");
        assertThat(printed.output().strip().replace("\n", " ")).isEqualTo(parts[1]);
    }
}
