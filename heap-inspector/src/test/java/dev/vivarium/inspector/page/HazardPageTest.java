package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HazardPageTest {
    @TempDir
    private Path folder;

    private static JsonObject json(RunAnswers answers, String path, String parameters) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Answer answer = answers.answer(path, Parameters.of(parameters))) {
            answer.writeTo(body);
        }
        return JsonParser.parseString(body.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void whatEndedTheProgramIsNamedAndCanBeLookedAtWhereItWasThere() throws IOException {
        try (ServedPage page = new ServedPage(folder, ServedPage.HAZARD)) {
            RunAnswers answers = new RunAnswers(ShownRun.over(page.recording));
            JsonObject hazard = answers.summary().getAsJsonObject("hazard");
            assertThat(hazard.get("freedBy").getAsString()).startsWith("the free phase of collection 1");
            assertThat(hazard.get("survivor").getAsString()).startsWith("the callback list of");
            String address = hazard.get("address").getAsString();
            JsonObject object = json(answers, "/api/object", "collection=1&address=" + address);
            assertThat(object.get("birth").getAsInt())
                    .isEqualTo(hazard.get("birth").getAsInt());
            assertThat(object.get("type").getAsString()).isEqualTo("ref");
        }
    }
}
