package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Editors ask for what they show without knowing whether the program still stands, and take questions back. What they ask
 * by themselves, and whose failing they would show to their user, has an answer then that says nothing.
 */
class UntimelyQuestionsTest {
    private DapClient client;

    @BeforeEach
    void startAndStop() throws Exception {
        client = DapClient.connect();
        client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        client.ask("launch", "{\"code\":\"import time\\nwhile True:\\n    time.sleep_ms(1)\",\"stopOnEntry\":true}");
        client.ask("configurationDone", "{}");
        client.event("stopped");
    }

    @AfterEach
    void disconnect() throws Exception {
        client.disconnect();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "completions         | {'text':'x','column':2}                             | {'targets':[]}",
                "disassemble         | {'memoryReference':'0x0','instructionCount':9}      | {'instructions':[]}",
                "readMemory          | {'memoryReference':'0x20','count':8}"
                        + "| {'address':'0x20','unreadableBytes':8,'data':''}",
                "dataBreakpointInfo  | {'name':'x'}                                        "
                        + "| {'description':'the program is not stopped','dataId':null}",
                "breakpointLocations | {'source':{'path':'/x.py'},'line':1}                | {'breakpoints':[]}",
                "loadedSources       | {}                                                  | {'sources':[]}",
                "stepInTargets       | {'frameId':1}                                       | {'targets':[]}",
                "exceptionInfo       | {'threadId':1}                                      "
                        + "| {'exceptionId':'','breakMode':'never'}",
            })
    void whileTheProgramRunsThereIsNothing(String request, String arguments, String answer) {
        client.ask("continue", "{\"threadId\":1}");
        assertThat(client.ask(request, json(arguments)).toString()).isEqualTo(json(answer));
    }

    /** Clients tell this error from others by the protocol's word for it, and show the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "stackTrace | {'threadId':1}",
                "scopes     | {'frameId':1}",
                "variables  | {'variablesReference':1}",
                "evaluate   | {'expression':'x'}",
                "next       | {'threadId':1}",
            })
    void whatNeedsAStopSaysSo(String request, String arguments) {
        client.ask("continue", "{\"threadId\":1}");
        JsonObject answer = client.request(request, json(arguments));
        assertThat(answer.get("success").getAsBoolean()).isFalse();
        assertThat(answer.get("message").getAsString()).isEqualTo("notStopped");
        assertThat(answer.getAsJsonObject("body")
                        .getAsJsonObject("error")
                        .get("format")
                        .getAsString())
                .isEqualTo("the program is not stopped");
    }

    @Test
    void whatIsTakenBackIsAnsweredWithNothing() {
        client.send("evaluate", "{\"expression\":\"__import__('time').sleep(1)\",\"context\":\"repl\"}");
        int asked = client.send("disassemble", "{\"memoryReference\":\"0x0\",\"instructionCount\":9}");
        client.ask("cancel", "{\"requestId\":" + asked + "}");
        assertThat(client.answer(asked)
                        .getAsJsonObject("body")
                        .getAsJsonArray("instructions")
                        .asList())
                .isEmpty();
    }

    private static String json(String quotedSingly) {
        return quotedSingly.strip().replace('\'', '"');
    }
}
