package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A recorded program that has ended can go back, if its launch asks for it. */
class EndOfRecordTest {
    private static final String PROGRAM =
            "def f(n):\\n  total = n\\n  total += 1\\n  return total\\nx = f(3)\\nprint('x', x)\\n";

    @Test
    void goesBackFromItsEnd() throws IOException {
        try (DapClient client = launched(PROGRAM)) {
            stopsAt(client, "continue", "end", 0);
            stopsAt(client, "stepBack", "step", 6);
            stopsAt(client, "next", "end", 0);
            stopsAt(client, "reverseContinue", "function breakpoint", 2);
            stopsAt(client, "stepOut", "step", 5);
            stopsAt(client, "continue", "end", 0);
            client.ask("continue", "{\"threadId\":1}");
            assertThat(client.event("exited").get("exitCode").getAsInt()).isZero();
            client.event("terminated");
            client.ask("disconnect", "{}");
        }
    }

    @Test
    void goesBackFromWhatEndedIt() throws IOException {
        try (DapClient client = launched(PROGRAM + "1/0\\n")) {
            stopsAt(client, "continue", "end", 0);
            stopsAt(client, "stepBack", "step", 7);
            stopsAt(client, "reverseContinue", "function breakpoint", 2);
            stopsAt(client, "continue", "end", 0);
            client.ask("continue", "{\"threadId\":1}");
            assertThat(client.event("exited").get("exitCode").getAsInt()).isEqualTo(1);
            client.ask("disconnect", "{}");
        }
    }

    @Test
    void endsForGoodWhenItIsToEnd() throws Exception {
        try (DapClient client = launched(PROGRAM)) {
            stopsAt(client, "continue", "end", 0);
            client.ask("terminate", "{}");
            client.event("terminated");
            client.ask("disconnect", "{}");
            assertThat(client.serverEnds()).isTrue();
        }
    }

    /** Stops in the function first. */
    private static DapClient launched(String program) throws IOException {
        DapClient client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        client.ask("launch", "{\"code\":\"" + program + "\",\"record\":true,\"stopAtEnd\":true}");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
        return client;
    }

    /** @param line 0 where there is no frame */
    private static void stopsAt(DapClient client, String request, String reason, int line) {
        client.ask(request, "{\"threadId\":1}");
        assertThat(client.event("stopped").get("reason").getAsString()).isEqualTo(reason);
        var frames = client.ask("stackTrace", "{\"threadId\":1}").getAsJsonArray("stackFrames");
        assertThat(
                        frames.isEmpty()
                                ? 0
                                : frames.get(0).getAsJsonObject().get("line").getAsInt())
                .isEqualTo(line);
    }
}
