package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.heap.TouchListener;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.BufferItems;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every native function of the modules that are about values, and every method of containers, is called twice with
 * containers that differ in one item. Where what comes of it differs it has read the item, and must have told so.
 */
class TouchedByNativesTest {
    /** What came of one call. */
    private record Outcome(String text, boolean isTold) {}

    /** Listens to what the program says and to what native code tells in the meantime. */
    private static final class Ear extends OutputStream implements TouchListener {
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder printed = new StringBuilder();
        private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
        private Machine machine;
        private long container;
        private boolean isTold;
        private String last;

        @Override
        public void write(int value) {
            if (value != '\n') {
                line.append((char) (value & 0xFF));
                return;
            }
            heard(line.toString());
            line.setLength(0);
        }

        private void heard(String text) {
            if (text.startsWith("\u0001")) {
                isTold = false;
                printed.setLength(0);
                container = Long.parseLong(text.substring(1).strip());
            } else if (text.contains("\u0002")) {
                printed.append(text, 0, text.indexOf('\u0002'));
                container = 0;
            } else if (text.startsWith("\u0003")) {
                int cut = text.indexOf('\u0004');
                String told = text.substring(cut + 1) + printed;
                last = text.substring(1, cut);
                outcomes.put(last, new Outcome(told.replaceAll("0x[0-9a-f]+", "0x"), isTold));
            } else {
                printed.append(text);
            }
        }

        @Override
        public void touched(long object, int field, int place, boolean isWrite) {
            isTold |= object == container && container != 0 && !isWrite && place <= 0 | field == 1;
        }

        @Override
        public void touchedBytes(long address, int length, boolean isWrite) {
            if (container == 0 || isWrite || !BufferItems.has(machine.space(), container)) {
                return;
            }
            long from = BufferItems.address(machine.space(), container, 0);
            isTold |= address < from + BufferItems.itemBytes(machine.space(), container) && from < address + length;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"words(5) | words(6)", "words('a') | words('b')", "bytes_of(5) | bytes_of(6)"})
    void whatDependsOnAnItemHasToldOfReadingIt(String containers, String others) throws IOException {
        Map<String, Outcome> first = outcomes(containers);
        Map<String, Outcome> second = outcomes(others);
        TreeSet<String> untold = new TreeSet<>();
        int depending = 0;
        for (Map.Entry<String, Outcome> each : first.entrySet()) {
            Outcome here = each.getValue();
            Outcome there = second.get(each.getKey());
            if (there != null && !here.text().equals(there.text())) {
                depending++;
                if (!here.isTold() || !there.isTold()) {
                    untold.add(each.getKey() + ": " + here + " " + there);
                }
            }
        }
        assertThat(first).hasSizeGreaterThan(5_000).hasSameSizeAs(second);
        assertThat(depending).isGreaterThan(50);
        assertThat(untold).isEmpty();
    }

    private static Map<String, Outcome> outcomes(String containers) throws IOException {
        Ear ear = new Ear();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), ear, OutputStream.nullOutputStream());
        Machine machine = new Machine(MachineOptions.DEFAULT, host);
        ear.machine = machine;
        machine.heap().setTouchListener(ear);
        try (InputStream text = TouchedByNativesTest.class.getResourceAsStream("natives_that_read.py")) {
            String program = new String(text.readAllBytes(), StandardCharsets.UTF_8) + "\neverything(" + containers
                    + ")\nprint('\\x03end\\x04')\n";
            machine.programs().runText(program, List.of("-c"));
        }
        assertThat(ear.outcomes.containsKey("end"))
                .as(ear.last + " " + ear.printed)
                .isTrue();
        return ear.outcomes;
    }
}
