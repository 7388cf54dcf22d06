package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.vm.ProgramFrames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that compares a local with a number, such as {@code i == 1000}: the most usual one of breakpoints in loops.
 * It is answered without running code, as long as the local holds a small int.
 */
record Comparison(String local, String operator, long number) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*(==|!=|<=|>=|<|>)\\s*(-?(?:0|[1-9]\\d{0,13}))\\s*");

    /** The comparison that a text is; empty where it is something else. */
    static Optional<Comparison> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))));
    }

    /** Whether it holds in the innermost frame; empty where that takes running code. */
    Optional<Boolean> in(ProgramFrames frames) {
        int number = frames.code(0).local(local);
        long value = number < 0 ? Value.NULL : frames.localValue(0, number);
        return Value.isSmallInt(value) ? Optional.of(holds(Value.smallIntValue(value))) : Optional.empty();
    }

    private boolean holds(long value) {
        return switch (operator) {
            case "==" -> value == number;
            case "!=" -> value != number;
            case "<=" -> value <= number;
            case ">=" -> value >= number;
            case "<" -> value < number;
            default -> value > number;
        };
    }
}
