package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no client should send: the session answers what can be answered, goes on, and leaves nothing behind. */
@Timeout(60)
class HostileClientTest {
    private static final String[] WRONG = {
        "setBreakpoints            {'source':null}",
        "setBreakpoints            {'source':{'path':'x.py'},'breakpoints':[null]}",
        "setBreakpoints            {'source':{'path':'x.py'},'lines':[null]}",
        "setBreakpoints            {'source':{},'breakpoints':[]}",
        "setBreakpoints            {'source':{'path':'x.py'},'breakpoints':[{'line':'three'}]}",
        "setFunctionBreakpoints    {}",
        "setFunctionBreakpoints    {'breakpoints':[null]}",
        "setFunctionBreakpoints    {'breakpoints':[{}]}",
        "setInstructionBreakpoints {}",
        "setInstructionBreakpoints {'breakpoints':[{}]}",
        "setDataBreakpoints        {'breakpoints':[{}]}",
        "setExceptionBreakpoints   {'filters':'all'}",
        "terminateThreads          {'threadIds':[null]}",
        "evaluate                  {}",
        "evaluate                  {'expression':['x']}",
        "continue                  {'threadId':1.5}",
        "continue                  {'threadId':99999999999}",
        "stackTrace                []",
        "completions               {}",
        "readMemory                {}",
        "writeMemory               {'memoryReference':'0x20'}",
        "disassemble               {}",
        "gotoTargets               {'line':1}",
        "breakpointLocations       {'line':1}",
        "dataBreakpointInfo        {}",
        "setVariable               {'variablesReference':1}",
        "setExpression             {'expression':'x'}",
        "variables                 {'variablesReference':1,'format':[]}",
    };

    private static final String[] NEED_ARGUMENTS = {
        "launch",
        "attach",
        "setBreakpoints",
        "setFunctionBreakpoints",
        "setDataBreakpoints",
        "evaluate",
        "variables",
        "setVariable",
        "setExpression",
        "completions",
        "dataBreakpointInfo",
        "gotoTargets",
        "goto",
        "readMemory",
        "writeMemory",
        "disassemble",
        "breakpointLocations",
        "source",
    };

    private static final String[] WRONG_LAUNCHES = {
        "'args':'a b'",
        "'args':[null]",
        "'args':[{}]",
        "'cwd':5",
        "'env':['A']",
        "'env':{'A':{}}",
        "'heap':true",
        "'heap':-1",
        "'board':5",
        "'board':'none'",
        "'gcPolicy':5",
        "'gcPolicy':'none'",
        "'stopOnEntry':'yes'",
        "'noDebug':1",
        "'record':'true'",
        "'gcStress':0",
        "'stopAtEnd':[]",
    };

    private DapClient client;

    @BeforeEach
    void connect() throws Exception {
        client = DapClient.connect();
    }

    @AfterEach
    void serverEndsWithTheClient() throws Exception {
        client.close();
        assertThat(client.serverEnds()).isTrue();
    }

