package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and values are those of a real MicroPython. */
class WeakrefModuleTest {
    private static final String BEGIN = "import gc, weakref\nclass A: pass";

    private static ProgramOutput run(String... lines) {
        ProgramOutput plain = ProgramOutput.of(BEGIN, String.join("\n", lines));
        ProgramOutput stressed =
                ProgramOutput.of(MachineOptions.DEFAULT.withStress(true), BEGIN, String.join("\n", lines));
        assertThat(stressed).as("with a collection at every allocation").isEqualTo(plain);
        return plain;
    }

    @Test
    void callingAReferenceGivesTheTargetUntilItIsCollected() {
        assertThat(run(
                                "a = A()",
                                "r = weakref.ref(a)",
                                "print(r, r() is a, r(1, x=2) is a)",
                                "a = None",
                                "gc.collect()")
                        .output())
                .isEqualTo("<ref> True True\n");
        assertThat(run("a = A()", "r = weakref.ref(a)", "a = None", "gc.collect()", "print(r())")
                        .output())
                .isEqualTo("None\n");
    }

    @Test
    void aCallbackGetsTheClearedReference() {
        assertThat(run("a = A()", "r = weakref.ref(a, lambda x: print(x is r, x()))", "a = None", "gc.collect()")
                        .output())
                .isEqualTo("True None\n");
    }

    @Test
    void aFinalizerIsCalledWithItsArguments() {
        assertThat(run("a = A()", "weakref.finalize(a, print, 1, 2, sep='-')", "a = None", "gc.collect()")
                        .output())
                .isEqualTo("1-2\n");
    }

    @Test
    void aFinalizerCanBeAskedCalledAndDetached() {
        assertThat(run(
                                "a = A()",
                                "f = weakref.finalize(a, print, 1, 2, sep='-')",
                                "print(f.alive, f.peek()[1:], type(f.peek()[0]))",
                                "print(f(), f.alive, f.peek(), f.detach(), f())",
                                "g = weakref.finalize(a, print, 'detached')",
                                "print(g.detach()[2], g.alive, g.detach())",
                                "a = None",
                                "gc.collect()")
                        .output())
                .isEqualTo("True (<function>, (1, 2), {'sep': '-'}) <class 'A'>\n1-2\nNone False None None None\n"
                        + "('detached',) False None\n");
    }

    @Test
    void whatACallbackRaisesIsPrintedAndTheNextOneIsCalled() {
        ProgramOutput run = run(
                "def boom(*_): raise ValueError('x')",
                "a = A()",
                "r = weakref.ref(a, lambda r: print('ref'))",
                "weakref.finalize(a, boom)",
                "a = None",
                "gc.collect()");
        assertThat(run.output()).isEqualTo("ref\n");
        assertThat(run.errors())
                .isEqualTo("Unhandled exception in weakref callback:\nTraceback (most recent call last):\n"
                        + "  File \"<stdin>\", line 3, in boom\nValueError: x\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weakref.ref()                 | TypeError function missing 1 required positional arguments
            weakref.ref(A(), 1, 2)        | TypeError function expected at most 2 arguments, got 3
            weakref.ref(A(), x=1)         | TypeError function doesn't take keyword arguments
            weakref.finalize(A())         | TypeError function missing 1 required positional arguments
            weakref.ref(())               | TypeError not a heap object
            weakref.ref(5)                | TypeError not a heap object
            weakref.finalize('', print)   | TypeError not a heap object
            weakref.finalize(A(), 5)()    | TypeError 'int' object isn't callable
            weakref.ref(A()).callback     | AttributeError 'ref' object has no attribute 'callback'
            """)
    void errorsHaveMicroPythonsTexts(String expression, String error) {
        assertThat(run("try:", "    " + expression, "except Exception as e:", "    print(type(e).__name__, e)")
                        .output())
                .isEqualTo(error + "\n");
    }

    @Test
    void followingAReferenceToAFreedObjectStopsTheProgram() {
        assertThatThrownBy(() -> ProgramOutput.of(
                        BEGIN,
                        "a, b = A(), A()",
                        "first = weakref.ref(a, lambda r: second())",
                        "second = weakref.ref(b, lambda r: first())",
                        "weakref.finalize(a, lambda: second())",
                        "weakref.finalize(b, lambda: first())",
                        "a = b = None",
                        "gc.collect()"))
                .isInstanceOf(HazardDetected.class);
    }
}
