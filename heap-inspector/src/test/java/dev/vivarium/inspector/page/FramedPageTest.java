package dev.vivarium.inspector.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.inspector.Chromium;
import dev.vivarium.inspector.capture.Snapshot;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page on a running program, in a frame of another page as an editor shows it. */
@Timeout(120)
class FramedPageTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc",
            "class Node: pass",
            "def make():",
            "  return [Node() for i in range(5)]",
            "kept = make()",
            "gc.collect()");

    @TempDir
    private Path folder;

    /** A page that holds another one in a frame and keeps the messages that come from it. */
    private static HttpServer editor(String framed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html =
                ("<!doctype html><title>editor</title><script>heard = []; onmessage = e => heard.push(e.data);</script>"
                                + "<iframe id=f width=1000 height=700 src='" + framed + "'></iframe>")
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void editorAndPageSelectObjectsForEachOther() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed, so no page is framed");
        Machine machine = new Machine(MachineOptions.DEFAULT, SystemHost.silent());
        try (LivePage page = LivePage.start(List.of("nodes.py"), 0);
                Chromium browser = Chromium.start(folder, 1100, 800)) {
            page.follow(machine, List.of());
            machine.programs().runText(PROGRAM, List.of("-c"));
            HttpServer editor = editor(page.address());
            try {
                browser.open("http://127.0.0.1:" + editor.getAddress().getPort() + "/");
                browser.await("document.getElementById('f')");
                awaitInFrame(browser, "document.getElementById('status')?.innerText.startsWith('running')");
                page.ended(0);
                awaitInFrame(browser, "document.body.dataset.ready");
                awaitInFrame(browser, "document.getElementById('program').innerText.startsWith('nodes.py')");
                converse(browser, address(machine, "list of 5"));
            } finally {
                editor.stop(0);
            }
        }
    }

    private static String address(Machine machine, String text) {
        HeapGraph graph = HeapGraph.of(Snapshot.of(machine));
        return graph.objects().stream()
                .filter(object -> object.text().equals(text))
                .map(object -> Long.toHexString(object.address()))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitInFrame(Chromium browser, String condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (holdsInFrame(browser, condition)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never: " + condition + "; " + browser.evalInFrame("document.body.innerText"));
    }

    private static boolean holdsInFrame(Chromium browser, String condition) {
        try {
            return browser.evalInFrame("!!(" + condition + ")").getAsBoolean();
        } catch (AssertionError goingElsewhere) {
            // The frame is on its way to the address that the token leads to.
            return false;
        }
    }

    private static void converse(Chromium browser, String address) throws InterruptedException {
        browser.eval("f.contentWindow.postMessage({type: 'vivarium.select', address: '0x" + address + "'}, '*')");
        awaitInFrame(browser, "document.getElementById('panel').innerText.includes('" + address + "')");
        assertThat(browser.eval("heard.length").getAsInt())
                .as("what the editor selected is not told to it again")
                .isZero();
        awaitInFrame(browser, "document.getElementById('panel').innerText.includes('<stdin>:4')");
        browser.evalInFrame("[...document.querySelectorAll('#panel a')].find(a => /:\\d+$/.test(a.innerText)).click()");
        browser.await("heard.length === 1");
        assertThat(browser.eval("heard[0]").toString())
                .isEqualTo("{\"type\":\"vivarium.reveal\",\"file\":\"<stdin>\",\"line\":4}");
        awaitInFrame(browser, "document.getElementById('graph')?.dataset.drawn");
        browser.evalInFrame(
                "document.getElementById('graph').dispatchEvent(new KeyboardEvent('keydown', { key: 'o' }))");
        browser.await("heard.length === 2");
        assertThat(browser.eval("heard[1]").toString())
                .matches("\\{\"type\":\"vivarium.selected\",\"address\":\"0x[0-9a-f]+\"}");
    }
}
