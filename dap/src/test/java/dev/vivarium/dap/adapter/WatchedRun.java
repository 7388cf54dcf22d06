package dev.vivarium.dap.adapter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program of a {@link WatchTable} and writes down what its breakpoints tell. */
final class WatchedRun {
    private final Path program;
    private final boolean stress;

    WatchedRun(Path program, boolean stress) {
        this.program = program;
        this.stress = stress;
    }

    /** What the stops of each row tell, without the lines at which something happened. */
    List<String> play(WatchTable table, List<int[]> lines) throws IOException {
        try (DapClient client = DapClient.connect()) {
            client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
            JsonObject launch = new JsonObject();
            launch.addProperty("program", program.toString());
            launch.addProperty("heap", "512k");
            launch.addProperty("gcStress", stress);
            client.ask("launch", launch.toString());
            client.ask("setBreakpoints", lineBreakpoints(lines).toString());
            client.ask("configurationDone", "{}");
            List<String> told = new ArrayList<>();
            for (WatchTable.Row row : table.rows()) {
                JsonObject stop = stop(client, row, told.size());
                String reason = stop.get("reason").getAsString();
                if (!reason.equals("breakpoint")) {
                    throw new AssertionError("row " + told.size() + " " + row + " does not begin: " + stop);
                }
                told.add(play(client, row, told.size()));
                client.ask("continue", "{\"threadId\":1}");
            }
            client.event("terminated");
            client.ask("disconnect", "{}");
            return told;
        }
    }

    private JsonObject lineBreakpoints(List<int[]> lines) {
        JsonArray breakpoints = new JsonArray();
        for (int[] pair : lines) {
            for (int line : pair) {
                JsonObject breakpoint = new JsonObject();
                breakpoint.addProperty("line", line);
                breakpoints.add(breakpoint);
            }
        }
        JsonObject source = new JsonObject();
        source.addProperty("path", program.toString());
        JsonObject arguments = new JsonObject();
        arguments.add("source", source);
        arguments.add("breakpoints", breakpoints);
        return arguments;
    }

    private static JsonObject stop(DapClient client, WatchTable.Row row, int number) {
        List<JsonObject> events = client.eventsUpTo("stopped", "terminated");
        JsonObject last = events.get(events.size() - 1);
        if (last.get("event").getAsString().equals("terminated")) {
            throw new AssertionError("ended in row " + number + " " + row + ": " + events);
        }
        return last.getAsJsonObject("body");
    }

    private static String play(DapClient client, WatchTable.Row row, int number) {
        JsonObject about = new JsonObject();
        about.addProperty("name", row.place());
        JsonObject info = client.ask("dataBreakpointInfo", about.toString());
        if (!info.has("dataId") || info.get("dataId").isJsonNull()) {
            client.ask("continue", "{\"threadId\":1}");
            stop(client, row, number);
            return "refused: " + info.get("description").getAsString();
        }
        client.ask("setDataBreakpoints", dataBreakpoint(info.get("dataId").getAsString(), row.access()));
        List<String> texts = new ArrayList<>();
        while (true) {
            client.ask("continue", "{\"threadId\":1}");
            JsonObject stop = stop(client, row, number);
            if (stop.get("reason").getAsString().equals("breakpoint")) {
                client.ask("setDataBreakpoints", "{\"breakpoints\":[]}");
                return texts.isEmpty() ? "-" : String.join(" & ", texts);
            }
            texts.add(stop.get("text")
                    .getAsString()
                    .replaceAll(" \\([^()]*:\\d+\\)", "")
                    .replaceAll("0x[0-9a-f]+", "0x…"));
        }
    }

    private static String dataBreakpoint(String id, String access) {
        String[] words = access.split(" ", 3);
        JsonObject breakpoint = new JsonObject();
        breakpoint.addProperty("dataId", id);
        if (words[0].equals("changed")) {
            breakpoint.addProperty("condition", "changed");
        } else {
            breakpoint.addProperty("accessType", words[0]);
        }
        if (words.length > 1) {
            breakpoint.addProperty(words[1].equals("if") ? "condition" : "hitCondition", words[2]);
        }
        JsonArray breakpoints = new JsonArray();
        breakpoints.add(breakpoint);
        JsonObject arguments = new JsonObject();
        arguments.add("breakpoints", breakpoints);
        return arguments.toString();
    }
}
