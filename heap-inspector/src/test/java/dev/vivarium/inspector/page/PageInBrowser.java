package dev.vivarium.inspector.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vivarium.inspector.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a page in a headless Chromium, where one is installed; each class says which page. */
abstract class PageInBrowser {
    @TempDir
    static Path folder;

    static Chromium browser;
    static ServedPage page;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so the page is not tried in one");
        browser = Chromium.start(folder, 1280, 800);
    }

    @AfterAll
    static void end() throws IOException {
        if (browser != null) {
            browser.close();
            browser = null;
        }
        if (page != null) {
            page.close();
            page = null;
        }
    }

    static void goTo(String hash) {
        browser.open("about:blank");
        browser.open(page.server.address() + "#" + hash);
    }
}
