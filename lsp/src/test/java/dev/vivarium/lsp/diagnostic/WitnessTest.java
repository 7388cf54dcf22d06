package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.policy.Policies;
import dev.vivarium.lsp.PrintedByMachine;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.ModuleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample says behind {@code #!} what is found in a line, and in its last lines behind {@code #>} what it prints
 * when the virtual machine runs it, which shows that the finding is true.
 */
class WitnessTest {
    private static final List<String> FOLDERS = List.of("lifetime", "differences");
    private static final Pattern POLICY = Pattern.compile("# policy: (\\S+)");
    private static final Pattern FOUND = Pattern.compile("#! (.+)");

    static Stream<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                files.filter(file -> file.toString().endsWith(".py")).sorted().forEach(samples::add);
            }
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsFoundGuiltyOfWhatItDoes(Path sample) throws IOException {
        String text = Files.readString(sample);
        Policies policy = policy(text);
        assertThat(found(text, policy)).isEqualTo(said(text));
        assertThat(PrintedByMachine.of(text, policy)).isEqualTo(expected(text));
    }

    private static Policies policy(String text) {
        Matcher matcher = POLICY.matcher(text);
        return matcher.find() ? Policies.named(matcher.group(1)).orElseThrow() : Policies.DEFAULT;
    }

    private static List<String> found(String text, Policies policy) {
        Document document = new Document("file:///sample.py", 1, text);
        DiagnosticSettings settings = new DiagnosticSettings(true, Set.of("shadowed-builtin", "shadowed-name"), policy);
        return Rules.check(document, new Inference(ModuleFinder.NONE), settings).stream()
                .map(finding -> finding.getRange().getStart().getLine() + 1 + " "
                        + finding.getCode().getLeft())
                .sorted()
                .toList();
    }

    private static List<String> said(String text) {
        String[] lines = text.split("\n");
        return IntStream.range(0, lines.length)
                .boxed()
                .flatMap(i -> FOUND.matcher(lines[i])
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(" ")))
                        .map(code -> i + 1 + " " + code))
                .sorted()
                .toList();
    }

    private static String expected(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#> "))
                .map(line -> line.substring(3) + "\n")
                .reduce("", String::concat);
    }
}
