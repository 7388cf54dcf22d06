package dev.vivarium.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.module.Board;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the extension's package.json offers to choose from is what there is. */
class ExtensionSettingsTest {
    private static final Path PACKAGE = Path.of("../editors/vscode/package.json");

    private static JsonObject contributed() throws IOException {
        return JsonParser.parseString(Files.readString(PACKAGE))
                .getAsJsonObject()
                .getAsJsonObject("contributes");
    }

    private static JsonObject setting(String name) throws IOException {
        return contributed()
                .getAsJsonObject("configuration")
                .getAsJsonObject("properties")
                .getAsJsonObject("vivarium." + name);
    }

    private static JsonObject launchArgument(String name) throws IOException {
        return contributed()
                .getAsJsonArray("debuggers")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("configurationAttributes")
                .getAsJsonObject("launch")
                .getAsJsonObject("properties")
                .getAsJsonObject(name);
    }

    private static List<String> choices(JsonObject of) {
        return StreamSupport.stream(of.getAsJsonArray("enum").spliterator(), false)
                .map(JsonElement::getAsString)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Test
    void everyPolicyCanBeChosen() throws IOException {
        List<String> policies = Arrays.stream(Policies.values())
                .map(row -> row.policy().facts().name())
                .toList();
        assertThat(choices(setting("policy"))).isEqualTo(policies);
        assertThat(choices(launchArgument("gcPolicy"))).isEqualTo(policies);
        assertThat(setting("policy").getAsJsonArray("enumDescriptions")).hasSameSizeAs(policies);
    }

    @Test
    void everyBoardCanBeChosen() throws IOException {
        List<String> boards = Arrays.stream(Board.values()).map(Board::label).toList();
        assertThat(choices(setting("board"))).isEqualTo(boards);
        assertThat(choices(launchArgument("board"))).isEqualTo(boards);
    }
}
