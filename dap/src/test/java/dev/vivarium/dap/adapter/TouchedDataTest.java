package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breakpoints on values stop where native code reads and writes them, and where loops do. */
class TouchedDataTest {
    private static final String BEGINNING = String.join(
            "\n",
            "class Node:",
            "    kind = 1",
            "    def __init__(self):",
            "        self.x = 1",
            "def f():",
            "    node = Node()",
            "    items = [3, 1, 2]",
            "    pair = (4, 5)",
            "    table = {'a': 1, 'b': 2}",
            "    x = 1/0 if node is None else None",
            "");
    private static final String END = "\n    return len(items)\nlimit = 2\nf()\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items[1] | min(items)",
                "items[1] | sum(items)",
                "items[1] | sorted(items)",
                "items[1] | 2 in items",
                "items[1] | x = list(items)",
                "items[1] | x = items[1:2]",
                "items[1] | x = items + [5]",
                "items[1] | a, b, c = items",
                "items[1] | a, *b = items",
                "items[1] | items == [3, 1, 2]",
                "items[1] | x = ','.join(['a', 'b'] if items.count(1) else [])",
                "items[1] | str(items)",
                "items[1] | x = tuple(items)",
                "items[1] | items.pop(1)",
                "items[1] | items.index(2)",
                "pair[1] | max(pair)",
                "pair[1] | x, y = pair",
                "pair[1] | x = list(map(abs, pair))",
                "node.x | getattr(node, 'x')",
                "node.x | hasattr(node, 'x')",
                "Node.kind | getattr(Node, 'kind')",
                "table['b'] | table.get('b')",
                "table['b'] | list(table.values())",
                "table['b'] | list(table.items())",
                "table['b'] | table.copy()",
                "table['b'] | x = dict(table)",
                "table['b'] | table.setdefault('b', 7)",
                "limit | globals()['limit']",
                "limit | globals().get('limit')",
            })
    void readByNativeCodeStopsBehindIt(String name, String statement) {
        assertThat(stops(name, "read", statement, false)).containsExactly(name + " was read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items[1] | len(items)",
                "items[1] | items.append(4)",
                "items[1] | items[0] = items[2]",
                "table['b'] | table.get('a')",
                "table['b'] | list(table.keys())",
                "table['b'] | table['b'] = 8",
                "node.x | setattr(node, 'x', 3)",
                "node.x | getattr(Node, 'kind')",
                "limit | globals()['limit'] = 4",
            })
    void whatIsNotReadDoesNotStop(String name, String statement) {
        assertThat(stops(name, "read", statement, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items[1] | items.sort() | items[1] has changed",
                "items[1] | items.sort(key=lambda i: 0) | items[1] has changed",
                "items[1] | items[:] = [3, 1, 2] | items[1] is written",
                "items[1] | items.insert(0, 9) | items[1] has changed",
                "items[1] | items.reverse() | items[1] is written",
                "node.x | setattr(node, 'x', 1) | node.x is written",
                "node.x | setattr(node, 'x', 2) | node.x has changed",
                "table['b'] | table.update(b=2) | table['b'] is written",
                "table['b'] | table.update({'b': 5}) | table['b'] has changed",
                "limit | globals()['limit'] = 2 | limit is written",
                "limit | exec('limit = 2', globals()) | limit is written",
                "limit | globals().update(limit=3) | limit has changed",
            })
    void writtenByNativeCodeStopsBehindIt(String name, String statement, String told) {
        assertThat(stops(name, "write", statement, false)).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void loopStopsInFrontOfTheItem(boolean stress) {
        assertThat(stops("items[1]", "read", "for x in items: pass", stress)).containsExactly("items[1] is read");
        assertThat(stops("items[1]", "read", "x = [i for i in items]", stress)).containsExactly("items[1] is read");
        assertThat(stops("items[1]", "readWrite", "items.append(min(items)); items.sort()", stress))
                .containsExactly("items[1] is written; items[1] was read");
        assertThat(stops("table['b']", "readWrite", "table.update(b=table.get('b') + 1)", stress))
                .containsExactly("table['b'] has changed; table['b'] was read");
    }

    @Test
    void birthsStopUnderStressToo() throws IOException {
        try (DapClient client = DapClient.connect()) {
            client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
            client.ask(
                    "launch",
                    "{\"code\":\"kept = []\\nkept.append(bytearray(10))\\nkept.append(bytearray(4000))\\n\","
                            + "\"gcStress\":true,\"stopOnEntry\":true}");
            client.ask("configurationDone", "{}");
            client.event("stopped");
            client.ask(
                    "evaluate",
                    "{\"expression\":\"watch birth bytearray size>=2000\",\"context\":\"repl\",\"frameId\":1}");
            assertThat(textsOfStops(client)).singleElement().asString().startsWith("bytearray is born at 0x");
        }
    }

    /** What the stops tell while one statement runs with a breakpoint on a value. */
    private static List<String> stops(String name, String access, String statement, boolean stress) {
        try (DapClient client = DapClient.connect()) {
            client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
            JsonObject launch = new JsonObject();
            launch.addProperty("code", BEGINNING + "    " + statement + END);
            launch.addProperty("heap", "128k");
            launch.addProperty("gcStress", stress);
            client.ask("launch", launch.toString());
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
            client.ask("configurationDone", "{}");
            client.event("stopped");
            for (int i = 0; i < 5; i++) {
                client.ask("next", "{\"threadId\":1}");
                client.event("stopped");
            }
            String found = client.ask("dataBreakpointInfo", "{\"name\":\"" + name + "\"}")
                    .get("dataId")
                    .getAsString();
            client.ask(
                    "setDataBreakpoints",
                    "{\"breakpoints\":[{\"dataId\":\"" + found + "\",\"accessType\":\"" + access + "\"}]}");
            return textsOfStops(client);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a stop tells, without values and places. */
    private static String what(String text) {
        return Arrays.stream(text.split("; "))
                .map(part -> part.replaceAll("(: | \\().*", ""))
                .collect(Collectors.joining("; "));
    }

    private static List<String> textsOfStops(DapClient client) {
        List<String> texts = new ArrayList<>();
        while (true) {
            client.ask("continue", "{\"threadId\":1}");
            List<JsonObject> events = client.eventsUpTo("stopped", "terminated");
            JsonObject last = events.get(events.size() - 1);
            if (last.get("event").getAsString().equals("terminated")) {
                client.ask("disconnect", "{}");
                return texts;
            }
            texts.add(what(last.getAsJsonObject("body").get("text").getAsString()));
        }
    }
}
