package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LivePageTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node: pass",
            "seen = []",
            "for i in range(30):",
            "  node = Node()",
            "  weakref.finalize(node, seen.append, i)",
            "  node.next = [node]",
            "  gc.collect()",
            "print(len(seen), gc.mem_alloc(), id(node) & 0xffff)");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Machine machine(boolean stress) {
        MachineOptions options = MachineOptions.DEFAULT.withStress(stress);
        return new Machine(options, new SystemHost(InputStream.nullInputStream(), printed, printed));
    }

    private static String home(LivePage page) {
        return page.address().replaceAll("\\?token=(.*)", "$1/");
    }

    private static JsonObject summary(LivePage page) throws IOException {
        byte[] text = new URL(home(page) + "api/summary").openStream().readAllBytes();
        return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void aPageWaitsForItsProgram() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            assertThat(summary(page).getAsJsonObject("moment").get("status").getAsString())
                    .isEqualTo("waiting");
            HttpURLConnection heap = (HttpURLConnection) new URL(home(page) + "api/heap").openConnection();
            assertThat(heap.getResponseCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theProgramDoesNotNoticeThatItIsFollowed(boolean stress) throws IOException {
        Machine alone = machine(stress);
        alone.programs().runText(PROGRAM, List.of("-c"));
        String expected = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            Machine followed = machine(stress);
            page.follow(followed, List.of());
            followed.programs().runText(PROGRAM, List.of("-c"));
            page.ended(0);
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
            JsonObject summary = summary(page);
            assertThat(summary.getAsJsonArray("collections"))
                    .hasSize(followed.collector().collections());
        }
    }

    @Test
    void anotherMachineTakesThePlaceOfTheFirst() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            for (String text : List.of("import gc; gc.collect(); gc.collect()", "import gc; gc.collect()")) {
                Machine machine = machine(false);
                page.follow(machine, List.of());
                machine.programs().runText(text, List.of("-c"));
                page.stopped(machine, List.of(), "");
            }
            assertThat(summary(page).getAsJsonArray("collections")).hasSize(1);
        }
    }

    @Test
    void manyFollowersLeaveThePageServed() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            List<HttpURLConnection> followers = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                HttpURLConnection follower = (HttpURLConnection) new URL(home(page) + "api/live").openConnection();
                followers.add(follower);
                refused += follower.getResponseCode() == 503 ? 1 : 0;
            }
            assertThat(refused).isEqualTo(12);
            assertThat(summary(page).get("live").getAsBoolean()).isTrue();
            followers.forEach(HttpURLConnection::disconnect);
        }
    }

    @Test
    void theFileOfAProgramThatNeverStopsIsBounded() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0, 4_000)) {
            Machine followed = machine(false);
            page.follow(followed, List.of());
            // What is written is buffered by the megabyte.
            String program = "import gc\nx = [[i] for i in range(4000)]\nfor i in range(300): gc.collect()";
            followed.programs().runText(program, List.of("-c"));
            page.ended(0);
            JsonArray collections = summary(page).getAsJsonArray("collections");
            assertThat(collections.size()).isLessThan(followed.collector().collections() / 2);
            if (collections.size() > 0) {
                int last = collections
                        .get(collections.size() - 1)
                        .getAsJsonObject()
                        .get("number")
                        .getAsInt();
                assertThat(last).isEqualTo(followed.collector().collections());
            }
        }
    }

    /** Calls something at the nth event of a kind in a program's second collection. */
    private static GcObserver at(GcEvent.Kind kind, int number, Consumer<Collection> act) {
        return new GcObserver() {
            private int seen;

            @Override
            public Detail detail() {
                return Detail.EVERY_EVENT;
            }

            @Override
            public void event(Collection collection, GcEvent event) {
                if (event.kind() == kind && collection.number() == 2 && ++seen == number) {
                    act.accept(collection);
                }
            }
        };
    }

    @Test
    void aPageThatIsAskedForInTheMiddleOfACollectionKnowsItsMarkStack() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            Machine followed = machine(false);
            List<List<String>> stacks = new ArrayList<>();
            followed.collector().addObserver(at(GcEvent.Kind.MARK, 5, collection -> {
                page.stopped(followed, List.of(collection), "");
                stacks.add(stack(collection));
            }));
            followed.programs().runText(PROGRAM, List.of("-c"));
            page.ended(0);
            assertThat(stacks.get(0)).isNotEmpty();
            for (int step = 0; step < 2; step++) {
                assertThat(markStack(page, step)).as("step " + step).isEqualTo(stacks.get(0));
            }
        }
    }

    @Test
    void aPageThatIsAskedForInAFreePhaseKnowsHowFarItHasCome() throws IOException {
        try (LivePage page = LivePage.start(List.of("x.py"), 0)) {
            Machine followed = machine(false);
            List<Integer> ends = new ArrayList<>();
            followed.collector().addObserver(at(GcEvent.Kind.FREE, 1, collection -> {
                page.stopped(followed, List.of(collection), "");
                ends.add(collection.sweptEnd());
            }));
            followed.programs().runText(PROGRAM, List.of("-c"));
            page.ended(0);
            assertThat(ends.get(0)).isPositive();
            assertThat(heap(page, 0).get("sweptEnd").getAsInt()).isEqualTo(ends.get(0));
        }
    }

    private static List<String> stack(Collection collection) {
        return Arrays.stream(collection.closure().stack())
                .mapToObj(block -> Long.toHexString(Value.addressOfBlock(block)))
                .toList();
    }

    private static List<String> markStack(LivePage page, int step) throws IOException {
        List<String> stack = new ArrayList<>();
        heap(page, step).getAsJsonArray("markStack").forEach(address -> stack.add(address.getAsString()));
        return stack;
    }

    private static JsonObject heap(LivePage page, int step) throws IOException {
        byte[] text = new URL(home(page) + "api/heap?collection=2&step=" + step)
                .openStream()
                .readAllBytes();
        return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
