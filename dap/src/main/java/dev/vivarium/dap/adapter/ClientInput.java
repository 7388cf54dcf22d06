package dev.vivarium.dap.adapter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

/**
 * What a client sends, message by message. Where it attaches to a program behind a port, everything from then on goes
 * there, and what comes from there goes to the client: this adapter only passes messages on.
 */
final class ClientInput extends InputStream {
    /** The argument that tells an adapter that another one has passed the request on: it is not to look further. */
    private static final String PASSED_ON = "__passedOn";

    private static final int MOST_MILLISECONDS = 10_000;

    private final InputStream in;
    private final OutputStream out;
    private final Entrance entrance;
    private final Runnable gone;
    private Frame initialize;
    private byte[] current = {};
    private int at;
    private boolean over;

    /**
     * @param entrance what is behind the port that the client came by: where a program is, that is the one to attach to,
     *     whatever port the client knows it by
     * @param gone told when the program behind the port has left
     */
    ClientInput(InputStream in, OutputStream out, Entrance entrance, Runnable gone) {
        this.entrance = entrance;
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.gone = gone;
    }

    @Override
    public int read() throws IOException {
        return at < current.length || next() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0 || at == current.length && !next()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        at = 0;
        current = new byte[0];
        if (over) {
            return false;
        }
        Frame frame = Frame.read(in, this::tellTooLong);
        while (frame != null && frame.isTooDeep()) {
            tell("a message was passed over: its lists and objects lie too deep in each other");
            frame = Frame.read(in, this::tellTooLong);
        }
        JsonObject request = frame == null ? null : request(frame);
        if (request != null && isNamed(request, "initialize")) {
            initialize = frame;
        } else if (entrance.program() == null && request != null && isNamed(request, "attach") && port(request) > 0) {
            frame = attach(request);
        }
        over = frame == null;
        current = over ? current : frame.bytes();
        return !over;
    }

    private void tellTooLong(long length) {
        tell("a message of " + length + " bytes was passed over: at most " + Frame.MOST_BYTES + " are read");
    }

    private void tell(String text) {
        try {
            say("console", text);
        } catch (IOException closed) {
            // Nobody listens.
        }
    }

    private void say(String category, String text) throws IOException {
        Frame.of("{\"seq\":0,\"type\":\"event\",\"event\":\"output\",\"body\":{\"category\":\"" + category
                        + "\",\"output\":\"" + text + "\\n\"}}")
                .write(out);
    }

    /** A message as a request that matters here; null for any other. */
    private static JsonObject request(Frame frame) {
        String text = frame.text();
        if (!text.contains("\"attach\"") && !text.contains("\"initialize\"")) {
            return null;
        }
        try {
            JsonElement message = JsonParser.parseString(text);
            return message.isJsonObject() ? message.getAsJsonObject() : null;
        } catch (JsonParseException broken) {
            return null;
        }
    }

    private static boolean isNamed(JsonObject request, String command) {
        JsonElement given = request.get("command");
        return given != null && given.isJsonPrimitive() && given.getAsString().equals(command);
    }

    private static int port(JsonObject request) {
        JsonElement arguments = request.get("arguments");
        JsonElement port = arguments != null && arguments.isJsonObject()
                ? arguments.getAsJsonObject().get("port")
                : null;
        boolean isNumber =
                port != null && port.isJsonPrimitive() && port.getAsString().matches("\\d{1,5}");
        return isNumber ? port.getAsInt() : 0;
    }

    /** Passes messages on until the client or the program leaves; gives a message back where there is no program. */
    private Frame attach(JsonObject request) throws IOException {
        JsonObject arguments = request.getAsJsonObject("arguments");
        int port = port(request);
        Socket program = new Socket();
        try {
            if (arguments.has(PASSED_ON)) {
                throw new IOException("an adapter is there, no program");
            }
            entrance.check(arguments.get("token") instanceof JsonPrimitive token ? token.getAsString() : null);
            program.connect(new InetSocketAddress(host(arguments), port), MOST_MILLISECONDS);
        } catch (IOException | IllegalArgumentException unreachable) {
            program.close();
            return failed(request, "nothing can be reached at port " + port + ": " + unreachable.getMessage());
        } catch (ResponseErrorException noToken) {
            return failed(request, noToken.getMessage());
        }
        arguments.addProperty(PASSED_ON, true);
        try (program) {
            program.setTcpNoDelay(true);
            Thread back = new Thread(() -> passBack(program), "attached program");
            back.setDaemon(true);
            back.start();
            if (initialize != null) {
                initialize.write(program.getOutputStream());
            }
            for (Frame next = Frame.of(request.toString()); next != null; next = Frame.read(in, this::tellTooLong)) {
                next.write(program.getOutputStream());
            }
        } catch (IOException left) {
            // The program has gone; that is told where its messages end.
        }
        return null;
    }

    private static InetAddress host(JsonObject arguments) throws IOException {
        JsonElement host = arguments.get("host");
        if (host == null || host.isJsonNull()) {
            return InetAddress.getLoopbackAddress();
        }
        if (!(host instanceof JsonPrimitive text && text.isString())) {
            throw new IOException("host must be a text");
        }
        return InetAddress.getByName(text.getAsString());
    }

    /** The request as one that this adapter refuses. */
    private static Frame failed(JsonObject request, String why) {
        request.getAsJsonObject("arguments").addProperty(LifecycleRequests.FAILURE, why);
        request.getAsJsonObject("arguments").remove("port");
        return Frame.of(request.toString());
    }

    private void passBack(Socket program) {
        boolean ended = false;
        try (InputStream from = new BufferedInputStream(program.getInputStream())) {
            // The client has had its answer to initialize.
            boolean isFirst = initialize != null;
            for (Frame frame = Frame.read(from, length -> {}); frame != null; frame = Frame.read(from, length -> {})) {
                String text = frame.text();
                ended |= text.contains("\"event\":\"terminated\"") || text.contains("\"command\":\"disconnect\"");
                if (!isFirst) {
                    frame.write(out);
                }
                isFirst = false;
            }
        } catch (IOException left) {
            // As if it had said so.
        }
        try {
            if (!ended) {
                // Clients show it as a message, for the session ends without the user's doing.
                say("important", "the program that was attached to has gone");
                Frame.of("{\"seq\":0,\"type\":\"event\",\"event\":\"terminated\",\"body\":{}}")
                        .write(out);
            }
        } catch (IOException closed) {
            // Nobody listens.
        }
        gone.run();
    }
}
