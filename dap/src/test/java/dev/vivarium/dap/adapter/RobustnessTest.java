package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs and clients that do what they should not. */
class RobustnessTest {
    private DapClient client;

    @BeforeEach
    void connect() throws Exception {
        client = DapClient.connect();
    }

    @AfterEach
    void clientThatVanishesLeavesNoServer() throws Exception {
        client.close();
        assertThat(client.serverEnds()).isTrue();
    }

    private void launch(String code, String... filters) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("code", code);
        arguments.addProperty("heap", "256k");
        client.ask("launch", arguments.toString());
        String names = filters.length == 0 ? "" : "\"" + String.join("\",\"", filters) + "\"";
        client.ask("setExceptionBreakpoints", "{\"filters\":[" + names + "]}");
        client.ask("configurationDone", "{}");
    }

    private String stopReason() {
        return client.event("stopped").get("reason").getAsString();
    }

    private void pauseWhenBegun() {
        client.event("output");
        client.ask("pause", "{\"threadId\":1}");
        assertThat(stopReason()).isEqualTo("pause");
    }

    private int exitCode() {
        return client.event("exited").get("exitCode").getAsInt();
    }

    @Test
    void endlessLoopIsPausedAndTerminated() {
        launch("print(1)\nwhile True:\n    pass");
        pauseWhenBegun();
        client.ask("continue", "{\"threadId\":1}");
        client.ask("terminate", "{}");
        client.event("terminated");
    }

    @Test
    void sleepIsPausedWhereItSleepsAndGoesOn() {
        launch("import time\nprint(1)\nt = time.ticks_ms()\ntime.sleep(1)\nprint(time.ticks_ms() - t >= 1000)");
        pauseWhenBegun();
        int line = client.ask("stackTrace", "{\"threadId\":1}")
                .getAsJsonArray("stackFrames")
                .get(0)
                .getAsJsonObject()
                .get("line")
                .getAsInt();
        assertThat(line).isIn(3, 4);
        client.ask("continue", "{\"threadId\":1}");
        assertThat(client.event("output").get("output").getAsString()).isEqualTo("True\n");
        client.event("terminated");
    }

    @Test
    void longSleepIsTerminated() {
        launch("import time\nprint(1)\ntime.sleep(1000)");
        client.event("output");
        client.ask("terminate", "{}");
        client.event("terminated");
    }

    @Test
    void waitForALockThatNobodyReleasesIsTerminated() {
        launch("import _thread\nl = _thread.allocate_lock()\nl.acquire()\nprint(1)\nl.acquire()");
        client.event("output");
        client.ask("terminate", "{}");
        client.event("terminated");
    }

    @Test
    void disconnectEndsAnEndlessProgramAndTheServer() throws Exception {
        launch("while True:\n    pass");
        client.ask("disconnect", "{}");
        assertThat(client.serverEnds()).isTrue();
    }

    @Test
    void detachedProgramRunsToItsEnd() {
        launch("print(1)\nimport time\nfor i in range(20):\n    time.sleep_ms(10)\nprint('end')");
        pauseWhenBegun();
        client.request("disconnect", "{\"terminateDebuggee\":false}");
        assertThat(client.event("output").get("output").getAsString()).isEqualTo("end\n");
    }

    @Test
    void everyThreadHasItsStack() {
        launch("import _thread, time\n"
                + "def work():\n    while True:\n        time.sleep_ms(1)\n"
                + "_thread.start_new_thread(work, ())\n"
                + "time.sleep_ms(20)\nprint(1)\nwhile True:\n    time.sleep_ms(1)");
        assertThat(client.event("thread").get("reason").getAsString()).isEqualTo("started");
        pauseWhenBegun();
        assertThat(client.ask("threads", "{}").getAsJsonArray("threads")).hasSize(2);
        assertThat(innermost(1)).isEqualTo("<module>");
        assertThat(innermost(2)).isEqualTo("work");
    }

    private String innermost(int thread) {
        return client.ask("stackTrace", "{\"threadId\":" + thread + ",\"levels\":1}")
                .getAsJsonArray("stackFrames")
                .get(0)
                .getAsJsonObject()
                .get("name")
                .getAsString();
    }

    @Test
    void floodOfOutputArrivesWhole() {
        launch("for i in range(20000):\n    print(i)");
        List<JsonObject> events = client.eventsUpTo("terminated");
        StringBuilder output = new StringBuilder();
        events.stream()
                .filter(event -> event.get("event").getAsString().equals("output"))
                .forEach(event -> output.append(
                        event.getAsJsonObject("body").get("output").getAsString()));
        assertThat(output.toString().lines()).hasSize(20000);
    }

    @Test
    void endlessRecursionStopsAsAnException() {
        launch("def f():\n    f()\nf()", "uncaught");
        assertThat(stopReason()).isEqualTo("exception");
        JsonObject trace = client.ask("stackTrace", "{\"threadId\":1,\"startFrame\":5,\"levels\":3}");
        assertThat(trace.getAsJsonArray("stackFrames")).hasSize(3);
        assertThat(trace.get("totalFrames").getAsInt()).isGreaterThan(100);
        client.ask("continue", "{\"threadId\":1}");
        assertThat(exitCode()).isEqualTo(1);
    }

    @Test
    void memoryErrorStopsWhereItIsRaised() {
        launch("a = []\nwhile True:\n    a.append(bytearray(1000))", "outOfMemory");
        JsonObject stopped = client.event("stopped");
        assertThat(stopped.get("text").getAsString()).startsWith("MemoryError");
        client.ask("evaluate", "{\"expression\":\"heap\",\"context\":\"repl\"}");
        client.ask("continue", "{\"threadId\":1}");
        assertThat(exitCode()).isEqualTo(1);
    }

    @Test
    void exitInACallbackEndsTheSession() {
        launch("import gc, weakref, sys\nclass A: pass\na = A()\nr = weakref.ref(a, lambda r: sys.exit(3))\n"
                + "a = None\ngc.collect()\nprint('after')");
        client.event("terminated");
    }

    @Test
    void restartedProgramStopsAtTheSameBreakpoints() {
        launch("def f(i):\n    print(i)\nf(1)\nf(2)\nwhile True:\n    pass");
        client.event("output");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\",\"hitCondition\":\"2\"}]}");
        client.ask("restart", "{}");
        assertThat(stopReason()).isEqualTo("function breakpoint");
        assertThat(client.ask("evaluate", "{\"expression\":\"i\",\"context\":\"hover\"}")
                        .get("result")
                        .getAsString())
                .isEqualTo("2");
        client.ask("restart", "{}");
        assertThat(stopReason()).isEqualTo("function breakpoint");
        client.ask("terminate", "{}");
        client.event("terminated");
    }

    @Test
    void instructionsAreShownAndStoppedAt() {
        launch("def f(x):\n    return x + one\none = 1\nf(4)\nf(5)\nprint(1)\nwhile True:\n    pass");
        client.event("output");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"f\"}]}");
        client.ask("restart", "{}");
        assertThat(stopReason()).isEqualTo("function breakpoint");
        String address = client.ask("stackTrace", "{\"threadId\":1}")
                .getAsJsonArray("stackFrames")
                .get(0)
                .getAsJsonObject()
                .get("instructionPointerReference")
                .getAsString();
        JsonObject code = client.ask(
                "disassemble",
                "{\"memoryReference\":\"" + address + "\",\"instructionOffset\":-1,\"instructionCount\":7}");
        List<String> texts = code.getAsJsonArray("instructions").asList().stream()
                .map(each -> each.getAsJsonObject().get("instruction").getAsString())
                .toList();
        assertThat(texts)
                .containsExactly("", "LOAD_FAST 0", "LOAD_GLOBAL one", "BINARY_OP 27 +", "RETURN_VALUE", "", "");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[]}");
        client.ask(
                "setInstructionBreakpoints",
                "{\"breakpoints\":[{\"instructionReference\":\"" + address
                        + "\",\"offset\":2,\"condition\":\"x == 5\"}]}");
        client.ask("continue", "{\"threadId\":1}");
        assertThat(stopReason()).isEqualTo("instruction breakpoint");
        assertThat(client.ask("evaluate", "{\"expression\":\"x\",\"context\":\"hover\"}")
                        .get("result")
                        .getAsString())
                .isEqualTo("5");
    }

    @Test
    void programIsTerminatedInsideACollection() {
        launch("import gc\ngc.collect()", "gcStart");
        assertThat(stopReason()).isEqualTo("exception");
        client.ask("terminate", "{}");
        client.event("terminated");
    }

    @Test
    void unknownAndMisplacedRequestsAreRefusedAndTheSessionGoesOn() {
        assertThat(failure("bogus", "{}")).isNotEmpty();
        assertThat(failure("stackTrace", "{\"threadId\":1}")).contains("nothing is launched");
        assertThat(failure("launch", "{}")).contains("exactly one of");
        launch("print(1)\nwhile True:\n    pass");
        assertThat(failure("stackTrace", "{\"threadId\":1}")).isNotEmpty();
        pauseWhenBegun();
        assertThat(failure("stackTrace", "{\"threadId\":77}")).contains("no thread 77");
        assertThat(failure("scopes", "{\"frameId\":99}")).contains("unknown frame");
        assertThat(failure("scopes", "{\"frameId\":\"x\"}")).isNotEmpty();
        assertThat(failure("variables", "{\"variablesReference\":99}")).contains("unknown variables reference");
        assertThat(client.request("threads", "{}").get("success").getAsBoolean())
                .isTrue();
    }

    private String failure(String command, String arguments) {
        JsonObject answer = client.request(command, arguments);
        assertThat(answer.get("success").getAsBoolean()).isFalse();
        return answer.get("message").getAsString();
    }

    @Test
    void textThatIsNoMessageDoesNotEndTheSession() {
        client.sendText("{\"seq\":1,\"type\":");
        client.sendText("[]");
        client.sendText("{}");
        assertThat(client.request("initialize", "{\"adapterID\":\"x\"}")
                        .get("success")
                        .getAsBoolean())
                .isTrue();
    }
}
