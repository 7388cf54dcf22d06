package dev.vivarium.dap.adapter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that waits for the answer to each request. It speaks the protocol itself, without the server's library. */
final class DapClient implements AutoCloseable {
    private static final int SECONDS = 20;
    private static final JsonObject END = new JsonObject();

    private final OutputStream toServer;
    private final InputStream fromServer;
    private final Thread server;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final Deque<JsonObject> events = new ArrayDeque<>();
    private final Map<Integer, JsonObject> answers = new HashMap<>();
    private int sent;

    private DapClient(InputStream fromServer, OutputStream toServer, Thread server) {
        this.fromServer = new BufferedInputStream(fromServer);
        this.toServer = toServer;
        this.server = server;
        Thread reader = new Thread(this::read, "client");
        reader.setDaemon(true);
        reader.start();
    }

    static DapClient connect() throws IOException {
        // Java's piped streams break when the thread that wrote last has ended; these do not.
        Pipe requests = Pipe.open();
        Pipe answers = Pipe.open();
        InputStream serverIn = Channels.newInputStream(requests.source());
        OutputStream serverOut = Channels.newOutputStream(answers.sink());
        Thread server = new Thread(() -> DebugAdapterConnection.serve(serverIn, serverOut), "server under test");
        server.setDaemon(true);
        server.start();
        return new DapClient(
                Channels.newInputStream(answers.source()), Channels.newOutputStream(requests.sink()), server);
    }

    /** A client of a server behind a port. */
    static DapClient connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        Thread none = new Thread(() -> {}, "no server of its own");
        return new DapClient(socket.getInputStream(), socket.getOutputStream(), none);
    }

    private void read() {
        try {
            for (JsonObject message = parsed(); message != null; message = parsed()) {
                received.add(message);
            }
        } catch (IOException closed) {
            // The pipe's other end is gone.
        }
        received.add(END);
    }

    private JsonObject parsed() throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        while (true) {
            int read = fromServer.read();
            if (read < 0) {
                return null;
            } else if (read == '\n') {
                String header = line.toString().strip();
                line.setLength(0);
                if (header.isEmpty()) {
                    break;
                }
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else {
                line.append((char) read);
            }
        }
        String body = new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /** Sends any text as a message. */
    void sendText(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        sendBytes(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        sendBytes(bytes);
    }

    /** Sends anything. */
    void sendBytes(byte[] bytes) {
        try {
            toServer.write(bytes);
            toServer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request; the answer has {@code success} and a {@code body} or {@code message}. */
    JsonObject request(String command, String arguments) {
        return answerTo(send(command, arguments));
    }

    /** Sends a request and gives its number. */
    int send(String command, String arguments) {
        JsonObject request = new JsonObject();
        request.addProperty("seq", ++sent);
        request.addProperty("type", "request");
        request.addProperty("command", command);
        request.add("arguments", JsonParser.parseString(arguments));
        sendText(request.toString());
        return sent;
    }

    /** The answer to a request, be it there already or not. */
    JsonObject answer(int seq) {
        JsonObject early = answers.remove(seq);
        return early == null ? answerTo(seq) : early;
    }

    private JsonObject answerTo(int seq) {
        while (true) {
            JsonObject message = take();
            if (message == END) {
                throw new AssertionError("the server closed the connection");
            } else if (message.get("type").getAsString().equals("event")) {
                events.add(message);
            } else if (message.get("request_seq").getAsInt() == seq) {
                return message;
            } else {
                answers.put(message.get("request_seq").getAsInt(), message);
            }
        }
    }

    private JsonObject take() {
        try {
            JsonObject message = received.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came from the server");
            }
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next message but for those about loaded code, be it an answer or an event. */
    JsonObject next() {
        JsonObject message = events.isEmpty() ? take() : events.poll();
        boolean isAboutCode = message.has("event")
                && List.of("module", "loadedSource", "breakpoint", "output")
                        .contains(message.get("event").getAsString());
        return isAboutCode ? next() : message;
    }

    /** The body of a request's answer, which must succeed. */
    JsonObject ask(String command, String arguments) {
        JsonObject answer = request(command, arguments);
        if (!answer.get("success").getAsBoolean()) {
            throw new AssertionError(command + ": " + answer.get("message"));
        }
        JsonElement body = answer.get("body");
        return body == null || body.isJsonNull() ? new JsonObject() : body.getAsJsonObject();
    }

    /** All events up to the next of one of the names. */
    List<JsonObject> eventsUpTo(String... names) {
        List<JsonObject> before = new ArrayList<>();
        while (true) {
            JsonObject event = events.isEmpty() ? take() : events.poll();
            if (event.has("request_seq")) {
                answers.put(event.get("request_seq").getAsInt(), event);
                continue;
            }
            if (event == END) {
                throw new AssertionError("no event " + List.of(names) + ", only " + before);
            }
            before.add(event);
            if (List.of(names).contains(event.get("event").getAsString())) {
                return before;
            }
        }
    }

    /** The body of the next event of a name. */
    JsonObject event(String name) {
        List<JsonObject> all = eventsUpTo(name);
        JsonObject last = all.get(all.size() - 1);
        return last.has("body") ? last.getAsJsonObject("body") : new JsonObject();
    }

    /** Whether the server has ended within the time. */
    boolean serverEnds() throws InterruptedException {
        server.join(TimeUnit.SECONDS.toMillis(SECONDS));
        return !server.isAlive();
    }

    /** Takes its leave; the server must end. */
    void disconnect() throws IOException, InterruptedException {
        ask("disconnect", "{}");
        close();
        if (!serverEnds()) {
            throw new AssertionError("the server goes on");
        }
    }

    /** Vanishes. */
    @Override
    public void close() throws IOException {
        toServer.close();
    }
}
