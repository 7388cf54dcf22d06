package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Asked from within, and whichever way the finaliser ends. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"DEL_RESWEEP", "DEL_CLOSURE_SUM"})
    void theFinaliserBitIsClearedBeforeTheCall(Policies policy) {
        ProgramOutput printed = under(
                policy,
                "import gc",
                "class N:",
                "    def __init__(self, fails): self.fails = fails",
                "    def __del__(self):",
                "        print('finaliser', self.fails, gc.is_finalized(self))",
                "        kept.append(self)",
                "        if self.fails: raise ValueError",
                "kept = []",
                SCRUB,
                "def make(): N(False); N(True)",
                "make()",
                "for i in range(3):",
                "    scrub()",
                "    gc.collect()",
                "    print('kept', len(kept))",
                "    kept.clear()");
        assertThat(printed.output()).isEqualTo("finaliser False True\nfinaliser True True\nkept 2\nkept 0\nkept 0\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"DEL_RESWEEP", "DEL_CLOSURE_SUM", "WEAKREF_ENTRY", "CPYTHON"})
    void aClassMayGetAFinaliserBeforeItsFirstInstance(Policies policy) {
        ProgramOutput printed = under(
                policy,
                "import gc",
                "class N: pass",
                SCRUB,
                "N.__del__ = lambda self: print('finalised')",
                "def make(): N()",
                "make()",
                "scrub()",
                "gc.collect()",
                "print('collected')");
        assertThat(printed.output()).isEqualTo("finalised\ncollected\n");
    }

    /** Prints for Python objects, references and files how many bytes one and two collections leave of the garbage. */
    private static final String[] LEFT_OVER = {
        "import gc, weakref",
        "class N:",
        "    def __del__(self): pass",
        "alive = N()",
        SCRUB,
        "def objects():",
        "    for i in range(50): N().held = bytearray(100)",
        "def references():",
        "    for i in range(50): weakref.ref(alive, bytearray(100).append)",
        "def files():",
        "    for i in range(50): open(PATH, 'w').write('x')",
        "def left_over(make):",
        "    gc.collect()",
        "    gc.collect()",
        "    gc.disable()",
        "    before = gc.mem_alloc()",
        "    make()",
        "    scrub()",
        "    made = gc.mem_alloc() - before",
        "    gc.collect()",
        "    one = gc.mem_alloc() - before",
        "    gc.collect()",
        "    print(made > 1500, one > 1500, gc.mem_alloc() - before > 1500)",
        "for make in (objects, references, files): left_over(make)",
        "print(open(PATH).read())"
    };

    /** What a native object holds is not kept for its finaliser, nor is the object itself. */
    @Test
    void onlyPythonObjectsAreKeptForTheirFinaliser(@TempDir Path folder) {
        String kept = "True True False\n";
        String freed = "True False False\n";
        String[] program = LEFT_OVER.clone();
        program[0] += "; PATH = '" + folder.resolve("file") + "'";
        assertThat(under(Policies.DEL_CLOSURE_SUM, program).output()).isEqualTo(kept + freed + freed + "x\n");
        assertThat(under(Policies.DEL_RESWEEP, program).output()).isEqualTo(freed + freed + freed + "x\n");
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
        SCRUB,
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

    /** All but {@code ...}, which {@link #whatAFinaliserStoresWhereNobodyLooksAgainIsAHazard} shows. */
    @ParameterizedTest
    @ValueSource(strings = {"pass", "return None", "return 0", "return self", "raise ValueError"})
    void aPythonFinaliserAsksForARescanWhateverElseItReturns(String end) {
        ProgramOutput printed = under(
                Policies.DEL_RESWEEP,
                "import gc",
                "kept = [None]",
                "class N:",
                "    def __del__(self):",
                "        kept[0] = self",
                "        " + end,
                SCRUB,
                "def make(): N().x = [1, [2]]",
                "make()",
                "scrub()",
                "gc.collect()",
                "fill = [[i] for i in range(100)]",
                "print(kept[0].x)");
        assertThat(printed.output()).isEqualTo("[1, [2]]\n");
    }

    /** Of a Python object, None is no such promise. */
    @Test
    void aBuiltInFinaliserThatReturnsNoneAsksForNoRescan(@TempDir Path folder) {
        SystemHost host = new SystemHost(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()));
        Machine machine = new Machine(MachineOptions.DEFAULT.withPolicy(Policies.DEL_RESWEEP), host);
        List<GcEvent.Outcome> outcomes = new ArrayList<>();
        machine.collector().addObserver((collection, event) -> {
            if (event.kind() == GcEvent.Kind.FINALISER) {
                outcomes.add(event.outcome());
            }
        });
        String[] program = {
            "import gc",
            "class N:",
            "    def __del__(self): pass",
            SCRUB,
            "def make(): open('" + folder.resolve("file") + "', 'w'); N()",
            "make()",
            "scrub()",
            "gc.collect()"
        };
        machine.programs().runText(String.join("\n", program) + "\n", List.of("-c"));
        assertThat(outcomes).containsExactly(GcEvent.Outcome.DISCLAIMED, GcEvent.Outcome.RETURNED);
    }

    /** A file on a device that is written in Python closes by calling it, and what that raises is the finaliser's. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBuiltInFinaliserThatRaisesAsksForARescan(boolean raises) {
        SystemHost host = new SystemHost(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()));
        Machine machine = new Machine(MachineOptions.DEFAULT.withPolicy(Policies.DEL_RESWEEP), host);
        List<GcEvent.Outcome> outcomes = new ArrayList<>();
        int[] rescanned = {0};
        machine.collector().addObserver((collection, event) -> {
            if (event.kind() == GcEvent.Kind.FINALISER) {
                outcomes.add(event.outcome());
            }
            rescanned[0] += event.kind() == GcEvent.Kind.RESCAN && event.phase() == Phase.RESWEEP ? 1 : 0;
        });
        String[] program = {
            "import gc, vfs",
            "class Device:",
            "    data, fails = bytearray(1 << 15), False",
            "    def readblocks(self, n, b, o=0):",
            "        for i in range(len(b)): b[i] = self.data[n * 512 + o + i]",
            "    def writeblocks(self, n, b, o=0):",
            "        if self.fails: raise OSError(5)",
            "        for i in range(len(b)): self.data[n * 512 + o + i] = b[i]",
            "    def ioctl(self, op, arg): return 64 if op == 4 else 512 if op == 5 else None",
            "device = Device()",
            "vfs.VfsFat.mkfs(device)",
            "vfs.mount(vfs.VfsFat(device), '/ram')",
            SCRUB,
            "def make(): open('/ram/a', 'w').write('x')",
            "make()",
            "scrub()",
            "device.fails = " + (raises ? "True" : "False"),
            "gc.collect()"
        };
        machine.programs().runText(String.join("\n", program) + "\n", List.of("-c"));
        assertThat(outcomes).containsExactly(raises ? GcEvent.Outcome.RAISED : GcEvent.Outcome.DISCLAIMED);
        assertThat(rescanned[0] > 0).isEqualTo(raises);
    }
}
