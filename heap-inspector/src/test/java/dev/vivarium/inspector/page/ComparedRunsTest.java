package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.inspector.Chromium;
import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same program under two policies, side by side in the page. */
@Timeout(120)
class ComparedRunsTest {
    /** Its finalizer holds its own target, which the shipped policy therefore never frees. */
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Sensor:",
            "  def close(self): pass",
            "def watch():",
            "  sensor = Sensor()",
            "  weakref.finalize(sensor, sensor.close)",
            "watch()",
            "gc.collect()",
            "gc.collect()");

    @TempDir
    private Path folder;

    @Test
    void whatThePoliciesDoOtherwiseIsMarked() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so the page is not tried in one");
        try (Recording merged = recorded(Policies.MERGED);
                Recording second = recorded(Policies.SECOND_CLOSURE);
                PageServer server = PageServer.start(List.of(merged, second), 0);
                Chromium browser = Chromium.start(folder, 1280, 800)) {
            browser.open(server.address() + "#c=1&k=0&v=compare");
            browser.await("document.querySelectorAll('.maps canvas').length === 2");
            assertThat(browser.text("#panel")).contains("merged", "second-closure", "Sensor", "references die");
            assertThat(browser.eval("[...document.querySelectorAll('td.differs')].map(one => one.innerText)")
                            .toString())
                    .contains("references die");
            String wanted = System.getProperty("vivarium.pictures");
            if (wanted != null) {
                Files.write(Path.of(wanted, "compare.png"), browser.picture());
            }
            browser.press("r");
            browser.await("location.hash.includes('r=1')");
            browser.press("3");
            browser.await("document.getElementById('panel').innerText.includes('its own target among them')");
            assertThat(browser.text("#program")).contains("second-closure");
        }
    }

    private Recording recorded(Policies policy) throws IOException {
        return ServedPage.recorded(folder, MachineOptions.DEFAULT.withPolicy(policy), PROGRAM);
    }
}
