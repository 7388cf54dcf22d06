package dev.vivarium.inspector.recording;

import dev.vivarium.inspector.file.RecordOutput;
import java.util.HashMap;
import java.util.Map;

/** Writes each text once, with the next number, and from then on its number alone. */
final class NumberedTexts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final RecordOutput out;

    NumberedTexts(RecordOutput out) {
        this.out = out;
    }

    void write(String text) {
        Integer number = numbers.putIfAbsent(text, numbers.size());
        if (number == null) {
            out.number(numbers.size() - 1L);
            out.text(text);
        } else {
            out.number(number);
        }
    }
}
