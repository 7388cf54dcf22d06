package dev.vivarium.dap.debugger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which hits of a breakpoint count: {@code 5}, {@code >= 5}, {@code % 5} and the like. */
public record HitCondition(String operator, long number) {
    public static final HitCondition ALWAYS = new HitCondition(">=", 0);

    private static final Pattern FORM = Pattern.compile("\\s*(==|>=|<=|>|<|%|)\\s*(\\d{1,18})\\s*");

    /** Reads a condition; null for a text that is none. */
    public static HitCondition parse(String text) {
        if (text == null || text.isBlank()) {
            return ALWAYS;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String operator = matcher.group(1).isEmpty() ? "==" : matcher.group(1);
        return new HitCondition(operator, Long.parseLong(matcher.group(2)));
    }

    boolean holds(long hits) {
        return switch (operator) {
            case "==" -> hits == number;
            case ">=" -> hits >= number;
            case "<=" -> hits <= number;
            case ">" -> hits > number;
            case "<" -> hits < number;
            default -> number != 0 && hits % number == 0;
        };
    }
}
