package dev.vivarium.inspector.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void longLoopEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Interruption.check(1 << 20)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThatCode(() -> Interruption.check(1 << 20)).doesNotThrowAnyException();
    }
}
