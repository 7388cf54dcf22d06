package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that traces itself hears the same whether or not a debugger traces it as well. */
class TracedProgramTest {
    private static final Path PROGRAM = Path.of("../tests/programs/module/settrace.py");

    private static final String SHORT = String.join(
            "\\n",
            "import sys",
            "heard = []",
            "def trace(frame, event, arg):",
            "    heard.append(event)",
            "    return trace",
            "def add(a, b):",
            "    c = a + b",
            "    return c",
            "sys.settrace(trace)",
            "x = add(1, 2)",
            "y = add(x, 3)",
            "sys.settrace(None)",
            "print(heard)");

    private static final String HEARD = "'call', 'line', 'line', 'return'";

    private static DapClient launched(JsonObject launch) throws IOException {
        DapClient client = DapClient.connect();
        client.ask("launch", launch.toString());
        client.event("initialized");
        return client;
    }

    private static JsonObject launch(boolean record) {
        JsonObject launch = new JsonObject();
        launch.addProperty("program", PROGRAM.toAbsolutePath().normalize().toString());
        launch.addProperty("record", record);
        return launch;
    }

    /** What the program prints to its end, while it is let go on from each stop with a request. */
    private static String output(DapClient client, String onwards) {
        StringBuilder output = new StringBuilder();
        while (true) {
            List<JsonObject> events = client.eventsUpTo("stopped", "terminated");
            for (JsonObject event : events) {
                JsonObject body = event.getAsJsonObject("body");
                if (event.get("event").getAsString().equals("output")
                        && !body.get("category").getAsString().equals("console")) {
                    output.append(body.get("output").getAsString());
                }
            }
            if (events.get(events.size() - 1).get("event").getAsString().equals("terminated")) {
                return output.toString();
            }
            client.ask(onwards, "{\"threadId\":1}");
        }
    }

    private static String expected() throws IOException {
        return Files.readString(Path.of(PROGRAM.toString().replace(".py", ".out")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void printsTheSame(boolean record) throws IOException {
        try (DapClient client = launched(launch(record))) {
            client.ask("configurationDone", "{}");
            assertThat(output(client, "continue")).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stepIn", "next", "stepOut"})
    void printsTheSameWhenItIsSteppedThrough(String step) throws IOException {
        JsonObject launch = launch(false);
        launch.addProperty("stopOnEntry", true);
        try (DapClient client = launched(launch)) {
            client.ask("configurationDone", "{}");
            assertThat(output(client, step)).isEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void printsTheSameWithBreakpointsEverywhere(boolean record) throws IOException {
        try (DapClient client = launched(launch(record))) {
            int lines = Files.readAllLines(PROGRAM).size();
            JsonArray breakpoints = new JsonArray();
            for (int line = 1; line <= lines; line++) {
                JsonObject each = new JsonObject();
                each.addProperty("line", line);
                // What the debugger runs is not traced.
                each.addProperty("condition", line % 4 == 0 ? "str(len([1])) == '1'" : "str(len([1])) == '2'");
                if (line % 8 == 0) {
                    each.addProperty("logMessage", "{sorted([2, 1], key=lambda n: n)}");
                }
                breakpoints.add(each);
            }
            JsonObject arguments = new JsonObject();
            JsonObject source = new JsonObject();
            source.addProperty("path", PROGRAM.toAbsolutePath().normalize().toString());
            arguments.add("source", source);
            arguments.add("breakpoints", breakpoints);
            client.ask("setBreakpoints", arguments.toString());
            client.ask("configurationDone", "{}");
            assertThat(output(client, "continue")).isEqualTo(expected());
        }
    }

    private static DapClient stoppedAtAdd(boolean record) throws IOException {
        DapClient client = DapClient.connect();
        client.ask("launch", "{\"code\":\"" + SHORT + "\",\"record\":" + record + "}");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"add\"}]}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
        return client;
    }

    private static int lineAfter(DapClient client, String request) {
        client.ask(request, "{\"threadId\":1}");
        client.event("stopped");
        return client.ask("stackTrace", "{\"threadId\":1}")
                .getAsJsonArray("stackFrames")
                .get(0)
                .getAsJsonObject()
                .get("line")
                .getAsInt();
    }

    private static void endsAsEver(DapClient client) {
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[]}");
        client.ask("continue", "{\"threadId\":1}");
        assertThat(output(client, "continue")).isEqualTo("[" + HEARD + ", " + HEARD + "]\n");
    }

    private static String heard(DapClient client) {
        return client.ask("evaluate", "{\"expression\":\"' '.join(heard)\",\"context\":\"hover\",\"frameId\":1}")
                .get("result")
                .getAsString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsDoNotEnterTheTraceFunction(boolean record) throws IOException {
        try (DapClient client = stoppedAtAdd(record)) {
            assertThat(lineAfter(client, "stepIn")).isEqualTo(8);
            assertThat(lineAfter(client, "stepIn")).isEqualTo(11);
            assertThat(lineAfter(client, "stepIn")).isEqualTo(7);
            assertThat(lineAfter(client, "stepOut")).isEqualTo(11);
            assertThat(lineAfter(client, "next")).isEqualTo(12);
            endsAsEver(client);
        }
    }

    @Test
    void breakpointInTheTraceFunctionStops() throws IOException {
        try (DapClient client = stoppedAtAdd(false)) {
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"trace\",\"hitCondition\":\"2\"}]}");
            assertThat(lineAfter(client, "continue")).isEqualTo(4);
            assertThat(heard(client)).isEqualTo("'call'");
            assertThat(lineAfter(client, "next")).isEqualTo(5);
            assertThat(lineAfter(client, "stepOut")).isEqualTo(7);
            endsAsEver(client);
        }
    }

    @Test
    void whatIsEvaluatedIsNotTraced() throws IOException {
        try (DapClient client = stoppedAtAdd(false)) {
            assertThat(heard(client)).isEqualTo("''");
            for (String context : List.of("hover", "watch", "repl")) {
                client.ask("evaluate", "{\"expression\":\"add(5, 6)\",\"context\":\"" + context + "\",\"frameId\":1}");
            }
            assertThat(heard(client)).isEqualTo("''");
            endsAsEver(client);
        }
    }

    @Test
    void goesBackAndForthAsOften() throws IOException {
        try (DapClient client = stoppedAtAdd(true)) {
            assertThat(lineAfter(client, "continue")).isEqualTo(7);
            assertThat(lineAfter(client, "stepBack")).isEqualTo(11);
            assertThat(lineAfter(client, "reverseContinue")).isEqualTo(7);
            assertThat(heard(client)).isEqualTo("''");
            // Before the program traces anything.
            assertThat(lineAfter(client, "reverseContinue")).isEqualTo(1);
            assertThat(lineAfter(client, "next")).isEqualTo(2);
            assertThat(lineAfter(client, "continue")).isEqualTo(7);
            endsAsEver(client);
        }
    }
}
