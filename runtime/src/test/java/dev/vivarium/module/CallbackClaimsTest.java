package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of the callbacks of each policy, and of what finalizers hold. */
class CallbackClaimsTest {
    private static ProgramOutput under(Policies policy, String... lines) {
        return ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy), lines);
    }

    private static final String[] WORKING_CALLBACK = {
        "import gc, weakref",
        "class T: pass",
        ProgramOutput.SCRUB,
        "refs = []",
        "def inner(r): print('inner', r())",
        "def outer(r):",
        "    made = [[i] for i in range(50)]",
        "    refs.append(weakref.ref(T(), inner))",
        "    scrub()",
        "    gc.collect()",
        "    print('outer', made == [[i] for i in range(50)])",
        "def make(): refs.append(weakref.ref(T(), outer))",
        "make()",
        "scrub()",
        "for i in range(3):",
        "    gc.collect()",
        "    for j in range(9): pass"
    };

    /** Where callbacks are queued, the inner one may wait until the outer one ends. */
    @ParameterizedTest
    @EnumSource(Policies.class)
    void aCallbackMayAllocateMakeReferencesAndCollect(Policies policy) {
        MachineOptions options = MachineOptions.DEFAULT.withPolicy(policy);
        for (boolean stress : new boolean[] {false, true}) {
            ProgramOutput printed = ProgramOutput.of(options.withStress(stress), WORKING_CALLBACK);
            assertThat(printed.errors()).isEmpty();
            assertThat(printed.output().lines()).containsExactlyInAnyOrder("inner None", "outer True");
        }
    }

    private static ProgramOutput callingAnOlderFinalizer(Policies policy, String between) {
        return under(
                policy,
                "import gc, weakref",
                "class T: pass",
                ProgramOutput.SCRUB,
                "def make():",
                "    t = T()",
                "    held.append(weakref.finalize(t, print, 'older'))",
                "    " + between,
                "    held.append(weakref.finalize(t, lambda: print('newer', held[0]())))",
                "held = []",
                "make()",
                "scrub()",
                "gc.collect()",
                "for j in range(9): pass");
    }

    /** The text is what a real MicroPython prints. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"MERGED", "SECOND_CLOSURE", "DEL_RESWEEP", "DEL_CLOSURE_SUM"})
    void aFinalizerThatACallbackCallsIsCalledAgainWhereListsAreNotDetached(Policies policy) {
        assertThat(callingAnOlderFinalizer(policy, "weakref.finalize(t, print, 'between')")
                        .output())
                .isEqualTo("older\nnewer None\nbetween\nolder\n");
    }

    /** CPython would call it at once; the last policy calls only what the program holds. */
    @Test
    void aFinalizerThatACallbackCallsIsCalledOnlyInItsTurnElsewhere() {
        for (Policies policy : List.of(Policies.WEAKREF_ENTRY, Policies.CPYTHON, Policies.EPHEMERON)) {
            assertThat(callingAnOlderFinalizer(policy, "weakref.finalize(t, print, 'between')")
                            .output())
                    .isEqualTo("newer None\nbetween\nolder\n");
        }
        assertThat(callingAnOlderFinalizer(Policies.WEAKREF_ENTRY_WITHOUT_EXIT_HOOK, "pass")
                        .output())
                .isEqualTo("newer None\nolder\n");
    }

    /** Kept for the call of a finalizer, it goes with the next collection. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"MERGED", "SECOND_CLOSURE", "DEL_RESWEEP", "DEL_CLOSURE_SUM", "EPHEMERON"})
    void whatAFinalizerHoldsIsKeptForOneCollectionMore(Policies policy) {
        ProgramOutput printed = under(
                policy,
                "import gc, weakref",
                "class T: pass",
                ProgramOutput.SCRUB,
                "def make(): weakref.finalize(T(), lambda held: print('called', len(held)), bytearray(5000))",
                "def more(): return gc.mem_alloc() - before >= 5000",
                "gc.disable()",
                "gc.collect()",
                "before = gc.mem_alloc()",
                "make()",
                "scrub()",
                "gc.collect()",
                "print(more())",
                "scrub()",
                "gc.collect()",
                "print(more())");
        assertThat(printed.output()).isEqualTo("called 5000\nTrue\nFalse\n");
    }

    /** Each program says in {@code order} what it expects in {@code ran}; entries die in the order of their addresses. */
    private static final String[] ENTRY_ORDER = {
        "import gc, micropython, weakref",
        "class T: pass",
        ProgramOutput.SCRUB,
        "ids, ran, refs = {}, [], []",
        "gaps = [bytearray(150) for i in range(30)]",
        "def make(name):",
        "    t = T()",
        "    for n in range(3):",
        "        key = name + str(n)",
        "        refs.append(weakref.ref(t, lambda r, key=key: ran.append(key)))",
        "        ids[key] = id(t.__weakref__[n])",
        "    return t",
        "def newest(keys): return sorted(keys, key=lambda key: -ids[key])"
    };

    private static void assertTrue(Policies policy, String... program) {
        String[] lines = Arrays.copyOf(ENTRY_ORDER, ENTRY_ORDER.length + program.length);
        System.arraycopy(program, 0, lines, ENTRY_ORDER.length, program.length);
        for (boolean stress : new boolean[] {false, true}) {
            MachineOptions options = MachineOptions.DEFAULT.withPolicy(policy).withStress(stress);
            assertThat(ProgramOutput.of(options, lines)).isEqualTo(new ProgramOutput("True\n", ""));
        }
    }

    /** Targets lie in gaps, so that the order of their addresses is not that in which they were made. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void ofSeveralTargetsTheEntryThatDiedLastIsCalledFirst(Policies policy) {
        assertTrue(
                policy,
                "targets = []",
                "for i in range(8):",
                "    gaps[i * 11 % 30] = None",
                "    gc.collect()",
                "    targets.append(make(chr(97 + i)))",
                "order = newest(ids)",
                "made = sorted(ids)",
                "targets = None",
                "scrub()",
                "gc.collect()",
                "for i in range(3): pass",
                "print(ran == order and len(ran) == 24 and order not in (made, made[::-1]))");
    }

    /** What waits from an earlier collection comes after what a later one adds. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void ofSeveralCollectionsTheLastIsCalledFirst(Policies policy) {
        assertTrue(
                policy,
                "targets = [make(name) for name in 'abc']",
                "def busy(n):",
                "    for i in 1, 0, 2:",
                "        targets[i] = None",
                "        scrub()",
                "        gc.collect()",
                "micropython.schedule(busy, 0)",
                "for i in range(3): pass",
                "def of(name): return newest([key for key in ids if key[0] == name])",
                "print(ran == of('c') + of('a') + of('b') and len(ran) == 9)");
    }

    @Test
    void entriesHangOnTheirTarget() {
        String[] program = {
            "import weakref",
            "class T: pass",
            "t = T()",
            "r = weakref.ref(t)",
            "f = weakref.finalize(t, print)",
            "f.detach()",
            "print(len(getattr(t, '__weakref__', ())))"
        };
        assertThat(under(Policies.WEAKREF_ENTRY, program).output()).isEqualTo("2\n");
        assertThat(under(Policies.WEAKREF_ENTRY_WITHOUT_EXIT_HOOK, program).output())
                .isEqualTo("2\n");
        assertThat(under(Policies.MERGED, program).output()).isEqualTo("0\n");
    }

    /**
     * A target that was kept for the finalizer of another is no longer due: so of a chain each collection takes one where
     * the first lies first, and one collection takes all where the last does.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void finalizersFireInAddressOrderUnderEphemeron(boolean firstLiesFirst) {
        ProgramOutput printed = under(
                Policies.EPHEMERON,
                "import gc, weakref",
                "class T: pass",
                ProgramOutput.SCRUB,
                "def make():",
                "    " + (firstLiesFirst ? "a = T(); b = T(); c = T()" : "c = T(); b = T(); a = T()"),
                "    weakref.finalize(a, print, 'a', [b])",
                "    weakref.finalize(b, print, 'b', [c])",
                "    weakref.finalize(c, print, 'c')",
                "def print(*words): fired.append(words[0])",
                "fired = []",
                "make()",
                "for i in range(4):",
                "    scrub()",
                "    gc.collect()",
                "    fired.append('|')",
                "import sys",
                "sys.stdout.write(' '.join(fired))");
        assertThat(printed.output()).isEqualTo(firstLiesFirst ? "a | b | c | |" : "c b a | | | |");
    }
}
