package dev.vivarium.inspector.analysis;

import dev.vivarium.vm.CodePosition;
import java.util.List;
import java.util.stream.Collectors;

/** Where an object was born, in words; all give null where it is not known. */
public final class BirthText {
    private BirthText() {}

    /** A place as {@code main.py:12}. */
    public static String of(CodePosition place) {
        return place.file() + ":" + place.line();
    }

    /** @param stack the place of birth, then what called it */
    public static String site(List<CodePosition> stack) {
        return stack.isEmpty() ? null : of(stack.get(0));
    }

    public static Long line(List<CodePosition> stack) {
        return stack.isEmpty() ? null : (long) stack.get(0).line();
    }

    public static String function(List<CodePosition> stack) {
        return stack.isEmpty() ? null : stack.get(0).block();
    }

    /** As {@code main.py:12 make < main.py:30 <module>}. */
    public static String stack(List<CodePosition> stack) {
        return stack.isEmpty()
                ? null
                : stack.stream().map(place -> of(place) + " " + place.block()).collect(Collectors.joining(" < "));
    }
}
