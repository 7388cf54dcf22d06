package dev.vivarium.lsp.diagnostic;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the distribution's {@code docs/lsp.md} explains each code: the first row of a table that begins with it. */
public final class CodeExplanations {
    private static final Pattern CODES = Pattern.compile("`([a-z][a-z-]*)`");

    private final Map<String, String> places = new HashMap<>();

    /** Reads the file; a code that it does not explain has no place. */
    public CodeExplanations(Path file) throws IOException {
        String uri = file.toUri().toString();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\\|");
            if (lines.get(i).startsWith("| `") && cells.length > 2) {
                Matcher code = CODES.matcher(cells[1]);
                while (code.find()) {
                    places.putIfAbsent(code.group(1), uri + "#L" + (i + 1));
                }
            }
        }
    }

    /** Those of the distribution that this class was started from; null where there is none. */
    public static CodeExplanations ofDistribution() {
        try {
            Path library = Path.of(CodeExplanations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path file = library.resolveSibling("../docs/lsp.md").normalize();
            return Files.isReadable(file) ? new CodeExplanations(file) : null;
        } catch (URISyntaxException | IOException unreadable) {
            return null;
        }
    }

    /** The address that explains a code; null where none does. */
    String of(String code) {
        return places.get(code);
    }
}
