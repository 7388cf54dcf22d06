package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.LongSupplier;

/** Asks a stopped program everything that can be asked without meaning to change it. */
final class Touching {
    private static final List<String> HOVERS = List.of(
            "log", "len(log)", "[0] * 100", "build(5)", "str(log)", "shared", "links[0]()", "1 +", "log.append(7)");
    private static final List<String> QUESTIONS = List.of(
            "why log",
            "keeps log",
            "refs log",
            "weakrefs log",
            "block log",
            "heap",
            "roots",
            "policy",
            "help",
            "watches",
            "snapshot",
            "diff");

    private final DapClient client;
    private final LongSupplier heap;

    /** @param heap a number that changes with the program's heap */
    Touching(DapClient client, LongSupplier heap) {
        this.client = client;
        this.heap = heap;
    }

    void everything() {
        for (JsonElement thread : client.ask("threads", "{}").getAsJsonArray("threads")) {
            int id = thread.getAsJsonObject().get("id").getAsInt();
            request("stackTrace", "{\"threadId\":%d,\"startFrame\":1,\"levels\":1}", id);
            request("exceptionInfo", "{\"threadId\":%d}", id);
            for (JsonElement frame :
                    client.ask("stackTrace", "{\"threadId\":" + id + "}").getAsJsonArray("stackFrames")) {
                frame(frame.getAsJsonObject());
            }
        }
        for (String command : List.of("loadedSources", "modules", "vivarium/heapPage")) {
            request(command, "{}");
        }
        for (String question : QUESTIONS) {
            request("evaluate", "{\"expression\":\"%s\",\"context\":\"repl\"}", question);
        }
        request("source", "{\"sourceReference\":1}");
    }

    private void frame(JsonObject frame) {
        int id = frame.get("id").getAsInt();
        for (JsonElement scope :
                client.ask("scopes", "{\"frameId\":" + id + "}").getAsJsonArray("scopes")) {
            expand(scope.getAsJsonObject().get("variablesReference").getAsInt(), 2);
        }
        for (String context : List.of("hover", "watch", "variables")) {
            for (String text : HOVERS) {
                request("evaluate", "{\"expression\":\"%s\",\"context\":\"%s\",\"frameId\":%d}", text, context, id);
            }
        }
        for (String text : List.of("", "lo", "log.", "why ", "gc until ", "watch log ")) {
            request("completions", "{\"text\":\"%s\",\"column\":%d,\"frameId\":%d}", text, text.length() + 1, id);
        }
        for (String command : List.of("gotoTargets", "stepInTargets")) {
            request(command, "{\"frameId\":%d,\"source\":{\"path\":\"<stdin>\"},\"line\":3}", id);
        }
        if (frame.has("instructionPointerReference")) {
            String place = frame.get("instructionPointerReference").getAsString();
            request(
                    "disassemble",
                    "{\"memoryReference\":\"%s\",\"instructionOffset\":-10,\"instructionCount\":40}",
                    place);
        }
    }

    private void expand(int reference, int levels) {
        request("variables", "{\"variablesReference\":%d,\"filter\":\"indexed\",\"start\":1,\"count\":2}", reference);
        for (JsonElement each : client.ask("variables", "{\"variablesReference\":" + reference + "}")
                .getAsJsonArray("variables")) {
            JsonObject variable = each.getAsJsonObject();
            String name = variable.get("name").getAsString().replace("\"", "\\\"");
            request("dataBreakpointInfo", "{\"variablesReference\":%d,\"name\":\"%s\"}", reference, name);
            if (variable.has("memoryReference")) {
                String address = variable.get("memoryReference").getAsString();
                request("readMemory", "{\"memoryReference\":\"%s\",\"count\":64}", address);
                request("evaluate", "{\"expression\":\"%s\",\"context\":\"hover\"}", address);
            }
            int inside = variable.get("variablesReference").getAsInt();
            if (inside > 0 && levels > 0) {
                expand(inside, levels - 1);
            }
        }
    }

    /** What cannot be done here is refused; that is as good. */
    private void request(String command, String arguments, Object... inserted) {
        long before = heap.getAsLong();
        String text = String.format(arguments, inserted);
        client.request(command, text);
        assertThat(heap.getAsLong()).as(command + " " + text).isEqualTo(before);
    }
}
