package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    @Test
    void localIsComparedWithANumber() {
        assertThat(Comparison.parse(" i <= -20 ")).contains(new Comparison("i", "<=", -20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"i", "i == j", "i == 010", "i == 1 or k", "i = 1", "1 == i", "i.x == 1", "i == 1.5", "not i == 1"
            })
    void anythingElseIsLeftToTheProgram(String text) {
        assertThat(Comparison.parse(text)).isEmpty();
    }
}
