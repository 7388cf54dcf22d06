package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.RandomCase.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What policies are known to do wrong, found by random programs and shrunk. The smallest programs are kept in
 * {@code flaws/}; with {@code -Drewrite=true} they are written anew.
 */
class KnownFlawsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/vivarium/module/flaws");
    private static final int SEEDS = 400;

    /** How a program shows a flaw. */
    private enum Flaw {
        /** A callback is due whose reference was freed. */
        HAZARD {
            @Override
            boolean isShown(RandomCase program, RandomProgram.Result result, Policy.Facts facts) {
                return result.hazard() != null;
            }
        },
        /** A node that nothing but finalizers reaches is never freed. */
        LEAK {
            @Override
            boolean isShown(RandomCase program, RandomProgram.Result result, Policy.Facts facts) {
                return result.nodes() > 0;
            }
        },
        /** A reference that a finalizer of a living object holds goes dead, though its target lives. */
        EARLY {
            @Override
            boolean isShown(RandomCase program, RandomProgram.Result result, Policy.Facts facts) {
                return result.lines().stream().anyMatch(line -> line.contains("early"));
            }
        },
        /** A finalizer is never called, though its target is gone. */
        LOST_CALLBACK {
            @Override
            boolean isShown(RandomCase program, RandomProgram.Result result, Policy.Facts facts) {
                return result.nodes() == 0
                        && result.lines().stream().anyMatch(line -> line.startsWith("[0") || line.startsWith("[1, 0"));
            }
        };

        abstract boolean isShown(RandomCase program, RandomProgram.Result result, Policy.Facts facts);
    }

    /** Which policy has which flaw. All others have none of those that their facts do not announce. */
    enum Known {
        MERGED_HAZARD(Policies.MERGED, Flaw.HAZARD),
        SECOND_CLOSURE_HAZARD(Policies.SECOND_CLOSURE, Flaw.HAZARD),
        DEL_RESWEEP_HAZARD(Policies.DEL_RESWEEP, Flaw.HAZARD),
        DEL_CLOSURE_SUM_HAZARD(Policies.DEL_CLOSURE_SUM, Flaw.HAZARD),
        MERGED_LEAK(Policies.MERGED, Flaw.LEAK),
        DEL_RESWEEP_LEAK(Policies.DEL_RESWEEP, Flaw.LEAK),
        DEL_CLOSURE_SUM_LEAK(Policies.DEL_CLOSURE_SUM, Flaw.LEAK),
        WEAKREF_ENTRY_LEAK(Policies.WEAKREF_ENTRY, Flaw.LEAK),
        CPYTHON_LEAK(Policies.CPYTHON, Flaw.LEAK),
        SECOND_CLOSURE_EARLY(Policies.SECOND_CLOSURE, Flaw.EARLY),
        WEAKREF_ENTRY_WITHOUT_EXIT_HOOK_LOST(Policies.WEAKREF_ENTRY_WITHOUT_EXIT_HOOK, Flaw.LOST_CALLBACK);

        final Policies policy;
        final Flaw flaw;

        Known(Policies policy, Flaw flaw) {
            this.policy = policy;
            this.flaw = flaw;
        }

        boolean isShownBy(RandomCase program, boolean stress) {
            MachineOptions options = MachineOptions.DEFAULT.withPolicy(policy).withStress(stress);
            RandomProgram.Result result = new RandomProgram(List.of(program)).run(options);
            return flaw.isShown(program, result, policy.policy().facts());
        }

        List<Feature> features() {
            List<Feature> features = new ArrayList<>(List.of(Feature.REFS, Feature.FINALIZERS));
            if (flaw == Flaw.HAZARD) {
                features.add(Feature.REFS_IN_NODES);
            }
            return features;
        }
    }

    @ParameterizedTest
    @EnumSource(Known.class)
    void theFlawIsThereAndThisIsTheSmallestProgramThatShowsIt(Known known) throws IOException {
        assertSmallest(known, false);
    }

    /** What lies where differs then, and so may the smallest program. */
    @ParameterizedTest
    @EnumSource(Known.class)
    void theFlawIsThereWhenEveryAllocationCollects(Known known) throws IOException {
        assertSmallest(known, true);
    }

    private static void assertSmallest(Known known, boolean stress) throws IOException {
        String smallest =
                smallest(find(known, stress), known, stress).lines.stream().collect(Collectors.joining("\n", "", "\n"));
        String name = known.policy.policy().facts().name().replace(':', '-') + "-"
                + known.flaw.name().toLowerCase(Locale.ROOT);
        Path file = FOLDER.resolve(name + (stress ? "-stressed.txt" : ".txt"));
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, smallest);
        }
        assertThat(smallest).isEqualTo(Files.readString(file));
    }

    private static RandomCase find(Known known, boolean stress) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomCase program = RandomCase.of(new Random(seed), known.features());
            if (known.isShownBy(program, stress)) {
                return program;
            }
        }
        throw new AssertionError("no program of " + SEEDS + " shows it");
    }

    private static RandomCase smallest(RandomCase failing, Known known, boolean stress) {
        for (RandomCase candidate : failing.smaller()) {
            if (known.isShownBy(candidate, stress)) {
                return smallest(candidate, known, stress);
            }
        }
        return failing;
    }
}
