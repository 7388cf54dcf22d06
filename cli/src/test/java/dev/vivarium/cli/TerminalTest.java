package dev.vivarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static Terminal terminal(Map<String, String> environment) {
        return Terminal.of(true, environment, () -> "40 100\n");
    }

    @Test
    void hasColourAndTheTerminalsWidth() {
        assertThat(terminal(Map.of("TERM", "xterm"))).isEqualTo(new Terminal(true, true, 100));
    }

    @Test
    void honoursNoColor() {
        assertThat(terminal(Map.of("NO_COLOR", "1")).hasColour()).isFalse();
        assertThat(terminal(Map.of("NO_COLOR", "")).hasColour()).isTrue();
        assertThat(terminal(Map.of("TERM", "dumb")).hasColour()).isFalse();
    }

    @Test
    void columnsOfTheEnvironmentGoFirst() {
        assertThat(terminal(Map.of("COLUMNS", "72")).columns()).isEqualTo(72);
        assertThat(terminal(Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
        assertThat(terminal(Map.of("COLUMNS", "999")).columns()).isEqualTo(200);
    }

    @Test
    void elsewhereThereIsNoColourAndTheUsualWidth() {
        assertThat(Terminal.of(false, Map.of(), () -> "40 100")).isEqualTo(new Terminal(false, false, 80));
    }
}
