package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The picture around an object, in a headless Chromium where one is installed. */
@Timeout(180)
class ObjectGraphTest extends PageInBrowser {
    /** What lies behind {@code holder} is three levels deep; the rest is garbage in the end. */
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref",
            "class Node: pass",
            "def told(): pass",
            "holder = Node()",
            "holder.first = Node()",
            "holder.first.second = Node()",
            "holder.first.second.third = ['<img src=x onerror=alert(1)>' * 2]",
            "holder.many = [Node() for i in range(50)]",
            "holder.gone = [Node()]",
            "weakref.finalize(holder.gone[0], told)",
            "gc.collect()",
            "holder.gone = None",
            "gc.collect()");

    /** Cytoscape's own view of the picture. */
    private static final String PICTURE = "document.getElementById('graph')._cyreg.cy";

    @BeforeAll
    static void startPage() throws IOException {
        page = new ServedPage(folder, PROGRAM);
    }

    /** The object that a path of attributes leads to from the global {@code holder}, as the second collection begins. */
    private static String address(String label) {
        HeapGraph graph = HeapGraph.of(
                page.recording.at(page.recording.collections().get(1), 0).snapshot());
        return graph.objects().stream()
                .filter(object ->
                        object.incoming().stream().anyMatch(edge -> edge.label().equals(label)))
                .map(object -> Long.toHexString(object.address()))
                .findFirst()
                .orElseThrow();
    }

    private static void open(String hash) throws InterruptedException {
        goTo(hash);
        browser.await("document.body?.dataset.ready && document.getElementById('graph')?.dataset.drawn");
    }

    private static void press(String... keys) throws InterruptedException {
        browser.eval("document.getElementById('graph').focus()");
        for (String key : keys) {
            String before = browser.eval("document.getElementById('node').innerText + location.hash")
                    .getAsString();
            browser.press(key);
            browser.await("document.getElementById('node').innerText + location.hash !== " + new Gson().toJson(before));
            browser.await(
                    "document.getElementById('graph').dataset.drawn === "
                            + "new URLSearchParams(location.hash.slice(1)).get('o') + ' ' + (new URLSearchParams(location.hash.slice(1)).get('x') ?? '')");
        }
    }

    private static int nodes() {
        return browser.eval(PICTURE + ".nodes().length").getAsInt();
    }

    private static String texts() {
        return browser.eval(PICTURE + ".nodes().map(node => node.data('text')).join('; ')")
                .getAsString();
    }

    @Test
    void itIsOpenedLevelByLevelAndALinkReopensIt() throws InterruptedException {
        open("c=2&k=0&v=object&o=" + address("global holder of __main__"));
        int few = nodes();
        assertThat(texts()).contains("global holder of __main__", "list of 50");
        press("ArrowRight", "Enter");
        press("ArrowRight", "Enter");
        int many = nodes();
        assertThat(many).isGreaterThan(few);
        String link = browser.eval("location.hash.slice(1)").getAsString();
        String places = places();
        open(link);
        assertThat(nodes()).isEqualTo(many);
        assertThat(places()).isEqualTo(places);
        press("c");
        assertThat(nodes()).isEqualTo(few);
    }

    private static String places() {
        return browser.eval("JSON.stringify(" + PICTURE
                        + ".nodes().map(node => [node.id(), node.position('x'), node.position('y')]).sort())")
                .getAsString();
    }

    @Test
    void aLongListIsShownBitByBit() throws InterruptedException {
        open("c=2&k=0&v=object&o=" + address("['many']"));
        assertThat(texts()).contains("42 more");
        press("ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
        browser.await(PICTURE + ".nodes('.more').data('text').startsWith('18 more')");
    }

    @Test
    void coloursFollowTheSliderAndPlacesStay() throws InterruptedException {
        open("c=2&k=0&v=object&o=" + address("global holder of __main__"));
        String places = places();
        assertThat(standing("first")).contains("unmarked");
        browser.press("End");
        browser.await(
                PICTURE + ".edges().filter(one => one.data('label').includes('first')).target().hasClass('marked')");
        assertThat(places()).isEqualTo(places);
        assertThat(browser.text("#standings")).contains("marked");
    }

    private static String standing(String label) {
        return browser.eval(PICTURE + ".edges().filter(one => one.data('label').includes('" + label
                        + "')).target().className().join(' ')")
                .getAsString();
    }

    @Test
    void whatWasFreedStaysInThePicture() throws InterruptedException {
        HeapGraph graph = HeapGraph.of(
                page.recording.at(page.recording.collections().get(0), 0).snapshot());
        String list = graph.objects().stream()
                .filter(object ->
                        object.incoming().stream().anyMatch(edge -> edge.label().equals("['gone']")))
                .map(object -> Long.toHexString(object.address()))
                .findFirst()
                .orElseThrow();
        open("c=2&k=0&v=object&o=" + list);
        browser.press("End");
        browser.await(PICTURE + ".$id('" + list + "').hasClass('freed')");
        browser.await("document.getElementById('panel').innerText.includes('There is no object here at this step')");
        assertThat(nodes()).isGreaterThan(1);
    }

    @Test
    void itsSvgHoldsTextsAsTexts() throws InterruptedException {
        open("c=2&k=0&v=object&o=" + address("['third']"));
        browser.eval("saved = []; URL.createObjectURL = blob => { saved.push(blob); return '#'; };"
                + "HTMLAnchorElement.prototype.click = () => {}; 0");
        browser.eval("document.getElementById('saveGraphSvg').click()");
        browser.eval("document.getElementById('saveGraphPng').click()");
        browser.await("saved.length === 2");
        JsonElement text = browser.eval("saved[0].text()");
        assertThat(text.getAsString()).contains("<rect", "&lt;img").doesNotContain("<img");
        assertThat(browser.eval("saved[1].type").getAsString()).isEqualTo("image/png");
        assertThat(browser.eval("document.querySelectorAll('#panel img').length")
                        .getAsInt())
                .isZero();
    }
}
