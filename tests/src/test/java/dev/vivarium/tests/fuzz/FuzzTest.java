package dev.vivarium.tests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No input ends with a Java exception or takes for ever. The properties {@code vivarium.fuzz.seconds} (of each target),
 * {@code vivarium.fuzz.seed} and {@code vivarium.fuzz.target} (one of them) change what is run.
 */
class FuzzTest {
    private static final long SECONDS = Long.getLong("vivarium.fuzz.seconds", 2);
    private static final long SEED = Long.getLong("vivarium.fuzz.seed", 1);
    private static final String ONLY = System.getProperty("vivarium.fuzz.target", "");

    private static Stream<FuzzTarget> targets() {
        return Stream.of(
                new SourceTarget(),
                new MpyTarget(),
                new MpyRunTarget(),
                new JsonTarget(),
                new RegexTarget(),
                new StructTarget(),
                new DeflateTarget(),
                new BinasciiTarget());
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsReadOrRefused() {
        return targets()
                .filter(target -> ONLY.isEmpty() || ONLY.equals(target.name()))
                .map(target -> dynamicTest(target.name(), () -> {
                    long inputs = new FuzzRun(target, SEED, SECONDS).run();
                    assertThat(inputs).isGreaterThan(target.seeds().size());
                }));
    }
}
