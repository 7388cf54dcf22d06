package dev.vivarium.inspector.report;

import static dev.vivarium.inspector.WatchedRun.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import dev.vivarium.inspector.WatchedRun;
import dev.vivarium.inspector.report.TextOptions.MapDetail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    private static final TextOptions WITHOUT_MAPS = new TextOptions(80, false, false, MapDetail.NONE);
    private static final Path GOLDEN = Path.of("src/test/resources/dev/vivarium/inspector/report");
    private static final Pattern ADDRESS = Pattern.compile("7f00[0-9a-f]{8}");

    /**
     * Compares with a file, or writes it where {@code -Dvivarium.record=true}. Roots, amounts and addresses depend on
     * every detail of the runtime and on the current directory, so those lines are left out and addresses numbered.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback_that_collects",
                "callback_that_raises",
                "detached_finalizer",
                "finalizer_holds_an_open_file",
                "finalizer_reaches_its_target",
                "several_watchers"
            })
    void showsTheExamples(String example) throws IOException {
        String shown = stable(WatchedRun.ofExample(example + ".py").text(WITHOUT_MAPS));
        Path golden = GOLDEN.resolve(example + ".txt");
        if (Boolean.getBoolean("vivarium.record")) {
            Files.writeString(golden, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(golden));
    }

    private static String stable(String report) {
        Map<String, String> numbers = new HashMap<>();
        String numbered = ADDRESS.matcher(report)
                .replaceAll(found -> numbers.computeIfAbsent(found.group(), address -> "@" + (numbers.size() + 1)));
        return numbered.lines()
                .filter(line -> !line.matches("[│ ]+(heap|roots|marked|freed|in use|\\d+ objects?) .*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theReadmeShowsARealReport() throws IOException {
        String sample = Files.readString(Path.of("../README.md"))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .dropWhile(line -> !line.startsWith("╭"))
                .filter(line -> !line.matches("│ (before|after|[0-9a-f]{8}  .*| +\\(.* lines all free\\))"))
                .map(line -> line.replace("examples/", "").replaceAll("─+$", ""))
                .collect(Collectors.joining("\n"));
        String shown = WatchedRun.ofExample("finalizer_reaches_its_target.py")
                .text(WITHOUT_MAPS)
                .lines()
                .skip(4)
                .map(line -> line.replaceAll("─+$", ""))
                .collect(Collectors.joining("\n"));
        assertThat(stable(sample)).isEqualTo(stable(shown));
    }

    @Test
    void everyReportLineBeginsWithAFrame() {
        WatchedRun run = WatchedRun.ofExample("weak_cache.py");
        String program = run.text(PLAIN)
                .lines()
                .filter(line -> !line.matches("[╭│├╰].*"))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(program).isEqualTo(run.unwatched().output());
    }

    @Test
    void aLineOfTheProgramIsEndedBeforeAReport() {
        String text = WatchedRun.ofText("import gc", "print('a', end='')", "gc.collect()", "print('b')")
                .text(WITHOUT_MAPS);
        assertThat(text).contains("a\n╭─ collection 1").contains("\nb\n");
    }

    @Test
    void namesOfTheProgramCannotControlTheTerminal() {
        String text = WatchedRun.ofText(
                        "import gc", "globals()['\\x1b[2J'] = [bytearray(500)]", "class A: pass", "gc.collect()")
                .text(WITHOUT_MAPS);
        assertThat(text).doesNotContain("\u001b").contains("\\x1b[2J");
    }

    @Test
    void coloursOnlyWhereWanted() {
        WatchedRun run = WatchedRun.ofExample("several_watchers.py");
        assertThat(run.text(PLAIN)).doesNotContain("\u001b");
        String coloured = run.text(new TextOptions(80, true, true, MapDetail.CHANGES));
        assertThat(coloured).contains("\u001b[").doesNotContain("─\u001b[0m\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(run.text(new TextOptions(80, true, false, MapDetail.CHANGES)));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 56, 80, 120})
    void fitsTheTerminal(int columns) {
        String text = WatchedRun.ofExample("callback_that_collects.py")
                .text(new TextOptions(columns, true, false, MapDetail.CHANGES));
        assertThat(text.lines().filter(line -> line.matches("[╭│├╰].*")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void showsThePolicyAndStress() {
        String text = WatchedRun.ofText("pass")
                .with(MachineOptions.DEFAULT.withStress(true))
                .text(WITHOUT_MAPS);
        assertThat(text).contains("│ policy     merged, collecting at every allocation");
    }
}
