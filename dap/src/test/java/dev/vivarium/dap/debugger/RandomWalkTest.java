package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.dap.debugger.Backwards.Step;
import dev.vivarium.dap.debugger.DrivenProgram.Seen;
import dev.vivarium.gc.policy.Policies;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way a recorded program is walked through, each moment is what it was when it was seen first. */
class RandomWalkTest {
    private static final int STEPS = Integer.getInteger("walk.steps", 60);

    private static final String THREADS = String.join(
            "\n",
            "import _thread, time",
            "lock = _thread.allocate_lock()",
            "kept = []",
            "def work(n):",
            "    for i in range(40):",
            "        lock.acquire()",
            "        kept.append([n, i])",
            "        if i % 10 == 5:",
            "            time.sleep_ms(1)",
            "        lock.release()",
            "        time.sleep_ms(0)",
            "for n in range(2):",
            "    _thread.start_new_thread(work, (n,))",
            "for i in range(200):",
            "    lock.acquire()",
            "    kept = kept[-5:]",
            "    lock.release()",
            "    time.sleep_ms(0)",
            "print('end')");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMomentIsAsItWasFirst(long seed) {
        walk(seed, Policies.MERGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void everyMomentIsAsItWasFirstUnderAPolicyThatFinalises(long seed) {
        walk(seed, Policies.DEL_RESWEEP);
    }

    @Test
    void everyMomentOfAProgramWithThreadsIsAsItWasFirst() {
        walk(7, THREADS, Policies.MERGED);
    }

    private static void walk(long seed, Policies policy) {
        walk(seed, RandomProgram.of(seed), policy);
    }

    private static void walk(long seed, String text, Policies policy) {
        Random random = new Random(seed);
        Map<Moment, Seen> known = new HashMap<>();
        try (DrivenProgram program = new DrivenProgram(text, policy, true)) {
            program.start();
            for (int i = 0; i < 250; i++) {
                check(known, program.look(), "step in " + i);
                program.go(DebuggedProgram::stepIn);
            }
            String output = program.output();
            long last = program.look().moment().beat();
            for (int i = 0; i < STEPS; i++) {
                boolean mayGoOn = program.look().moment().beat() < last - 30;
                int way = random.nextInt(mayGoOn ? 8 : 4);
                switch (way) {
                    case 0 -> program.go(each -> each.backwards().step(Step.OVER));
                    case 1 -> program.go(each -> each.backwards().step(Step.OUT));
                    case 2 -> program.go(each -> each.backwards().step(Step.INSTRUCTION));
                    case 3, 4 -> program.go(each -> each.backwards().step(Step.IN));
                    case 5 -> program.go(DebuggedProgram::stepOver);
                    default -> program.go(DebuggedProgram::stepIn);
                }
                check(known, program.look(), "program " + seed + ", way " + way + " at step " + i);
            }
            assertThat(program.output()).isEqualTo(output);
        }
    }

    private static void check(Map<Moment, Seen> known, Seen here, String what) {
        Seen first = known.putIfAbsent(here.moment(), here);
        assertThat(here).as(what).isEqualTo(first == null ? here : first);
    }
}
