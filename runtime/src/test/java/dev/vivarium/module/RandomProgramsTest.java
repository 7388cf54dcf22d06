package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.RandomCase.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Seeded random programs that build and drop graphs with refs, finalizers and {@code __del__}, under every policy, held
 * against a model. {@code -Dprograms=N} runs more than the few of every build, {@code -Dstressed=N} so many when every
 * allocation collects; each holds {@value #CASES} cases.
 */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("programs", 8);
    private static final int STRESSED = Integer.getInteger("stressed", 1 + PROGRAMS / 8);
    private static final int CASES = 16;
    private static final List<Feature> ALL_BUT_DANGEROUS =
            List.of(Feature.REFS, Feature.FINALIZERS, Feature.RESURRECTIONS);

    @ParameterizedTest
    @EnumSource(Policies.class)
    void whatTheModelSaysComesOfEachProgram(Policies policy) {
        run(MachineOptions.DEFAULT.withPolicy(policy), ALL_BUT_DANGEROUS, PROGRAMS);
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void theSameHoldsWhenEveryAllocationCollects(Policies policy) {
        run(MachineOptions.DEFAULT.withPolicy(policy).withStress(true), ALL_BUT_DANGEROUS, STRESSED);
    }

    /** One collection is enough; with closures kept, one for each object of a component and one more. */
    @ParameterizedTest
    @EnumSource(Policies.class)
    void garbageWithoutFinalizersIsGoneWithinThePoliciesBound(Policies policy) {
        MachineOptions options = MachineOptions.DEFAULT.withPolicy(policy);
        run(options, List.of(Feature.REFS), PROGRAMS);
        for (int seed = 0; seed < PROGRAMS; seed++) {
            assertGoneWithinTheBound(seed, options);
        }
        for (int seed = 0; seed < STRESSED; seed++) {
            assertGoneWithinTheBound(seed, options.withStress(true));
        }
    }

    private static void assertGoneWithinTheBound(int seed, MachineOptions options) {
        Random random = new Random(seed);
        List<RandomCase> cases = Stream.generate(() -> RandomCase.of(random, List.of(Feature.REFS)))
                .limit(CASES)
                .toList();
        List<Integer> nodesAfter = new RandomProgram(cases).run(options).nodesAfter();
        int asked = 0;
        for (RandomCase each : cases) {
            int bound = each.bound(options.policy().policy().facts());
            asked += each.collections() + bound;
            assertThat(nodesAfter.get(asked - 1))
                    .as("seed %d %s", seed, each.lines)
                    .isZero();
            // The program collects on, for what other kinds of cases keep.
            asked += 2 * bound + 1;
        }
        assertThat(nodesAfter).hasSize(asked);
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void aReferenceThatDiesWithItsHolderIsNoHazardUnderASoundPolicy(Policies policy) {
        if (policy.policy().facts().sound()) {
            List<Feature> features = List.of(Feature.values());
            run(MachineOptions.DEFAULT.withPolicy(policy), features, PROGRAMS);
            run(MachineOptions.DEFAULT.withPolicy(policy).withStress(true), features, STRESSED);
        }
    }

    private static void run(MachineOptions options, List<Feature> features, int programs) {
        Policy.Facts facts = options.policy().policy().facts();
        for (int seed = 0; seed < programs; seed++) {
            Random random = new Random(seed);
            List<RandomCase> cases = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add(RandomCase.of(random, features));
            }
            if (!isRight(cases, options)) {
                RandomCase wrong = cases.stream()
                        .filter(each -> !isRight(List.of(each), options))
                        .findFirst()
                        .orElse(null);
                RandomCase smallest = wrong == null ? null : smallest(wrong, each -> !isRight(List.of(each), options));
                RandomProgram program = new RandomProgram(smallest == null ? cases : List.of(smallest));
                RandomProgram.Result result = program.run(options);
                fail(facts.name() + ", seed " + seed + (smallest == null ? ", only together" : "") + ":\n"
                        + program.text(facts) + "gave " + result + "\nexpected "
                        + (smallest == null ? cases : List.of(smallest))
                                .stream()
                                        .map(each -> each.expected(facts) + " leaks " + each.leaked(facts))
                                        .toList());
            }
        }
    }

    private static boolean isRight(List<RandomCase> cases, MachineOptions options) {
        Policy.Facts facts = options.policy().policy().facts();
        RandomProgram.Result result = new RandomProgram(cases).run(options);
        // A finalizer's reference to a living object dies early there: asserted below.
        boolean early = facts.name().equals("second-closure");
        List<String> lines = result.lines().stream()
                .map(line -> early ? line.replace("early", "").strip() : line.strip())
                .toList();
        return result.hazard() == null
                && lines.equals(cases.stream().map(each -> each.expected(facts)).toList())
                && result.nodes()
                        == cases.stream()
                                .mapToInt(each -> each.leaked(facts).cardinality())
                                .sum();
    }

    /** Takes steps away as long as what is left still fails. */
    private static RandomCase smallest(RandomCase failing, Predicate<RandomCase> fails) {
        for (RandomCase candidate : failing.smaller()) {
            if (fails.test(candidate)) {
                return smallest(candidate, fails);
            }
        }
        return failing;
    }

    @Test
    void aFinaliserThatDisclaimsFalselyLeavesAHazard() {
        assertHazard(
                Policies.DEL_RESWEEP,
                "saved = [None]",
                "class Liar:",
                "    def __del__(self):",
                "        saved[0] = self",
                "        return ...",
                "def use(): Liar()",
                "use()",
                "import gc",
                "gc.collect()");
    }

    @Test
    void aRootThatAFinaliserSetsLeavesAHazard() {
        assertHazard(
                Policies.DEL_RESWEEP,
                "import gc, micropython",
                "class Late:",
                "    def __del__(self): micropython.schedule(print, self)",
                "def use(): Late()",
                "use()",
                "gc.collect()");
    }

    @Test
    void aFinaliserThatFollowsAWeakReferenceLeavesAHazardWhereOnlyItsClosureIsKept() {
        assertHazard(
                Policies.DEL_CLOSURE_SUM,
                "import gc, weakref",
                "saved = [None]",
                "class Other: pass",
                "class Grave:",
                "    def __del__(self): saved[0] = r()",
                "def use():",
                "    global r",
                "    Grave()",
                "    r = weakref.ref(Other())",
                "use()",
                "gc.collect()");
    }

    @Test
    void afterOneThatRaisedItIsLookedAtAgainWhatIsReachable() {
        ProgramOutput printed = ProgramOutput.of(
                MachineOptions.DEFAULT.withPolicy(Policies.DEL_CLOSURE_SUM),
                "import gc, weakref",
                "saved = [None]",
                "class Other: pass",
                "class Grave:",
                "    def __del__(self):",
                "        saved[0] = r()",
                "        raise ValueError",
                "def use():",
                "    global r",
                "    Grave()",
                "    r = weakref.ref(Other())",
                "use()",
                "gc.collect()",
                "fill = [[i] for i in range(100)]",
                "print(type(saved[0]))");
        assertThat(printed.output()).isEqualTo("<class 'Other'>\n");
    }

    private static void assertHazard(Policies policy, String... program) {
        assertThatThrownBy(() -> ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy), program))
                .isInstanceOf(HazardDetected.class);
    }
}
