package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that take long: the client is told that it takes a while, and may change its mind. */
class LongWorkTest {
    private static final String QUESTION = "{\"expression\":\"keeps x\",\"context\":\"repl\"}";

    /** However fast the machine is, this takes longer than a client is left without a word. */
    private static final String PAUSE = "{\"expression\":\"time.sleep(1)\",\"context\":\"repl\"}";

    private DapClient client;

    @BeforeEach
    void stopWithManyObjects() throws Exception {
        client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\":\"vivarium\",\"supportsProgressReporting\":true}");
        client.ask("launch", "{\"code\":\"import time\\nx = [[i] for i in range(500000)]\\n1/0\",\"heap\":\"128m\"}");
        client.ask("setExceptionBreakpoints", "{\"filters\":[\"uncaught\"]}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
    }

    @AfterEach
    void disconnect() throws Exception {
        client.disconnect();
    }

    @Test
    void clientIsToldThatItTakesAWhile() {
        client.send("evaluate", PAUSE);
        JsonObject begun = client.event("progressStart");
        assertThat(begun.get("title").getAsString()).isEqualTo("time.sleep(1)");
        assertThat(begun.get("cancellable").getAsBoolean()).isTrue();
        assertThat(client.event("progressEnd").get("progressId")).isEqualTo(begun.get("progressId"));
    }

    @Test
    void requestIsCancelled() {
        int asked = client.send("evaluate", QUESTION);
        client.ask("cancel", "{\"requestId\":" + asked + "}");
        assertThat(client.answer(asked).get("message").getAsString()).isEqualTo("cancelled");
        // The next one is answered as ever.
        assertThat(client.ask("evaluate", "{\"expression\":\"len(x)\",\"context\":\"repl\"}")
                        .get("result")
                        .getAsString())
                .isEqualTo("500000");
    }

    @Test
    void codeThatNeverEndsIsCancelled() {
        int asked = client.send("evaluate", "{\"expression\":\"while True: pass\",\"context\":\"repl\",\"frameId\":1}");
        String progress = client.event("progressStart").get("progressId").getAsString();
        client.ask("cancel", "{\"progressId\":\"" + progress + "\"}");
        assertThat(client.answer(asked).get("message").getAsString()).isEqualTo("cancelled");
        // It has not only been answered: the program's thread is free, and undisturbed.
        client.send("evaluate", QUESTION);
        assertThat(client.ask("evaluate", "{\"expression\":\"len(x)\",\"context\":\"repl\"}")
                        .get("result")
                        .getAsString())
                .isEqualTo("500000");
    }

    @Test
    void workIsCancelledByItsProgress() {
        int asked = client.send("evaluate", PAUSE);
        String progress = client.event("progressStart").get("progressId").getAsString();
        client.ask("cancel", "{\"progressId\":\"" + progress + "\"}");
        client.event("progressEnd");
        assertThat(client.answer(asked).get("message").getAsString()).isEqualTo("cancelled");
    }
}
