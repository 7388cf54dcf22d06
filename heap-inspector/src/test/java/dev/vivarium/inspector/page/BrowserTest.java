package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.vivarium.MachineOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a headless Chromium, where one is installed: each view by its link, and a whole story by keyboard. */
@Timeout(180)
class BrowserTest extends PageInBrowser {
    @BeforeAll
    static void startPage() throws IOException {
        page = new ServedPage(folder);
    }

    private static void open(String hash) throws InterruptedException {
        goTo(hash);
        browser.await("document.body?.dataset.ready");
        browser.await("document.querySelector('#panel').children.length");
    }

    private static void awaitText(String text) throws InterruptedException {
        browser.await("document.body.innerText.includes(" + new Gson().toJson(text) + ")");
    }

    /** Whether anything is wider than its pane, or the page says that something failed. */
    private static void looksWhole() {
        assertThat(browser.eval("document.getElementById('message').hidden").getAsBoolean())
                .as(browser.text("#message"))
                .isTrue();
        assertThat(browser.eval("document.documentElement.scrollWidth <= innerWidth")
                        .getAsBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=object               | Choose an object",
                "v=roots                | global cache of __main__",
                "v=weak                 | in the order of their chains",
                "v=retained             | Kept alive only by a word that looks like a reference",
                "v=types&layer=type     | On a 32-bit board",
                "v=suspects&layer=age   | Who holds what is new",
                "v=query&q=type%20~%20'Node' | Those that retain most",
                "v=query&q=onerror      | Those that retain most",
                "v=sites                | Lines where objects were born",
                "v=compare              | Open several recordings",
                "v=roots&layer=weakref  | is the target of weak references",
            })
    void everyViewOpensByItsLink(String hash, String expected) throws IOException, InterruptedException {
        open("c=2&k=40&" + hash.strip());
        awaitText(expected.strip());
        assertThat(browser.text("#where"))
                .isEqualTo("step 40 of "
                        + browser.eval("document.getElementById('slider').max").getAsString());
        looksWhole();
        assertThat(browser.eval("document.querySelectorAll('#panel img').length")
                        .getAsInt())
                .as("what the heap holds is text")
                .isZero();
        keep(hash);
    }

    /** Keeps a picture where somebody asked for them, to be looked at. */
    private static void keep(String name) throws IOException {
        String wanted = System.getProperty("vivarium.pictures");
        if (wanted != null) {
            Files.createDirectories(Path.of(wanted));
            Files.write(Path.of(wanted, name.strip().replaceAll("[^a-z]+", "-") + ".png"), browser.picture());
        }
    }

    @Test
    void aLeakIsFoundByKeyboard() throws IOException, InterruptedException {
        open("c=2&k=0");
        browser.press("n");
        browser.press("n");
        browser.await("document.getElementById('event').innerText.startsWith('roots')");
        browser.press("ArrowRight");
        browser.press("6");
        awaitText("Who holds what is new");
        browser.eval("document.querySelector('#panel a').focus()");
        browser.press("Enter");
        browser.await("document.getElementById('graph')?.dataset.drawn");
        awaitText("global cache of __main__");
        awaitText("Born at");
        String link = browser.eval("location.href").getAsString();
        String panel = browser.text("#panel");
        keep("story");
        browser.press("[");
        browser.await("location.hash.includes('c=1')");
        browser.press("/");
        browser.type("type == 'Node' and size >= 32");
        browser.press("Enter");
        awaitText("21 objects");
        browser.open("about:blank");
        browser.open(link);
        browser.await("document.body?.dataset.ready && document.getElementById('graph')?.dataset.drawn");
        assertThat(browser.text("#panel")).isEqualTo(panel);
    }

    @Test
    void aLinkReopensTheZoomedMap() throws InterruptedException {
        open("c=2&k=40&v=types");
        browser.press("+");
        browser.press("+");
        browser.await("location.hash.includes('z=2.25')");
        String link = browser.eval("location.hash.slice(1)").getAsString();
        browser.press("-");
        open(link);
        assertThat(browser.eval("location.hash.slice(1)").getAsString()).isEqualTo(link);
    }

    @Test
    void thePageRunsToAPhaseOfTheMenu() throws InterruptedException {
        open("c=2&k=0");
        browser.eval("(() => { const menu = document.getElementById('phaseMenu');"
                + " menu.selectedIndex = [...menu.options].findIndex(one => one.text.startsWith('free'));"
                + " menu.dispatchEvent(new Event('change')); })()");
        browser.await("document.getElementById('event').innerText.startsWith('free: ')"
                + " || document.getElementById('event').innerText.includes('the phase begins')");
        assertThat(browser.text("#event")).startsWith("free");
    }

