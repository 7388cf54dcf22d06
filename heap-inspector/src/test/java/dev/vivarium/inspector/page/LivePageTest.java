package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
}
