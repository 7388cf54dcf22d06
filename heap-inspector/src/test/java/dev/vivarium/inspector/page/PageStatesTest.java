package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.BlockPlanes;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.Chromium;
import dev.vivarium.inspector.recording.RecordedCollection;
import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.StepState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page makes the state at a step from the events itself; it must be what the recording says. */
@Timeout(180)
class PageStatesTest {
    private static final int STEPS = 40;
    private static final int FINALISER = 4;
    private static final int WEAKREF = 8;

    @TempDir
    private Path folder;

    /** Objects of all kinds, references to them and finalizers, with callbacks that change nothing in the tables. */
    private static String program(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of(
                "import gc, weakref",
                "class Node: pass",
                "def told(*a): pass",
                "n = [Node() for i in range(12)]",
                "r = []"));
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(12);
            int to = random.nextInt(12);
            switch (random.nextInt(5)) {
                case 0 -> lines.add("r.append(weakref.ref(n[" + from + "], told))");
                case 1 -> lines.add("weakref.finalize(n[" + from + "], told, n[" + to + "])");
                case 2 -> lines.add("n[" + from + "].next" + i + " = n[" + to + "]");
                case 3 -> lines.add("n[" + from + "].data = bytearray(" + random.nextInt(300) + ")");
                default -> lines.add("n[" + from + "].text = 'x' * " + random.nextInt(90));
            }
        }
        for (int i = 0; i < 7; i++) {
            lines.add("n[" + random.nextInt(12) + "] = None");
        }
        lines.add("gc.collect()");
        lines.add("n = r = None");
        lines.add("gc.collect()");
        return String.join("\n", lines);
    }

    @Test
    void theStatesAreThoseOfTheRecording() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so its scripts are not compared");
        try (Chromium browser = Chromium.start(folder, 800, 600)) {
            Random random = new Random(5);
            for (Policies policy : Policies.values()) {
                MachineOptions options = MachineOptions.DEFAULT.withPolicy(policy);
                try (ServedPage page = new ServedPage(folder, options, program(policy.ordinal()))) {
                    browser.open("about:blank");
                    browser.open(page.server.address());
                    browser.await("document.body?.dataset.ready");
                    for (RecordedCollection collection : page.recording.collections()) {
                        compare(browser, page.recording, collection, random, policy);
                    }
                }
            }
        }
    }

    private static void compare(
            Chromium browser, Recording recording, RecordedCollection collection, Random random, Policies policy) {
        browser.eval("(async () => { const { Collection, ask } = await import('./heap.js');"
                + " const summary = await ask('api/summary');"
                + " window.tried = await Collection.load(summary, summary.collections.find(c => c.number === "
                + collection.number() + ")); })()");
        for (int i = 0; i < STEPS; i++) {
            int step = random.nextInt(collection.steps() + 1);
            JsonObject shown = browser.eval(
                            "(() => { tried.seek(" + step + ");"
                                    + " return { state: [...tried.state], swept: tried.swept, stack: tried.stack.map(b => tried.address(b)) }; })()")
                    .getAsJsonObject();
            StepState state = recording.at(collection, step);
            String where = policy + " collection " + collection.number() + " step " + step;
            compare(state, shown, where);
        }
    }

    private static void compare(StepState state, JsonObject shown, String where) {
        BlockPlanes planes = state.snapshot().memory().planes();
        JsonArray states = shown.getAsJsonArray("state");
        int count = planes.endBlock();
        assertThat(states.size()).as(where).isGreaterThanOrEqualTo(count);
        for (int block = 0; block < count; block++) {
            int bits = states.get(block).getAsInt();
            assertThat(bits & 3).as(where + " block " + block).isEqualTo(planes.kind(block));
            assertThat((bits & FINALISER) != 0)
                    .as(where + " finaliser of block " + block)
                    .isEqualTo(planes.hasFinaliser(block));
            assertThat((bits & WEAKREF) != 0)
                    .as(where + " references to block " + block)
                    .isEqualTo(planes.hasWeakref(block));
        }
        List<String> stack = new ArrayList<>();
        shown.getAsJsonArray("stack").forEach(address -> stack.add(address.getAsString()));
        assertThat(stack)
                .as(where)
                .isEqualTo(state.markStack().stream().map(Long::toHexString).toList());
        for (long waiting : state.markStack()) {
            assertThat(states.get(Value.block(waiting)).getAsInt() & 64)
                    .as(where)
                    .isNotZero();
        }
    }
}
