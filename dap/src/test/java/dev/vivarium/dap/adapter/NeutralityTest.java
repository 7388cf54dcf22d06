package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that looks at everything changes nothing that the program can see of its heap. */
class NeutralityTest {
    /** Tells addresses, sizes, what collections freed, and the order of finalisers and callbacks. */
    private static final String PROGRAM = "import gc, weakref\n"
            + "class Node:\n"
            + "    def __init__(self, n):\n"
            + "        self.n = n\n"
            + "        self.next = None\n"
            + "    def __del__(self):\n"
            + "        print('del', self.n)\n"
            + "def build(n):\n"
            + "    first = Node(n)\n"
            + "    first.next = [Node(n + i) for i in range(3)]\n"
            + "    return first\n"
            + "refs = []\n"
            + "for k in range(3):\n"
            + "    node = build(k * 10)\n"
            + "    refs.append(weakref.ref(node, lambda r: print('gone')))\n"
            + "    print(hex(id(node)), gc.mem_alloc(), gc.mem_free())\n"
            + "node = None\n"
            + "print(gc.collect(), gc.mem_alloc())\n"
            + "print(hex(id(Node(7))), gc.mem_alloc())\n";

    @ParameterizedTest
    @ValueSource(strings = {"merged", "ephemeron", "cpython"})
    void lookingAtEverythingChangesNothing(String policy) throws Exception {
        assertThat(output(policy, true)).isEqualTo(output(policy, false)).contains("gone");
    }

    private static String output(String policy, boolean looks) throws Exception {
        try (DapClient client = DapClient.connect()) {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("code", PROGRAM);
            arguments.addProperty("gcPolicy", policy);
            arguments.addProperty("stopOnEntry", looks);
            arguments.addProperty("noDebug", !looks);
            client.ask("launch", arguments.toString());
            if (looks) {
                client.ask("setExceptionBreakpoints", "{\"filters\":[\"gcStart\",\"finaliser\",\"weakrefCallback\"]}");
                client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"build\"}]}");
            }
            client.ask("configurationDone", "{}");
            StringBuilder output = new StringBuilder();
            while (true) {
                List<JsonObject> events = client.eventsUpTo(looks ? "stopped" : "terminated", "terminated");
                output.append(events.stream()
                        .filter(event -> event.get("event").getAsString().equals("output"))
                        .map(event ->
                                event.getAsJsonObject("body").get("output").getAsString())
                        .collect(Collectors.joining()));
                if (events.get(events.size() - 1).get("event").getAsString().equals("terminated")) {
                    return output.toString();
                }
                touchEverything(client);
                client.ask("next", "{\"threadId\":1}");
            }
        }
    }

    private static void touchEverything(DapClient client) {
        for (JsonElement frame : client.ask("stackTrace", "{\"threadId\":1}").getAsJsonArray("stackFrames")) {
            int id = frame.getAsJsonObject().get("id").getAsInt();
            for (JsonElement scope :
                    client.ask("scopes", "{\"frameId\":" + id + "}").getAsJsonArray("scopes")) {
                expand(client, scope.getAsJsonObject().get("variablesReference").getAsInt(), 3);
            }
            for (String text : List.of("refs", "len(refs) + 1", "[0] * 100", "build(5)")) {
                // What cannot be evaluated here is refused; that is as good.
                client.request(
                        "evaluate", "{\"expression\":\"" + text + "\",\"context\":\"watch\",\"frameId\":" + id + "}");
            }
        }
        client.ask("evaluate", "{\"expression\":\"heap\",\"context\":\"repl\"}");
    }

    private static void expand(DapClient client, int reference, int levels) {
        for (JsonElement each : client.ask("variables", "{\"variablesReference\":" + reference + "}")
                .getAsJsonArray("variables")) {
            int inside = each.getAsJsonObject().get("variablesReference").getAsInt();
            if (inside > 0 && levels > 0) {
                expand(client, inside, levels - 1);
            }
        }
    }

    @Test
    void longListIsShownByThePage() throws Exception {
        try (DapClient client = DapClient.connect()) {
            client.ask("launch", "{\"code\":\"x = [0] * 1000000\\nprint(1)\\n1/0\",\"heap\":\"64m\"}");
            client.ask("setExceptionBreakpoints", "{\"filters\":[\"uncaught\"]}");
            client.ask("configurationDone", "{}");
            client.event("stopped");
            int list = client.ask("evaluate", "{\"expression\":\"x\",\"context\":\"hover\"}")
                    .get("variablesReference")
                    .getAsInt();
            long slowest = 0;
            for (int page = 0; page < 20; page++) {
                long began = System.nanoTime();
                JsonObject answer = client.ask(
                        "variables",
                        "{\"variablesReference\":" + list + ",\"filter\":\"indexed\",\"start\":" + page * 50_000
                                + ",\"count\":100}");
                slowest = page < 10 ? 0 : Math.max(slowest, System.nanoTime() - began);
                assertThat(answer.getAsJsonArray("variables")).hasSize(100);
            }
            assertThat(slowest / 1_000_000).isLessThan(500);
        }
    }
}
