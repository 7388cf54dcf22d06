package dev.vivarium.dap.adapter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a conversation with the adapter and writes down what it says. A script has one request a line: a command with its
 * arguments, or one of
 *
 * <pre>
 * wait EVENT              what happens up to an event
 * show EVENT              events of a name are written from now on that are left out else
 * stack [THREAD]          a thread's stack
 * vars FRAME SCOPE [NAME…] the variables of a scope, or of what lies inside
 * eval CONTEXT FRAME TEXT
 * </pre>
 *
 * Addresses are written as @1, @2, … in the order in which they are seen; $PROGRAM stands for the program's path, $URI for its URI, $FOLDER for its folder.
 */
final class Conversation {
    /** How much of the heap is used before an object, and so its block, depends on the length of the folder's name. */
    private static final Pattern PLACE_DEPENDENT = Pattern.compile("\\b(block|used bytes) = \\d+");

    private static final Pattern ADDRESS =
            Pattern.compile("0x[0-9a-f]{2,12}|\\b7f0000[0-9a-f]{6}\\b|\\b1396379\\d{8}\\b");

    /** What a client can do that does not say it itself. */
    private static final String EVERYTHING =
            "{\"adapterID\":\"vivarium\",\"supportsVariableType\":true,\"supportsMemoryReferences\":true}";

    private final DapClient client;
    private final Path program;
    private final StringBuilder transcript = new StringBuilder();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** Events that say the same in most conversations. */
    private final Set<String> hidden = new HashSet<>(Set.of("module", "loadedSource", "process"));

    private Conversation(DapClient client, Path program) {
        this.client = client;
        this.program = program;
    }

    static String play(Path program, List<String> script) throws IOException {
        try (DapClient client = DapClient.connect()) {
            Conversation conversation = new Conversation(client, program);
            if (script.stream().noneMatch(line -> line.startsWith("initialize"))) {
                client.ask("initialize", EVERYTHING);
            }
            try {
                script.stream().filter(line -> !line.isBlank()).forEach(conversation::perform);
            } catch (AssertionError broken) {
                conversation.say("  broken: " + broken.getMessage());
            }
            return conversation.transcript.toString();
        }
    }

    private void perform(String line) {
        if (!line.startsWith("#")) {
            say("> " + line);
        } else {
            say(line);
            return;
        }
        String[] words = line.split(" ");
        switch (words[0]) {
            case "wait" -> client.eventsUpTo(words[1]).forEach(this::tellEvent);
            case "show" -> hidden.remove(words[1]);
            case "initialize" -> client.ask("initialize", line.substring(line.indexOf(' ') + 1));
            case "stack" -> tellStack(words.length > 1 ? words[1] : "1");
            case "vars" -> tellVariables(words);
            case "eval" -> tellValue(words[1], words[2], line.split(" ", 4)[3]);
            default ->
                tellAnswer(client.request(
                        words[0],
                        line.contains(" ")
                                ? resolved(line.substring(line.indexOf(' ') + 1)
                                        .replace("$PROGRAM", program.toString())
                                        .replace("$URI", program.toUri().toString())
                                        .replace("$FOLDER", program.getParent().toString()))
                                : "{}"));
        }
    }

    private void tellAnswer(JsonObject answer) {
        if (!answer.get("success").getAsBoolean()) {
            say("  failed: " + answer.get("message").getAsString());
        } else if (answer.has("body") && !answer.get("body").isJsonNull()) {
            say("  " + answer.get("body"));
        }
    }

    private void tellEvent(JsonObject event) {
        JsonElement body = event.get("body");
        if (isConsoleOutput(event)) {
            tellLines(body.getAsJsonObject());
            return;
        }
        if (hidden.contains(event.get("event").getAsString())) {
            return;
        }
        say("  event " + event.get("event").getAsString() + (body == null ? "" : " " + body));
    }

    private static boolean isConsoleOutput(JsonObject event) {
        return event.get("event").getAsString().equals("output")
                && event.getAsJsonObject("body").get("category").getAsString().equals("console");
    }

    /** Messages of breakpoints come together where they come soon one after the other. */
    private void tellLines(JsonObject output) {
        for (String line : output.get("output").getAsString().split("(?<=\n)")) {
            output.addProperty("output", line);
            say("  event output " + output);
        }
    }

    private void tellStack(String thread) {
        for (JsonElement each :
                client.ask("stackTrace", "{\"threadId\":" + thread + "}").getAsJsonArray("stackFrames")) {
            JsonObject frame = each.getAsJsonObject();
            String source = frame.has("source")
                    ? frame.getAsJsonObject("source").get("name").getAsString()
                    : "?";
            say("  " + frame.get("id") + " " + frame.get("name").getAsString() + " - " + source + ":"
                    + frame.get("line"));
        }
    }

    private void tellVariables(String[] words) {
        int reference = 0;
        for (JsonElement scope :
                client.ask("scopes", "{\"frameId\":" + words[1] + "}").getAsJsonArray("scopes")) {
            if (scope.getAsJsonObject()
                    .get("name")
                    .getAsString()
                    .replace(' ', '_')
                    .equals(words[2])) {
                reference = scope.getAsJsonObject().get("variablesReference").getAsInt();
            }
        }
        for (int i = 3; i < words.length; i++) {
            String wanted = words[i];
            for (JsonElement each : variables(reference)) {
                JsonObject variable = each.getAsJsonObject();
                if (variable.get("name").getAsString().replace(' ', '_').equals(wanted)) {
                    reference = variable.get("variablesReference").getAsInt();
                }
            }
        }
        for (JsonElement each : variables(reference)) {
            JsonObject variable = each.getAsJsonObject();
            say("  " + variable.get("name").getAsString() + " = "
                    + variable.get("value").getAsString());
        }
    }

    private Iterable<JsonElement> variables(int reference) {
        return client.ask("variables", "{\"variablesReference\":" + reference + "}")
                .getAsJsonArray("variables");
    }

    private void tellValue(String context, String frame, String text) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("expression", resolved(text));
        arguments.addProperty("context", context);
        arguments.addProperty("frameId", Integer.parseInt(frame));
        JsonObject answer = client.request("evaluate", arguments.toString());
        if (answer.get("success").getAsBoolean()) {
            say("  "
                    + answer.getAsJsonObject("body").get("result").getAsString().replace("\n", "\n  "));
        } else {
            tellAnswer(answer);
        }
    }

    /** A text in which @1 stands for an address that was seen. */
    private String resolved(String text) {
        String result = text;
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            result = result.replace(address.getValue(), address.getKey());
        }
        return result;
    }

    private void say(String text) {
        String stable = text.replace(program.toUri().toString(), "$URI")
                .replace(program.toString(), "$PROGRAM")
                .replace(program.getParent().toString(), "$FOLDER");
        stable = PLACE_DEPENDENT.matcher(stable).replaceAll("$1 = #");
        Matcher matcher = ADDRESS.matcher(stable);
        StringBuilder written = new StringBuilder();
        while (matcher.find()) {
            String name = addresses.computeIfAbsent(matcher.group(), key -> "@" + (addresses.size() + 1));
            matcher.appendReplacement(written, name);
        }
        transcript.append(matcher.appendTail(written)).append('\n');
    }
}
