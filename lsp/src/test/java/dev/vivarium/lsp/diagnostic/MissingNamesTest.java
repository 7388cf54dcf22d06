package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.lsp.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks the virtual machine whether what is said to be missing is missing. */
class MissingNamesTest {
    private static final List<String> MODULES =
            List.of("math", "os", "sys", "time", "json", "re", "random", "struct", "io", "gc", "collections", "errno");

    private static final List<String> EXAMPLES = List.of(
            "1",
            "1.5",
            "1j",
            "'a'",
            "b'a'",
            "bytearray(b'a')",
            "[1]",
            "(1,)",
            "{1: 2}",
            "{1}",
            "range(1)",
            "memoryview(b'a')");

    @Test
    void everyNameThatIsReportedIsMissingWhenTheProgramRuns() throws IOException {
        StringBuilder program = new StringBuilder("import " + String.join(", ", MODULES) + "\n");
        for (String line : resource()) {
            String[] words = line.split(" ");
            String object = words[0].equals("module") && MODULES.contains(words[1]) ? words[1] : example(words);
            for (int i = 2; object != null && i < words.length; i++) {
                program.append(object).append(".").append(words[i]).append("\n");
            }
        }
        Document document = new Document("file:///names.py", 1, program.toString());
        StringBuilder questions = new StringBuilder("import " + String.join(", ", MODULES) + "\n");
        String[] lines = program.toString().split("\n");
        int asked = 0;
        for (var finding : Rules.check(document)) {
            if (finding.getCode().getLeft().equals("cpython-only")) {
                String access = lines[finding.getRange().getStart().getLine()];
                int dot = access.lastIndexOf('.');
                questions.append("if hasattr(%s, '%s'): print('%s')\n"
                        .formatted(access.substring(0, dot), access.substring(dot + 1), access.replace("'", "")));
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(printed(questions.toString())).isEmpty();
    }

    private static List<String> resource() throws IOException {
        try (InputStream in = CpythonNames.class.getResourceAsStream("cpython-names.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String example(String[] words) {
        List<String> types = List.of(
                "int",
                "float",
                "complex",
                "str",
                "bytes",
                "bytearray",
                "list",
                "tuple",
                "dict",
                "set",
                "range",
                "memoryview");
        int index = words[0].equals("type") ? types.indexOf(words[1]) : -1;
        return index < 0 ? null : EXAMPLES.get(index);
    }

    private static String printed(String program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Machine(MachineOptions.DEFAULT, new SystemHost(InputStream.nullInputStream(), stream, stream))
                .programs()
                .runText(program, List.of("names.py"));
        return out.toString(StandardCharsets.UTF_8);
    }
}
