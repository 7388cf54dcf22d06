package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.debug.Capabilities;
import org.junit.jupiter.api.Test;

/** Each capability of the protocol is announced, or the documentation says why not. */
class CapabilitiesTest {
    private static JsonObject announced() throws Exception {
        try (DapClient client = DapClient.connect()) {
            return client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        }
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>();
        for (Field field : Capabilities.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                names.add(field.getName());
            }
        }
        return names;
    }

    private static boolean isOn(JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return false;
        }
        return value.isJsonArray() ? !value.getAsJsonArray().isEmpty() : value.getAsBoolean();
    }

    @Test
    void eachIsOnOrExplained() throws Exception {
        String document = Files.readString(Path.of("../docs/dap.md"));
        JsonObject announced = announced();
        assertThat(all()).hasSizeGreaterThan(40);
        List<String> neither = all().stream()
                .filter(name -> !isOn(announced.get(name)))
                .filter(name -> !document.contains("| `" + name + "` |"))
                .toList();
        assertThat(neither).isEmpty();
    }

    @Test
    void noneIsBothOnAndExplainedAway() throws Exception {
        String document = Files.readString(Path.of("../docs/dap.md"));
        JsonObject announced = announced();
        assertThat(all().stream().filter(name -> isOn(announced.get(name)) && document.contains("| `" + name + "` |")))
                .isEmpty();
    }
}
