package dev.vivarium.inspector.report;

import com.google.gson.stream.JsonWriter;
import dev.vivarium.inspector.compare.Happening;
import dev.vivarium.inspector.compare.PolicyRun;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a program did under several policies, as one JSON document; docs/guide.md describes the fields. */
public final class ComparisonJson {
    private final JsonWriter json;

    public ComparisonJson(OutputStream output) {
        json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
        json.setIndent("  ");
    }

    /** Writes everything. */
    public void write(List<String> program, List<PolicyRun> runs) {
        try {
            json.beginObject();
            json.name("format").value("vivarium-policies");
            json.name("version").value(1);
            strings("program", program);
            json.name("runs").beginArray();
            for (PolicyRun run : runs) {
                run(run);
            }
            json.endArray();
            json.endObject();
            json.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(PolicyRun run) throws IOException {
        json.beginObject();
        json.name("policy").value(run.policy().name());
        json.name("exitCode").value(run.exitCode());
        json.name("collections").value(run.collections());
        json.name("furtherCollections").value(run.furtherCollections());
        json.name("usedBytes").value(run.usedBytes());
        json.name("peakBytes").value(run.peakBytes());
        json.name("leaked").beginObject();
        json.name("objects").value(run.leaks().objects());
        json.name("bytes").value(run.leaks().bytes());
        strings("names", run.leaks().names());
        json.endObject();
        json.name("happenings").beginArray();
        for (Happening happening : run.happenings()) {
            happening(happening);
        }
        json.endArray();
        json.name("output").value(run.output().text());
        json.name("errors").value(run.errors().text());
        if (run.hazard().isPresent()) {
            json.name("hazard").value(run.hazard().get().message());
        }
        json.endObject();
    }

    private void happening(Happening happening) throws IOException {
        json.beginObject();
        json.name("when").value(happening.when());
        json.name("kind").value(happening.kind().name().toLowerCase(Locale.ROOT));
        json.name("text").value(happening.text());
        json.name("raised").value(happening.raised());
        json.name("early").value(happening.early());
        json.endObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
