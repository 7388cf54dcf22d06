package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.HazardDetected;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Seeded random programs that build and drop graphs with refs, finalizers and {@code __del__}, under every policy.
 * {@code -Dprograms=N} runs more than the few of every build.
 */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("programs", 25);
    private static final int NODES = 8;

    @ParameterizedTest
    @EnumSource(Policies.class)
    void nothingReachableIsFreedAndNoFinaliserRunsTwice(Policies policy) {
        run(MachineOptions.DEFAULT.withPolicy(policy), false);
    }

    @ParameterizedTest
    @EnumSource(Policies.class)
    void theSameHoldsWhenEveryAllocationCollects(Policies policy) {
        run(MachineOptions.DEFAULT.withPolicy(policy).withStress(true), false);
    }

    /** A collection for each object of the largest strongly connected component, and one more. */
    @ParameterizedTest
    @EnumSource(Policies.class)
    void allGarbageWithoutFinalizersGoes(Policies policy) {
        run(MachineOptions.DEFAULT.withPolicy(policy), true);
    }

    private static void run(MachineOptions options, boolean cleansUp) {
        Policy.Facts facts = options.policy().policy().facts();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            String[] program = program(new Random(seed), !cleansUp, NODES + 2);
            String description = "seed " + seed + "\n" + String.join("\n", program);
            ProgramOutput output;
            try {
                output = ProgramOutput.of(options, program);
            } catch (HazardDetected hazard) {
                assertThat(facts.sound())
                        .as(hazard.getMessage() + "\n" + description)
                        .isFalse();
                continue;
            }
            List<String> lines = output.output().lines().toList();
            assertThat(lines).as(description + output.output()).hasSize(3);
            assertThat(lines.get(0)).as(description).isEqualTo("intact");
            assertThat(lines.get(1)).as(description).isEqualTo("once");
            if (cleansUp) {
                assertThat(lines.get(2)).as(description).isEqualTo(facts.callsUserDel() ? "gone all" : "gone none");
            }
        }
    }

    private static String[] program(Random random, boolean finalizers, int collections) {
        List<String> lines = new ArrayList<>(List.of(
                "import gc, weakref",
                "N = " + NODES,
                "dels = [0] * N",
                "calls = [0] * 40",
                "class Node:",
                "    def __init__(self, i):",
                "        self.i = i",
                "        self.tag = [i, i]",
                "        self.to = [None, None, None]",
                "    def __del__(self):",
                "        dels[self.i] += 1",
                "def fire(k, *rest):",
                "    calls[k] += 1",
                "    for x in rest:",
                "        check(x)",
                "def check(x):",
                "    if isinstance(x, Node) and x.tag[0] != x.i: print('broken', x.i)",
                "def walk(x, seen):",
                "    if x is None or x.i in seen: return",
                "    seen.add(x.i)",
                "    check(x)",
                "    for y in x.to: walk(y, seen)",
                "refs = []",
                "held = []",
                "def body():",
                "    nodes = [Node(i) for i in range(N)]"));
        int call = 0;
        for (int step = 0; step < 30; step++) {
            int a = random.nextInt(NODES);
            int b = random.nextInt(NODES);
            switch (random.nextInt(finalizers ? 7 : 4)) {
                case 0:
                case 1:
                    lines.add("    if nodes[%d]: nodes[%d].to[%d] = nodes[%d]".formatted(a, a, random.nextInt(3), b));
                    break;
                case 2:
                    lines.add("    nodes[%d] = None".formatted(a));
                    break;
                case 3:
                    lines.add("    gc.collect()");
                    break;
                case 4:
                    lines.add("    if nodes[%d]: refs.append(weakref.ref(nodes[%d], lambda r: fire(%d)))"
                            .formatted(a, a, call++));
                    break;
                case 5:
                    lines.add("    if nodes[%d]: weakref.finalize(nodes[%d], fire, %d, nodes[%d])"
                            .formatted(a, a, call++, b));
                    break;
                default:
                    lines.add("    if nodes[%d]: held.append(weakref.finalize(nodes[%d], fire, %d, [%d]))"
                            .formatted(a, a, call++, b));
                    break;
            }
        }
        lines.addAll(List.of(
                "    for x in nodes: walk(x, set())",
                "    for r in refs: check(r())",
                "    print('intact')",
                "body()",
                "for _ in range(%d): gc.collect()".formatted(collections),
                "print('once' if max(dels) <= 1 and max(calls) <= 1 else 'twice')",
                "print('gone', {0: 'none', N: 'all'}.get(sum(dels), 'some'))"));
        return lines.toArray(new String[0]);
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

    private static void assertHazard(Policies policy, String... program) {
        assertThatThrownBy(() -> ProgramOutput.of(MachineOptions.DEFAULT.withPolicy(policy), program))
                .isInstanceOf(HazardDetected.class);
    }
}
