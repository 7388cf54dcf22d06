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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of the finalisers of each policy beside the scenarios of {@code tests/programs/policies}. */
class FinaliserClaimsTest {
    private static ProgramOutput under(Policies policy, String... lines) {
        return ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy), lines);
    }

    private static void run(Machine machine, String... lines) {
        machine.programs().runText(String.join("\n", lines) + "\n", List.of("-c"));
    }

    private static List<GcEvent.Outcome> outcomesOfFinalisers(Machine machine) {
        List<GcEvent.Outcome> outcomes = new ArrayList<>();
        machine.collector().addObserver((collection, event) -> {
            if (event.kind() == GcEvent.Kind.FINALISER) {
                outcomes.add(event.outcome());
            }
        });
        return outcomes;
    }

    private static final String[] FINALIZED = {
        "import gc",
        "class N:",
        "    def __del__(self): kept.append(self)",
        "kept = []",
        ProgramOutput.SCRUB,
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

    /** Roots are not looked at again after finalisers, and {@code ...} is believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def __del__(self): micropython.schedule(print, self)",
                "def __del__(self): sys.atexit(self)",
                "def __del__(self): kept[0] = self; return ..."
            })
    void whatAFinaliserStoresWhereNobodyLooksAgainIsAHazard(String finaliser) {
        String[] program = {
            "import gc, micropython, sys",
            "kept = [None]",
            "class N:",
            "    " + finaliser,
            ProgramOutput.SCRUB,
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
                ProgramOutput.SCRUB,
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
                ProgramOutput.SCRUB,
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
                ProgramOutput.SCRUB,
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
        ProgramOutput.SCRUB,
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
                ProgramOutput.SCRUB,
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
        Machine machine = new Machine(MachineOptions.DEFAULT.withPolicy(Policies.DEL_RESWEEP), SystemHost.silent());
        List<GcEvent.Outcome> outcomes = outcomesOfFinalisers(machine);
        run(
                machine,
                "import gc",
                "class N:",
                "    def __del__(self): pass",
                ProgramOutput.SCRUB,
                "def make(): open('" + folder.resolve("file") + "', 'w'); N()",
                "make()",
                "scrub()",
                "gc.collect()");
        assertThat(outcomes).containsExactly(GcEvent.Outcome.DISCLAIMED, GcEvent.Outcome.RETURNED);
    }

    /** A file on a device that is written in Python closes by calling it, and what that raises is the finaliser's. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBuiltInFinaliserThatRaisesAsksForARescan(boolean raises) {
        Machine machine = new Machine(MachineOptions.DEFAULT.withPolicy(Policies.DEL_RESWEEP), SystemHost.silent());
        List<GcEvent.Outcome> outcomes = outcomesOfFinalisers(machine);
        int[] rescanned = {0};
        machine.collector().addObserver((collection, event) -> {
            rescanned[0] += event.kind() == GcEvent.Kind.RESCAN && event.phase() == Phase.RESWEEP ? 1 : 0;
        });
        run(
                machine,
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
                ProgramOutput.SCRUB,
                "def make(): open('/ram/a', 'w').write('x')",
                "make()",
                "scrub()",
                "device.fails = " + (raises ? "True" : "False"),
                "gc.collect()");
        assertThat(outcomes).containsExactly(raises ? GcEvent.Outcome.RAISED : GcEvent.Outcome.DISCLAIMED);
        assertThat(rescanned[0] > 0).isEqualTo(raises);
    }

    /** Functions that the program schedules run between its instructions, but not between those of such a finaliser. */
    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"DEL_RESWEEP", "DEL_CLOSURE_SUM", "WEAKREF_ENTRY", "WEAKREF_ENTRY_WITHOUT_EXIT_HOOK"})
    void theSchedulerIsLockedWhileAFinaliserRuns(Policies policy) {
        ProgramOutput printed = under(
                policy,
                "import gc, micropython",
                "log = [0] * 3",
                "def scheduled(n): log[n] = 1",
                "class N:",
                "    def __del__(self):",
                "        micropython.schedule(scheduled, 0)",
                "        for i in range(9): log[1] = log[0]",
                "        log[2] = 1",
                ProgramOutput.SCRUB,
                "def make(): N()",
                "make()",
                "scrub()",
                "gc.collect()",
                "for i in range(9): pass",
                "print(log)");
        assertThat(printed.output()).isEqualTo("[1, 0, 1]\n");
    }

    /** More than the mark stack takes, and deeper; what overflowed is found again before anything is freed. */
    @Test
    void aClosureThatOverflowsTheMarkStackIsKeptWhole() {
        ProgramOutput printed = under(
                Policies.DEL_CLOSURE_SUM,
                "import gc",
                "class N:",
                "    def __del__(self): kept[0] = self.held",
                "kept = [None]",
                ProgramOutput.SCRUB,
                "def make(): N().held = [[[i], [[i]]] for i in range(500)]",
                "make()",
                "scrub()",
                "gc.collect()",
                "fill = [[i] for i in range(500)]",
                "print(kept[0] == [[[i], [[i]]] for i in range(500)])");
        assertThat(printed.output()).isEqualTo("True\n");
    }

    /** Of what is dropped here, the lists, the plain socket and the stream in memory have none. */
    @Test
    void filesTlsObjectsAndReferencesAreTheBuiltInObjectsWithFinalisers(@TempDir Path folder) {
        Machine machine = new Machine(MachineOptions.DEFAULT, SystemHost.silent());
        List<String> finalised = new ArrayList<>();
        machine.collector().addObserver((collection, event) -> {
            if (event.kind() == GcEvent.Kind.FINALISER) {
                finalised.add(machine.space().typeName(event.object()));
            }
        });
        run(
                machine,
                "import gc, io, socket, tls, vfs, weakref",
                "class Device:",
                "    def __init__(self): self.data = bytearray(1 << 15)",
                "    def readblocks(self, n, b, o=0):",
                "        for i in range(len(b)): b[i] = self.data[n * 512 + o + i]",
                "    def writeblocks(self, n, b, o=0):",
                "        for i in range(len(b)): self.data[n * 512 + o + i] = b[i]",
                "    def ioctl(self, op, arg): return 64 if op == 4 else 512 if op == 5 else 0",
                "for kind, path in ((vfs.VfsFat, '/fat'), (vfs.VfsLfs2, '/lfs')):",
                "    device = Device()",
                "    kind.mkfs(device)",
                "    vfs.mount(kind(device), path)",
                "alive = Device()",
                "stream = socket.socket()",
                "context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)",
                "context.verify_mode = tls.CERT_NONE",
                ProgramOutput.SCRUB,
                "def make():",
                "    open('" + folder.resolve("file") + "', 'wb')",
                "    open('/fat/a', 'w')",
                "    open('/lfs/a', 'w')",
                "    weakref.ref(alive)",
                "    context.wrap_socket(stream, do_handshake_on_connect=False)",
                "    tls.SSLContext(tls.PROTOCOL_TLS_SERVER)",
                "    socket.socket(), io.StringIO(), [[]], {1: 2}, Device()",
                "gc.collect()",
                "make()",
                "scrub()",
                "gc.collect()");
        assertThat(finalised)
                .containsExactlyInAnyOrder(
                        "FileIO", "TextIOWrapper", "TextIOWrapper", "ref", "SSLSocket", "SSLContext");
    }
}
