package dev.vivarium.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ReleaseArchiveTest {
    private static final Path ARCHIVE = Path.of(System.getProperty("vivarium.release"));
    private static final String VERSION = System.getProperty("vivarium.version");
    private static final long MOST_EXTENSION_BYTES = 15 << 20;

    @TempDir
    private static Path temporary;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("a folder with blanks"));
        assertThat(run(folder, "tar", "xzf", ARCHIVE.toString())).isEmpty();
        home = folder.resolve("vivarium-" + VERSION);
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private static String vivarium(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/vivarium").toString()));
        command.addAll(List.of(arguments));
        return run(temporary, command.toArray(String[]::new));
    }

    @Test
    void runsFromAFolderWithBlanksAndStartsFastFromThenOn() throws Exception {
        String example = home.resolve("examples/weak_cache.py").toString();
        String first = vivarium("run", example);
        assertThat(first).isNotEmpty().doesNotContain("Traceback", "vivarium:");
        Path fits = home.resolve("lib/vivarium.jsa.fits");
        for (int i = 0; i < 600 && !Files.exists(fits); i++) {
            Thread.sleep(100);
        }
        assertThat(fits).exists();
        assertThat(Files.readString(fits))
                .contains(home.resolve("lib").toRealPath().toString());
        assertThat(vivarium("run", example)).isEqualTo(first);
        assertThat(home.resolve("lib/make-archive-at-first-start")).doesNotExist();
    }

    @Test
    void everyChecksumIsRight() throws Exception {
        List<String> lines = Files.readAllLines(home.resolve("SHA256SUMS"));
        assertThat(lines).hasSizeGreaterThan(30);
        for (String line : lines) {
            Path file = home.resolve(line.substring(66));
            // The first start takes it away.
            if (!file.endsWith("make-archive-at-first-start")) {
                assertThat(sum(file)).as(line).isEqualTo(line.substring(0, 64));
            }
        }
        assertThat(Files.readString(Path.of(ARCHIVE + ".sha256"))).startsWith(sum(ARCHIVE));
    }

    private static String sum(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }

    @Test
    void everyLibraryHasALicence() throws IOException {
        List<String> known = Files.readAllLines(home.resolve("licences/DEPENDENCIES.txt")).stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(word -> !word.isEmpty())
                .toList();
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .isNotEmpty()
                    .allMatch(jar -> known.stream().anyMatch(jar::startsWith));
        }
        assertThat(home.resolve("licences/Apache-2.0.txt")).isNotEmptyFile();
        assertThat(home.resolve("licences/BSD-3-Clause.txt")).isNotEmptyFile();
        assertThat(home.resolve("LICENSE")).isNotEmptyFile();
    }

    @Test
    void bringsTheExtensionAndTheEditorFiles() throws Exception {
        Path extension = home.resolve("editors/vscode/vivarium.vsix");
        assertThat(Files.size(extension)).isLessThanOrEqualTo(MOST_EXTENSION_BYTES);
        try (ZipFile files = new ZipFile(extension.toFile())) {
            assertThat(files.stream().map(ZipEntry::getName))
                    .contains(
                            "extension/dist/extension.js",
                            "extension/server/lib/vivarium.jar",
                            "extension/dist/licences.txt");
        }
        assertThat(home.resolve("editors/neovim/vivarium.lua")).isNotEmptyFile();
    }

    @Test
    void theChangelogHasItsVersion() throws IOException {
        assertThat(Files.readString(home.resolve("CHANGELOG.md")))
                .contains("## [" + VERSION.replace("-SNAPSHOT", "") + "]");
    }
}
