package dev.vivarium.inspector;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A headless Chromium with one page, driven by its debugging protocol. */
public final class Chromium implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private String session;

    private Chromium(Process process, URI address) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Answers())
                .join();
    }

    /** Gathers the parts of messages. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                if (message.has("id")) {
                    waiting.remove(message.get("id").getAsInt()).complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    /** The browser of this machine; empty where there is none. */
    public static Optional<Path> installed() {
        return List.of("chromium", "chromium-browser", "google-chrome").stream()
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser with an empty page. */
    public static Chromium start(Path folder, int width, int height) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Process process = new ProcessBuilder(
                        installed().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        // So that frames can be looked into.
                        "--disable-features=IsolateOrigins,site-per-process,OriginKeyedProcessesByDefault",
                        "--disable-site-isolation-trials",
                        "--remote-debugging-port=0",
                        "--window-size=" + width + "," + height,
                        "--user-data-dir=" + profile)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            List<String> lines = port(process, profile.resolve("DevToolsActivePort"));
            Chromium browser = new Chromium(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
            JsonObject target = browser.send("Target.createTarget", "url", "about:blank");
            JsonObject attach = new JsonObject();
            attach.add("targetId", target.get("targetId"));
            attach.addProperty("flatten", true);
            browser.session = browser.send("Target.attachToTarget", attach)
                    .get("sessionId")
                    .getAsString();
            JsonObject size = new JsonObject();
            size.addProperty("width", width);
            size.addProperty("height", height);
            size.addProperty("deviceScaleFactor", 1);
            size.addProperty("mobile", false);
            browser.send("Emulation.setDeviceMetricsOverride", size);
            return browser;
        } catch (IOException | RuntimeException failure) {
            end(process);
            throw failure;
        }
    }

    private static List<String> port(Process process, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Files.readAllLines(file);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("the browser did not start");
    }

    private JsonObject send(String method, String name, String value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(name, value);
        return send(method, parameters);
    }

    /** Asks the browser and waits for its answer. */
    public JsonObject send(String method, JsonObject parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", parameters);
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        JsonObject got = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new AssertionError(method + ": " + got.get("error"));
        }
        return got.getAsJsonObject("result");
    }

    public void open(String address) {
        send("Page.navigate", "url", address);
    }

    /** The value of an expression in the page, which may be a promise. */
    public JsonElement eval(String expression) {
        return eval(expression, new JsonObject());
    }

    /** The value of an expression in the only frame of the page, beside its own scripts. */
    public JsonElement evalInFrame(String expression) {
        JsonObject frame = send("Page.getFrameTree", new JsonObject())
                .getAsJsonObject("frameTree")
                .getAsJsonArray("childFrames")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("frame");
        JsonObject world =
                send("Page.createIsolatedWorld", "frameId", frame.get("id").getAsString());
        JsonObject parameters = new JsonObject();
        parameters.add("contextId", world.get("executionContextId"));
        return eval(expression, parameters);
    }

    private JsonElement eval(String expression, JsonObject parameters) {
        parameters.addProperty("expression", expression);
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("returnByValue", true);
        JsonObject answer = send("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.getAsJsonObject("result").get("value");
    }

    /** What a selector's first element says. */
    public String text(String selector) {
        JsonElement text = eval("document.querySelector('" + selector + "')?.innerText ?? ''");
        return text.getAsString();
    }

    /** Waits until a condition holds in the page. */
    public void await(String condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!eval("!!(" + condition + ")").getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + condition + "; the page says: " + text("body"));
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    /** Presses and releases a key that has no modifiers. */
    public void press(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            if (type.equals("keyDown") && key.length() == 1) {
                event.addProperty("text", key);
            }
            if (key.equals("Enter")) {
                event.addProperty("text", "\r");
                event.addProperty("windowsVirtualKeyCode", 13);
            }
            send("Input.dispatchKeyEvent", event);
        }
    }

    public void type(String text) {
        send("Input.insertText", "text", text);
    }

    /** A picture of what is seen, as PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", "format", "png")
                        .get("data")
                        .getAsString());
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
