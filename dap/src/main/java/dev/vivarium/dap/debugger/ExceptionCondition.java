package dev.vivarium.dap.debugger;

import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.ObjectSpace;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which exceptions a filter is about.
 *
 * @param types names of types, of which the exception's or one that it derives from must be one; empty for all
 * @param negated whether it must be none of them
 * @param expression what must be true where the exception is called {@code e}; null for nothing
 */
public record ExceptionCondition(List<String> types, boolean negated, String expression) {
    public static final ExceptionCondition ALWAYS = new ExceptionCondition(List.of(), false, null);

    private static final String NAME = "[A-Za-z_][\\w.]*";
    private static final Pattern TYPES =
            Pattern.compile("(!?)\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*(?:\\sif\\s(.+))?", Pattern.DOTALL);

    /** {@code TYPE, TYPE}, {@code !TYPE}, {@code TYPE if EXPRESSION}, or an expression that is no list of names. */
    public static ExceptionCondition parse(String text) {
        if (text == null || text.isBlank()) {
            return ALWAYS;
        }
        Matcher matcher = TYPES.matcher(text.strip());
        if (!matcher.matches()) {
            return new ExceptionCondition(List.of(), false, text.strip());
        }
        List<String> names = Arrays.stream(matcher.group(2).split("\\s*,\\s*"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
        String expression = matcher.group(3) == null ? null : matcher.group(3).strip();
        return new ExceptionCondition(names, !matcher.group(1).isEmpty(), expression);
    }

    /** Whether it says itself which types it is about. */
    boolean namesTypes() {
        return !types.isEmpty();
    }

    boolean hasType(ObjectSpace space, long exception) {
        return types.isEmpty()
                || negated != types.stream().anyMatch(name -> ExceptionType.isNamed(space, exception, name));
    }
}
