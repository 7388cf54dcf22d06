package dev.vivarium.inspector.recording;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.vivarium.gc.Hazard;
import dev.vivarium.inspector.file.VivFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * How a recorded run ended.
 *
 * @param exitCode of the process; -1 where it was not known when the recording ended
 * @param message what stopped it; empty where it ended by itself
 * @param hazard the freed object that would have been handed to the program, where that stopped it
 */
public record RunEnding(Kind kind, int exitCode, String message, Optional<Hazard> hazard) {
    public RunEnding(Kind kind, int exitCode, String message) {
        this(kind, exitCode, message, Optional.empty());
    }

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

    /** Ended where a freed object would have been handed to the program. */
    public static RunEnding hazard(int exitCode, Hazard hazard) {
        return new RunEnding(Kind.HAZARD, exitCode, hazard.message(), Optional.of(hazard));
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
        hazard.ifPresent(found -> json.add("hazard", json(found)));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(Hazard hazard) {
        JsonObject json = new JsonObject();
        json.addProperty("address", Long.toHexString(hazard.object()));
        json.addProperty("birth", hazard.birth());
        json.addProperty("freedBy", hazard.freedBy());
        json.addProperty("survivor", hazard.survivor());
        return json;
    }

    private static Optional<Hazard> hazard(JsonObject ending) {
        if (!ending.has("hazard")) {
            return Optional.empty();
        }
        JsonObject json = ending.getAsJsonObject("hazard");
        return Optional.of(new Hazard(
                Long.parseUnsignedLong(json.get("address").getAsString(), 16),
                json.get("birth").getAsInt(),
                json.get("freedBy").getAsString(),
                json.get("survivor").getAsString()));
    }

    static RunEnding parse(VivFile file, byte[] text) {
        try {
            JsonObject json = JsonParser.parseString(new String(text, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return new RunEnding(
                    Kind.valueOf(json.get("ending").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("exitCode").getAsInt(),
                    json.get("message").getAsString(),
                    hazard(json));
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | UnsupportedOperationException
                | IllegalArgumentException wrong) {
            throw file.damaged("the end section is not understood");
        }
    }
}
