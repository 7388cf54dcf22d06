package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a headless Chromium by its deep links, where one is installed, and reads what it made of them. */
class BrowserTest {
    @TempDir
    private Path folder;

    private static Optional<Path> chromium() {
        return List.of("chromium", "chromium-browser", "google-chrome").stream()
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String opened(Path browser, String address) throws IOException, InterruptedException {
        Path output = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1280,800",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=15000",
                        "--dump-dom",
                        address)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    @Timeout(300)
    void deepLinksOpenTheirViews() throws IOException, InterruptedException {
        Optional<Path> browser = chromium();
        assumeTrue(browser.isPresent(), "no Chromium is installed, so the page is not tried in one");
        try (ServedPage page = new ServedPage(folder)) {
            String address = page.server.address() + "#c=2&k=40&v=";
            assertThat(opened(browser.get(), address + "suspects"))
                    .contains("data-ready=\"yes\"", "step 40 of", "Who holds what is new", "global cache of __main__");
            assertThat(opened(browser.get(), address + "roots")).contains("Roots (", "Mark stack");
            String text = "text%20~%20%27onerror%27";
            assertThat(opened(browser.get(), address + "query&q=" + text))
                    .contains("Those that retain most", "&lt;img src=x")
                    .doesNotContain("<img");
            assertThat(opened(browser.get(), address + "weak")).contains("Weak references, by target", "ref at ");
        }
    }

    @Test
    @Timeout(120)
    void aHazardIsMarked() throws IOException, InterruptedException {
        Optional<Path> browser = chromium();
        assumeTrue(browser.isPresent(), "no Chromium is installed, so the page is not tried in one");
        try (ServedPage page = new ServedPage(folder, ServedPage.HAZARD)) {
            assertThat(opened(browser.get(), page.server.address() + "#c=1"))
                    .contains(
                            "data-ready=\"yes\"",
                            "Hazard: the <button type=\"button\">object at ",
                            "freed by the free phase");
        }
    }
}
