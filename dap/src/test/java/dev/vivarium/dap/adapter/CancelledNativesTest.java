package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Natives that would take minutes or for ever end when the evaluation in which they run is cancelled. */
class CancelledNativesTest {
    private static final String PROGRAM = String.join(
            "\\n",
            "import re, math",
            "ones = [1] * 20000",
            "class Slow:",
            "    def __lt__(self, other):",
            "        return sum(range(1 << 40))",
            "r = range(1 << 40)",
            "big = 3 ** 200000",
            "1/0");

    private DapClient client;

    @BeforeEach
    void stop() throws Exception {
        client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\":\"vivarium\",\"supportsProgressReporting\":true}");
        client.ask("launch", "{\"code\":\"" + PROGRAM + "\",\"heap\":\"16m\"}");
        client.ask("setExceptionBreakpoints", "{\"filters\":[\"uncaught\"]}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
    }

    private static String evaluation(String expression, String context) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("expression", expression);
        arguments.addProperty("context", context);
        arguments.addProperty("frameId", 1);
        return arguments.toString();
    }

    /** @param event that says that the work is under way */
    private void cancelled(String command, String arguments, String event) {
        int asked = client.send(command, arguments);
        client.event(event);
        client.ask("cancel", "{\"requestId\":" + asked + "}");
        assertThat(client.answer(asked).get("message").getAsString()).isEqualTo("cancelled");
        // The thread of the program is free again.
        assertThat(client.ask("evaluate", evaluation("len(ones) + 1", "repl"))
                        .get("result")
                        .getAsString())
                .isEqualTo("20001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(r)",
                "max(r)",
                "any(0 * i for i in r)",
                "-1.5 in map(int, r)",
                "set(map(bool, r))",
                "dict(zip(map(bool, r), r))",
                "ones.extend(filter(None, map(lambda i: 0, r)))",
                "[Slow(), Slow()].sort()",
                "sorted([ones] * 200000)",
                "pow(big, big, big + 2)",
                "[ones] * 500000 == [list(ones)] * 500000",
                "([ones] * 500000).index(ones[:-1] + [2])",
                "([ones] * 500000).count(ones[:-1] + [2])",
                "('a' * 2000000).find('a' * 1000000 + 'b')",
                "('a' * 2000000).rsplit('a' * 1000000 + 'b', 1)",
                "re.match('(a|a|a)*b', 'a' * 100)"
            })
    void inTheConsole(String expression) {
        cancelled("evaluate", evaluation("print('begins') or " + expression, "repl"), "output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(r)", "pow(big, big, big + 2)", "sorted(ones + [2], key=lambda n: sum(r))"})
    void onACopy(String expression) {
        cancelled("evaluate", evaluation(expression, "hover"), "progressStart");
    }

    @ParameterizedTest
    @CsvSource({"setExpression, expression", "setVariable, name"})
    void inAssignments(String command, String what) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty(what, "ones");
        arguments.addProperty("value", "print('begins') or sum(r)");
        arguments.addProperty("frameId", 1);
        if (command.equals("setVariable")) {
            int reference = client.ask("scopes", "{\"frameId\":1}")
                    .getAsJsonArray("scopes")
                    .get(0)
                    .getAsJsonObject()
                    .get("variablesReference")
                    .getAsInt();
            arguments.addProperty("variablesReference", reference);
        }
        cancelled(command, arguments.toString(), "output");
    }
}