    private void sessionGoesOn() {
        assertThat(client.request("initialize", "{\"adapterID\":\"x\"}")
                        .get("success")
                        .getAsBoolean())
                .isTrue();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void headersThatTellNoLengthArePassedOver() {
        client.sendBytes(ascii("hello\r\n\r\n"));
        client.sendBytes(ascii("Content-Length: many\r\n\r\n"));
        client.sendBytes(ascii("Content-Length: -5\r\n\r\n"));
        client.sendBytes(ascii("X: " + "y".repeat(100_000) + "\r\n\r\n"));
        sessionGoesOn();
    }

    @Test
    void messageThatIsTooLongIsPassedOverAndTold() {
        int length = Frame.MOST_BYTES + 1;
        client.sendBytes(ascii("Content-Length: " + length + "\r\n\r\n"));
        byte[] piece = new byte[1 << 20];
        for (int left = length; left > 0; left -= piece.length) {
            client.sendBytes(left >= piece.length ? piece : new byte[left]);
        }
        assertThat(client.event("output").get("output").getAsString()).contains("a message of " + length + " bytes");
        sessionGoesOn();
    }

    @Test
    void longArgumentsAreAnswered() {
        JsonObject answer = client.request("launch", "{\"code\":\"x\",\"cwd\":\"" + "a/".repeat(500_000) + "\"}");
        assertThat(answer.get("success").getAsBoolean()).isFalse();
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        client.sendText(
                "{\"seq\":90,\"type\":\"request\",\"command\":\"launch\",\"arguments\":{\"args\":" + deep + "}}");
        assertThat(client.event("output").get("output").getAsString()).contains("too deep");
        sessionGoesOn();
    }

    @Test
    void messagesOfTheWrongKindAreIgnored() {
        client.sendText("null");
        client.sendText("3");
        client.sendText("{\"seq\":1,\"type\":\"response\",\"request_seq\":5,\"success\":true,\"command\":\"x\"}");
        client.sendText("{\"seq\":2,\"type\":\"event\",\"event\":\"stopped\"}");
        client.sendText("{\"seq\":3,\"type\":\"request\",\"command\":7}");
        client.sendText("{\"seq\":\"four\",\"type\":\"request\",\"command\":\"threads\"}");
        client.sendText("{\"seq\":5,\"type\":\"request\",\"command\":\"attach\",\"arguments\":[]}");
        client.sendText("{\"seq\":6,\"type\":\"request\",\"command\":\"attach\",\"arguments\":{\"port\":{}}}");
        sessionGoesOn();
    }

    @Test
    void requestsBeforeTheirTimeAreRefused() {
        for (String command : new String[] {
            "configurationDone",
            "continue",
            "next",
            "stepBack",
            "reverseContinue",
            "pause",
            "threads",
            "scopes",
            "variables",
            "setVariable",
            "evaluate",
            "gotoTargets",
            "goto",
            "restartFrame",
            "restart",
            "stepInTargets",
            "modules",
            "loadedSources",
            "completions",
            "exceptionInfo",
            "dataBreakpointInfo",
            "setDataBreakpoints",
            "readMemory",
            "writeMemory",
            "disassemble",
            "setInstructionBreakpoints",
            "terminateThreads",
            "terminate"
        }) {
            JsonObject answer = client.request(command, "{}");
            assertThat(answer.get("success").getAsBoolean()).as(command).isFalse();
            assertThat(answer.get("message").getAsString()).as(command).doesNotContain("\n\tat ");
        }
        sessionGoesOn();
    }

    @Test
    void argumentsThatAreMissingAreRefusedWhileAProgramRuns() {
        client.ask("launch", "{\"code\":\"print(1)\\nwhile True:\\n    pass\"}");
        client.ask("configurationDone", "{}");
        client.event("output");
        client.ask("pause", "{}");
        client.event("stopped");
        for (String command : new String[] {
            "setBreakpoints", "evaluate", "setVariable", "setExpression", "completions", "dataBreakpointInfo",
            "gotoTargets", "readMemory", "writeMemory", "disassemble", "breakpointLocations", "setDataBreakpoints",
            "setFunctionBreakpoints", "setInstructionBreakpoints", "source", "goto", "variables"
        }) {
            JsonObject answer = client.request(command, "{}");
            assertThat(answer.get("success").getAsBoolean()).as(command).isFalse();
            assertThat(answer.get("message").getAsString()).as(command).isNotBlank();
        }
        client.ask("evaluate", "{\"expression\":\"1 + 1\",\"context\":\"repl\"}");
    }

    @Test
    void whatIsWrongWithARequestIsSaidInTheProtocolsWords() {
        client.ask("launch", "{\"code\":\"import time\\nwhile True: time.sleep(0.01)\",\"stopOnEntry\":true}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
        for (String wrong : WRONG) {
            String[] parts = wrong.split(" +", 2);
            JsonObject answer = client.request(parts[0], parts[1].replace('\'', '"'));
            assertThat(answer.get("success").getAsBoolean()).as(wrong).isFalse();
            assertThat(answer.get("message").getAsString())
                    .as(wrong)
                    .isNotBlank()
                    .doesNotContain("java", "Exception", "lsp4j", "invoke", "<local");
            assertThat(answer.has("body")).as(wrong).isFalse();
        }
        for (String command : NEED_ARGUMENTS) {
            client.sendText("{\"seq\":5000,\"type\":\"request\",\"command\":\"" + command + "\"}");
            assertThat(client.answer(5000).get("message").getAsString())
                    .as(command)
                    .isNotBlank()
                    .doesNotContain("java", "Exception", "lsp4j", "invoke", "<local");
        }
        client.sendText("{\"seq\":5001,\"type\":\"request\"}");
        assertThat(client.answer(5001).get("command").getAsString()).isEmpty();
        client.ask("evaluate", "{\"expression\":\"1 + 1\",\"context\":\"repl\"}");
    }

    @Test
    void programThatHasBegunCannotBegin() {
        client.ask("launch", "{\"code\":\"while True: pass\"}");
        client.ask("configurationDone", "{}");
        assertThat(client.request("configurationDone", "{}").get("message").getAsString())
                .isEqualTo("the program has begun already");
    }

    @Test
    void launchArgumentsOfAWrongTypeAreRefused() {
        for (String wrong : WRONG_LAUNCHES) {
            JsonObject answer = client.request("launch", "{'program':null,'code':'1'," + wrong + "}");
            assertThat(answer.get("success").getAsBoolean()).as(wrong).isFalse();
            assertThat(answer.get("message").getAsString())
                    .as(wrong)
                    .contains(wrong.substring(1, wrong.indexOf('\'', 1)).replace("heap", "heap size"));
        }
        client.ask("launch", "{'program':null,'module':null,'code':'1','env':{'A':5,'B':true},'heap':65536}");
    }

    @Test
    void randomChangesOfARequestDoNotEndTheSession() {
        Random random = new Random(5);
        String request = "{\"seq\":1000,\"type\":\"request\",\"command\":\"setBreakpoints\",\"arguments\":"
                + "{\"source\":{\"path\":\"/tmp/x.py\"},\"breakpoints\":[{\"line\":3,\"condition\":\"x > 1\"}]}}";
        for (int i = 0; i < 300; i++) {
            StringBuilder changed = new StringBuilder(request);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(changed.length());
                if (random.nextBoolean()) {
                    changed.deleteCharAt(at);
                } else {
                    changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                }
            }
            client.sendText(changed.toString());
        }
        sessionGoesOn();
    }

    @Test
    void clientThatVanishesInTheMiddleOfAMessageLeavesNothing() {
        client.ask("launch", "{\"code\":\"while True:\\n    print('flood')\"}");
        client.ask("configurationDone", "{}");
        client.event("output");
        client.sendBytes(ascii("Content-Length: 500\r\n\r\n{\"seq\":"));
    }
}
