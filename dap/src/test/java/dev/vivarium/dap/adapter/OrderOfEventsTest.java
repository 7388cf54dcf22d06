package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each stop is told once, with the reason that counts, behind the answer to the request that led there. */
class OrderOfEventsTest {
    private static final String PROGRAM = String.join(
            "\\n",
            "x = 0",
            "y = 0",
            "def f():",
            "    global x",
            "    x += 1",
            "    return x",
            "for i in range(400):",
            "    y = 1",
            "    z = f()",
            "print('end')");

    private static DapClient launched() throws IOException {
        DapClient client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        client.ask("launch", "{\"code\":\"" + PROGRAM + "\",\"stopOnEntry\":true}");
        client.ask("configurationDone", "{}");
        assertThat(reason(client)).isEqualTo("entry");
        go(client, "next");
        go(client, "next");
        return client;
    }

    private static String reason(DapClient client) {
        return client.event("stopped").get("reason").getAsString();
    }

    private static String go(DapClient client, String request) {
        client.ask(request, "{\"threadId\":1}");
        return reason(client);
    }

    private static String value(DapClient client, String name) {
        return client.ask("evaluate", "{\"expression\":\"" + name + "\",\"context\":\"hover\",\"frameId\":1}")
                .get("result")
                .getAsString();
    }

    private static void watch(DapClient client, String... names) {
        List<String> breakpoints = Stream.of(names)
                .map(name -> client.ask("dataBreakpointInfo", "{\"name\":\"" + name + "\"}")
                        .get("dataId")
                        .getAsString())
                .map(id -> "{\"dataId\":\"" + id + "\",\"accessType\":\"write\",\"condition\":\"changed\"}")
                .toList();
        client.ask("setDataBreakpoints", "{\"breakpoints\":" + breakpoints + "}");
    }

    /** Clients take a program for running from the answer on, and forget a stop that they were told of before. */
    @Test
    void stopIsToldBehindTheAnswer() throws IOException {
        try (DapClient client = launched()) {
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
            for (int i = 0; i < 100; i++) {
                for (String request : List.of("continue", "next", "stepOut", "next")) {
                    int sent = client.send(request, "{\"threadId\":1}");
                    JsonObject first = client.next();
                    assertThat(first.has("request_seq"))
                            .as(request + ": " + first)
                            .isTrue();
                    assertThat(first.get("request_seq").getAsInt()).isEqualTo(sent);
                    client.event("stopped");
                }
            }
        }
    }

    @Test
    void dataBreakpointWinsOverTheStepThatEndsThere() throws IOException {
        try (DapClient client = launched()) {
            watch(client, "y", "x");
            while (!go(client, "next").equals("data breakpoint")) {
                // On to the loop.
            }
            assertThat(value(client, "y")).isEqualTo("1");
            // In the function that the step goes over; its plan is over as well.
            assertThat(go(client, "next")).isEqualTo("data breakpoint");
            assertThat(value(client, "x")).isEqualTo("1");
            client.ask("setDataBreakpoints", "{\"breakpoints\":[]}");
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\",\"hitCondition\":\"3\"}]}");
            assertThat(go(client, "continue")).isEqualTo("function breakpoint");
            assertThat(value(client, "x")).isEqualTo("3");
        }
    }

    @Test
    void dataBreakpointThatIsSetOnceMoreTellsNothingOld() throws IOException {
        try (DapClient client = launched()) {
            watch(client, "x");
            assertThat(go(client, "continue")).isEqualTo("data breakpoint");
            client.ask("setDataBreakpoints", "{\"breakpoints\":[]}");
            assertThat(go(client, "next")).isEqualTo("step");
            String again = "{\"dataId\":\"data1\",\"accessType\":\"write\",\"condition\":\"changed\"}";
            client.ask("setDataBreakpoints", "{\"breakpoints\":[" + again + "]}");
            // The value is another than when it was asked about, but nothing has happened since.
            assertThat(go(client, "next")).isEqualTo("step");
            assertThat(go(client, "continue")).isEqualTo("data breakpoint");
            assertThat(value(client, "x")).isEqualTo("2");
        }
    }

    @Test
    void dataBreakpointThatIsSetOnceMoreKeepsItsIdAndCount() throws IOException {
        try (DapClient client = launched()) {
            client.ask("dataBreakpointInfo", "{\"name\":\"x\"}");
            client.ask("dataBreakpointInfo", "{\"name\":\"y\"}");
            String third = "{\"dataId\":\"data1\",\"accessType\":\"write\",\"hitCondition\":\"% 3\"}";
            String other = "{\"dataId\":\"data2\",\"accessType\":\"write\",\"condition\":\"changed\"}";
            JsonObject first = client.ask("setDataBreakpoints", "{\"breakpoints\":[" + third + "," + other + "]}");
            assertThat(go(client, "continue")).isEqualTo("data breakpoint");
            JsonObject second = client.ask("setDataBreakpoints", "{\"breakpoints\":[" + third + "]}");
            assertThat(second.getAsJsonArray("breakpoints").get(0))
                    .isEqualTo(first.getAsJsonArray("breakpoints").get(0));
            assertThat(go(client, "continue")).isEqualTo("data breakpoint");
            assertThat(value(client, "x")).isEqualTo("3");
        }
    }

    @Test
    void pauseOfAProgramThatStandsIsNotKeptForLater() throws IOException {
        try (DapClient client = launched()) {
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
            for (int i = 0; i < 20; i++) {
                client.ask("pause", "{\"threadId\":1}");
                assertThat(go(client, "continue")).isEqualTo("function breakpoint");
            }
        }
    }

    /** Where a frame was sent is told before anything that comes of going on. */
    @Test
    void moveIsToldBeforeTheNextStop() throws IOException {
        try (DapClient client = launched()) {
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
            for (int i = 0; i < 50; i++) {
                assertThat(go(client, "continue")).isEqualTo("function breakpoint");
                client.ask("stackTrace", "{\"threadId\":1}");
                client.send("restartFrame", "{\"frameId\":1}");
                client.send("stepOut", "{\"threadId\":1}");
                assertThat(reason(client)).isEqualTo("restart");
                assertThat(reason(client)).isEqualTo("step");
            }
        }
    }

    @Test
    void programThatGoesOnByAWordOfTheConsoleIsSaidTo() throws IOException {
        try (DapClient client = launched()) {
            client.ask("evaluate", "{\"expression\":\"gc step\",\"context\":\"repl\"}");
            List<String> events = client.eventsUpTo("terminated").stream()
                    .map(event -> event.get("event").getAsString())
                    .filter(name -> !name.equals("output"))
                    .toList();
            // No collection comes.
            assertThat(events).endsWith("continued", "exited", "terminated");
        }
    }
}
