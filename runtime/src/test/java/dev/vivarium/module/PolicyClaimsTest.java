package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.policy.Policies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is claimed of policies beside the scenarios of {@code tests/programs/policies}; finalisers have a test of their own. */
class PolicyClaimsTest {
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
            ProgramOutput.SCRUB,
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

    private static final String[] FULL_QUEUE = {
        "import gc, micropython, weakref",
        "class T: pass",
        ProgramOutput.SCRUB,
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

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void onlyWhatWasDueWhileTheQueueWasFullIsLost(Policies policy) {
        String[] program = Arrays.copyOf(FULL_QUEUE, FULL_QUEUE.length + 4);
        program[FULL_QUEUE.length] = "later = make()";
        program[FULL_QUEUE.length + 1] = "scrub()";
        program[FULL_QUEUE.length + 2] = "gc.collect()";
        program[FULL_QUEUE.length + 3] = "for i in range(9): pass";
        assertThat(under(policy, program).output())
                .isEqualTo("collected None\nbusy 0\nbusy 1\nbusy 2\nbusy 3\ncalled back\n");
    }

    @Test
    void callbacksThatNeedNoSchedulerAreNotLostThere() {
        ProgramOutput printed = under(Policies.MERGED, FULL_QUEUE);
        assertThat(printed.errors()).isEmpty();
        assertThat(printed.output()).isEqualTo("called back\ncollected None\nbusy 0\nbusy 1\nbusy 2\nbusy 3\n");
    }

    /** Which objects can be targets, of both kinds of weak references. */
    private static final String[] TARGETS = {
        "import weakref",
        "class T: pass",
        "def attempt(make, *rest):",
        "    try: make(*rest); return True",
        "    except TypeError as error: return error",
        "for target in (T(), T, [], (1, 2), bytearray(2), lambda: 1, 1 << 80, 5, None):",
        "    print(attempt(weakref.ref, target), attempt(weakref.finalize, target, print), sep=', ')",
    };

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void onlyObjectsWithAttributesCanBeTargetsOfEntries(Policies policy) {
        StringBuilder expected = new StringBuilder("True, True\nTrue, True\n");
        for (String type : new String[] {"list", "tuple", "bytearray", "function", "int", "int", "NoneType"}) {
            String error = "cannot create weak reference to '" + type + "' object";
            expected.append(error).append(", ").append(error).append('\n');
        }
        // At exit the finalizers on the first two targets print an empty line each, if the hook is there.
        assertThat(under(policy, TARGETS).output().stripTrailing())
                .isEqualTo(expected.toString().stripTrailing());
    }

    @Test
    void whateverIsOnTheHeapCanBeATargetOfTheMap() {
        String none = "not a heap object, not a heap object\n";
        assertThat(under(Policies.MERGED, TARGETS).output()).isEqualTo("True, True\n".repeat(7) + none + none);
    }

    private static final String[] REHASH = {
        "import gc, weakref",
        "class T: pass",
        "called = []",
        "kept = []",
        ProgramOutput.SCRUB,
        "def callback(r):",
        "    called.append(r)",
        "    if len(called) == 1:",
        "        for i in range(20):",
        "            t = T()",
        "            kept.append((t, weakref.ref(t)))",
        "def make(): return [weakref.ref(T(), callback) for i in range(4)]",
        "refs = make()",
        "scrub()",
        "gc.collect()",
        "gc.collect()",
        "for i in range(9): pass",
        "print(len(called) == 4)",
        "print([r() for r in refs])"
    };

    @Test
    void aCallbackThatMakesTheMapGrowLosesOthersUnlessTheListsAreDetached() {
        assertThatThrownBy(() -> under(Policies.MERGED, REHASH))
                .isInstanceOf(HazardDetected.class)
                .hasMessageMatching("hazard: object #\\d+ at .*not yet cleared");
        String[] counted = Arrays.copyOf(REHASH, REHASH.length - 1);
        assertThat(under(Policies.MERGED, counted).output()).isEqualTo("False\n");
        for (Policies policy : List.of(Policies.EPHEMERON, Policies.CPYTHON)) {
            assertThat(under(policy, REHASH).output()).isEqualTo("True\n[None, None, None, None]\n");
        }
    }
}