    @Test
    void whyAnAllocationFailsIsAnswered() throws InterruptedException {
        open("c=2&k=40&v=types");
        browser.await("document.getElementById('allocate')");
        browser.eval("document.getElementById('allocate').value = 900000000;"
                + "document.getElementById('allocate').form.requestSubmit()");
        browser.await("document.querySelector('#panel form p').innerText.length > 10");
    }

    @Test
    void playingGoesOnUntilItIsStopped() throws InterruptedException {
        open("c=2&k=0");
        browser.press(" ");
        browser.await("Number(document.getElementById('slider').value) > 20");
        browser.press(" ");
        int step =
                browser.eval("Number(document.getElementById('slider').value)").getAsInt();
        assertThat(browser.eval(
                                "new Promise(d => setTimeout(() => d(Number(document.getElementById('slider').value)), 300))")
                        .getAsInt())
                .isEqualTo(step);
        browser.press("p");
        assertThat(browser.eval("Number(document.getElementById('slider').value)")
                        .getAsInt())
                .isLessThan(step);
    }

    @Test
    void aStepPaintsWhatAWholePaintingWould() throws InterruptedException {
        open("c=2&k=0");
        assertThat(browser.eval(
                                "(async () => { const { Collection, ask } = await import('./heap.js');"
                                        + " const { BlockMap } = await import('./map.js'); const summary = await ask('api/summary');"
                                        + " const load = () => Collection.load(summary, summary.collections[1]);"
                                        + " const one = await load(), other = await load(), canvas = document.getElementById('map');"
                                        + " const map = new BlockMap(canvas), whole = new BlockMap(canvas), wrong = [];"
                                        + " for (let step = 0; step <= one.steps; step += step % 7 ? 1 : 3) { one.seek(step); map.show(one);"
                                        + "   other.seek(step); other.isWide = true; whole.show(other);"
                                        + "   if (map.words.some((word, i) => word !== whole.words[i])) wrong.push(step); } return wrong; })()")
                        .toString())
                .isEqualTo("[]");
    }

    @Test
    void everyPictureCanBeSaved() throws InterruptedException {
        open("c=2&k=40&v=object");
        browser.eval("document.querySelector('#map').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))");
        browser.eval("saved = []; URL.createObjectURL = blob => { saved.push(blob); return '#'; };"
                + "HTMLAnchorElement.prototype.click = () => {}; 0");
        browser.eval("document.querySelector('#saveTimeline').click()");
        browser.eval("document.querySelector('#savePng').click()");
        browser.await("saved.length === 2");
        assertThat(browser.eval("saved[0].type").getAsString()).isEqualTo("image/svg+xml");
        assertThat(browser.eval("saved[1].type").getAsString()).isEqualTo("image/png");
        assertThat(browser.eval("saved[0].text()").getAsString())
                .contains("<rect", "fill=\"rgb(")
                .doesNotContain("<script");
    }

    @Test
    void darkAndLightBothHaveContrast() throws InterruptedException, IOException {
        open("c=2&k=40&v=suspects");
        for (String theme : new String[] {"dark", "light"}) {
            browser.press("d");
            for (String selector : new String[] {"#panel td", "#event", "footer", "#panel th", "#panel a"}) {
                assertThat(contrast(selector)).as(theme + " " + selector).isGreaterThan(4.5);
            }
            keep("theme-"
                    + browser.eval("document.documentElement.dataset.theme").getAsString());
        }
    }

    /** The ratio of luminances, as the accessibility guidelines define it. */
    private static double contrast(String selector) {
        return browser.eval("(() => { const light = css => { const [r, g, b] = css.match(/[\\d.]+/g).map(v => v / 255)"
                        + ".map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);"
                        + " return .2126 * r + .7152 * g + .0722 * b; };"
                        + " const one = light(getComputedStyle(document.querySelector('" + selector + "')).color);"
                        + " const two = light(getComputedStyle(document.body).backgroundColor);"
                        + " return (Math.max(one, two) + .05) / (Math.min(one, two) + .05); })()")
                .getAsDouble();
    }

    @Test
    void aHazardIsMarked() throws IOException, InterruptedException {
        try (ServedPage hazard = new ServedPage(folder, MachineOptions.DEFAULT, ServedPage.HAZARD)) {
            browser.open(hazard.server.address() + "#c=1");
            browser.await("document.body?.dataset.ready");
            assertThat(browser.text("#hazard"))
                    .startsWith("Hazard: the object at ")
                    .contains("freed by the free phase");
        }
    }
}
