package dev.vivarium.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who will catch an exception is known when it is raised. */
class HandlerSearchTest {
    private static void assertCaught(String function, String... handlerLines) {
        String program = "import errno\nTYPES = (KeyError, OSError)\nclass Own(ValueError):\n    pass\n"
                + "def fail():\n    raise Own(1)\n"
                + "def f(kind=ValueError):\n    try:\n        fail()\n    "
                + String.join("\n    ", handlerLines)
                + "\ntry:\n    f()\nexcept Exception:\n    pass\n";
        assertThat(new WatchedProgram(program).catchers().get(0))
                .as(String.join("; ", handlerLines))
                .isEqualTo(function);
    }

    @Test
    void typesAreLookedUpWhereTheyLie() {
        assertCaught("f", "except Own:", "    pass");
        assertCaught("f", "except ValueError:", "    pass");
        assertCaught("f", "except kind:", "    pass");
        assertCaught("f", "except (KeyError, kind) as e:", "    pass");
        assertCaught("f", "except:", "    pass");
        assertCaught("<module>", "except KeyError:", "    pass");
        assertCaught("<module>", "except (KeyError, OSError):", "    pass");
        assertCaught("<module>", "except TYPES:", "    pass");
    }

    @Test
    void laterClausesCount() {
        assertCaught("f", "except KeyError:", "    pass", "except TYPES:", "    pass", "except Own:", "    pass");
        assertCaught("<module>", "except KeyError:", "    pass", "except TYPES:", "    pass");
    }

    @Test
    void finallyCatchesNothing() {
        assertCaught("<module>", "finally:", "    pass");
    }

    @Test
    void handlerWhoseTypesTakeRunningCodeIsTakenForOneThatCatches() {
        assertCaught("f", "except type(Own(2)):", "    pass");
        assertCaught("f", "except {1: KeyError}[1]:", "    pass");
    }

    @Test
    void handlerAtWorkDoesNotCatchAgain() {
        WatchedProgram program = new WatchedProgram(
                "def f():\n    try:\n        raise ValueError\n    except ValueError:\n        raise ValueError\nf()\n");
        assertThat(program.catchers()).startsWith("f", "-");
    }

    @Test
    void nobodyCatchesWhatNobodyNames() {
        assertThat(new WatchedProgram("try:\n    {}[1]\nexcept OSError:\n    pass\n").catchers())
                .containsOnly("-");
    }
}
