package dev.vivarium.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A source and what is expected of it. In the files each source ends with a line of {@code ---} and each expectation
 * with one of {@code ===}. Of characters that do not show, sources have pictures.
 */
record SyntaxCase(String picture, String expected) {
    static final Path FOLDER = Path.of("src", "test", "resources", "syntax");

    private static final String EXPECTATION_MARK = "---\n";
    private static final String END_MARK = "===\n";

    static List<SyntaxCase> read(String file) throws IOException {
        List<SyntaxCase> cases = new ArrayList<>();
        for (String entry : Files.readString(FOLDER.resolve(file)).split(END_MARK)) {
            String[] parts = entry.split(EXPECTATION_MARK, 2);
            cases.add(new SyntaxCase(parts[0], parts[1]));
        }
        return cases;
    }

    static void write(String file, List<SyntaxCase> cases) throws IOException {
        StringBuilder text = new StringBuilder();
        for (SyntaxCase each : cases) {
            text.append(each.picture)
                    .append(EXPECTATION_MARK)
                    .append(each.expected)
                    .append(END_MARK);
        }
        Files.writeString(FOLDER.resolve(file), text);
    }

    String source() {
        return picture.replace("␄\n", "")
                .replace("␍", "\r")
                .replace("␉", "\t")
                .replace("␌", "\f")
                .replace("␀", "\0");
    }

    SyntaxCase expecting(String other) {
        return new SyntaxCase(picture, other);
    }

    @Override
    public String toString() {
        return picture.strip();
    }
}
