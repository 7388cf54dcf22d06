package dev.vivarium.inspector.report;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.inspector.capture.ProgramOutput;
import dev.vivarium.inspector.capture.ProgramOutput.Channel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes what a program prints: outputs to one stream that follow each other are one event. */
final class JsonOutputs {
    /** An event this long ends with the next line, or at the latest when it is twice as long. */
    private static final int LONG_EVENT = 1 << 16;

    private final JsonWriter json;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Channel channel;

    JsonOutputs(JsonWriter json) {
        this.json = json;
    }

    void add(ProgramOutput output) throws IOException {
        if (output.channel() != channel) {
            end();
            channel = output.channel();
        }
        byte[] added = output.bytes();
        bytes.write(added);
        boolean atLineEnd = added.length > 0 && added[added.length - 1] == '\n';
        if (bytes.size() >= LONG_EVENT && atLineEnd || bytes.size() >= 2 * LONG_EVENT) {
            end();
        }
    }

    /** Writes the event that is being collected, before another kind of event. */
    void end() throws IOException {
        if (bytes.size() == 0) {
            return;
        }
        json.beginObject();
        json.name("kind").value("output");
        json.name("stream").value(channel.title());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            json.name("text").value(text);
        } catch (CharacterCodingException notText) {
            json.name("base64").value(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }
        json.endObject();
        bytes.reset();
    }
}
