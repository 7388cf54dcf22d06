package dev.vivarium.inspector.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Policies under which a program did the same in one respect.
 *
 * @param policies their names, in order
 * @param lines what it did
 */
public record Agreement(List<String> policies, List<String> lines) {
    /** Groups runs by what {@code aspect} gives; the first run is in the first group. */
    public static List<Agreement> of(List<PolicyRun> runs, Function<PolicyRun, List<String>> aspect) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (PolicyRun run : runs) {
            groups.computeIfAbsent(aspect.apply(run), lines -> new ArrayList<>())
                    .add(run.policy().name());
        }
        List<Agreement> agreements = new ArrayList<>();
        groups.forEach((lines, policies) -> agreements.add(new Agreement(List.copyOf(policies), lines)));
        return agreements;
    }
}
