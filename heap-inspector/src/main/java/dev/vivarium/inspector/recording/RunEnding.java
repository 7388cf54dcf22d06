package dev.vivarium.inspector.recording;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.vivarium.inspector.file.VivFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a recorded run ended.
 *
 * @param exitCode of the process; -1 where it was not known when the recording ended
 * @param message what stopped it; empty where it ended by itself
 */
public record RunEnding(Kind kind, int exitCode, String message) {
    /** Why the run ended. */
    public enum Kind {
        /** By itself, be it with an exception. */
        EXITED,
        /** Where a freed object would have been handed to the program. */
        HAZARD,
        /** By a signal from outside. */
        INTERRUPTED,
        /** By a failure of Vivarium itself. */
        FAILED,
        /** Not yet. */
        RUNNING
    }

    public static RunEnding exited(int exitCode) {
        return new RunEnding(Kind.EXITED, exitCode, "");
    }

    public static RunEnding interrupted() {
        return new RunEnding(Kind.INTERRUPTED, -1, "ended from outside");
    }

    /** The run is still going on. */
    public static RunEnding running() {
        return new RunEnding(Kind.RUNNING, -1, "");
    }

    byte[] json() {
        JsonObject json = new JsonObject();
        json.addProperty("ending", kind.name().toLowerCase(Locale.ROOT));
        json.addProperty("exitCode", exitCode);
        json.addProperty("message", message);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static RunEnding parse(VivFile file, byte[] text) {
        try {
            JsonObject json = JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return new RunEnding(
                    Kind.valueOf(json.get("ending").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("exitCode").getAsInt(),
                    json.get("message").getAsString());
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException wrong) {
            throw file.damaged("the end section is not understood");
        }
    }
}
