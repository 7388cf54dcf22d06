package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts and values are those of a real MicroPython. */
class GcModuleTest {
    private static String run(String... lines) {
        return ProgramOutput.of("import gc", String.join("\n", lines)).output();
    }

    @Test
    void collectTellsHowManyObjectsWereFreed() {
        assertThat(run("l = [[] for i in range(100)]", "gc.collect()", "l = None", "print(gc.collect(), gc.collect())"))
                .as("a hundred lists and their items, and the list of them and its items")
                .isEqualTo("202 0\n");
    }

    @Test
    void theThresholdCountsWholeBlocks() {
        assertThat(run(
                        "print(gc.threshold(), gc.threshold(1000), gc.threshold())",
                        "print(gc.threshold(31), gc.threshold(), gc.threshold(-5), gc.threshold())"))
                .isEqualTo("-1 None 992\nNone 0 None -1\n");
    }

    @Test
    void automaticCollectionIsTurnedOffAndOn() {
        assertThat(run("print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())"))
                .isEqualTo("True None False None True\n");
    }

    @Test
    void withoutCollectionTheHeapFillsUp() {
        assertThat(run(
                        "gc.disable()",
                        "try:",
                        "    while True: bytearray(10000)",
                        "except MemoryError:",
                        "    print('full')",
                        "gc.enable()",
                        "for i in range(1000): bytearray(10000)",
                        "print('ok')"))
                .isEqualTo("full\nok\n");
    }

    @Test
    void memoryIsCountedInWholeBlocks() {
        assertThat(run(
                        "before = gc.mem_alloc()",
                        "l = bytearray(1000)",
                        "print(gc.mem_alloc() - before, gc.mem_alloc() + gc.mem_free())"))
                .isEqualTo("1088 2064768\n");
    }

    @Test
    void errorsHaveMicroPythonsTexts() {
        assertThat(run(
                        "for f in (lambda: gc.threshold('a'), lambda: gc.threshold(1, 2), lambda: gc.collect(1)):",
                        "    try:",
                        "        f()",
                        "    except TypeError as e:",
                        "        print(e)"))
                .isEqualTo("can't convert str to int\nfunction expected at most 1 arguments, got 2\n"
                        + "function takes 0 positional arguments but 1 were given\n");
    }
}
