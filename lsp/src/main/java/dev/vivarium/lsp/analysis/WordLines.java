package dev.vivarium.lsp.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Tables that come with the server: a row of words on each line but those that begin with {@code #}. */
public final class WordLines {
    private WordLines() {}

    /** Gives each row to {@code take}. */
    public static void read(Class<?> owner, String resource, Consumer<List<String>> take) {
        try (InputStream in = owner.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> take.accept(Arrays.asList(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
