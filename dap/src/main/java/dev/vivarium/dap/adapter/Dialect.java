package dev.vivarium.dap.adapter;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointLocation;
import org.eclipse.lsp4j.debug.BreakpointLocationsArguments;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.DataBreakpointInfoResponse;
import org.eclipse.lsp4j.debug.DisassembledInstruction;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.GotoTarget;
import org.eclipse.lsp4j.debug.GotoTargetsArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArgumentsPathFormat;
import org.eclipse.lsp4j.debug.LocationsResponse;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StepInTarget;

/**
 * How the client counts lines and columns, and names files. The rest of the adapter counts from 1 and names paths; what it
 * reads and says is translated here, part by part. A part that cannot be read is an error that the client is told, whatever
 * the reader throws.
 */
final class Dialect implements TypeAdapterFactory {
    private static final String PROTOCOL = "org.eclipse.lsp4j.debug.";

    /** What has lines, columns or paths. */
    private static final Set<Class<?>> PLACES = Set.of(
            Breakpoint.class,
            BreakpointLocation.class,
            BreakpointLocationsArguments.class,
            CompletionItem.class,
            CompletionsArguments.class,
            DisassembledInstruction.class,
            EvaluateArguments.class,
            GotoTarget.class,
            GotoTargetsArguments.class,
            LocationsResponse.class,
            OutputEventArguments.class,
            SetBreakpointsArguments.class,
            Source.class,
            SourceBreakpoint.class,
            StackFrame.class,
            StepInTarget.class);

    private static final Set<String> FILTER_BY_START = Set.of("vscode", "theia");

    private volatile int firstLine = 1;
    private volatile int firstColumn = 1;
    private volatile boolean namesUris;
    /**
     * Visual Studio Code and Theia look for what is typed at the start that a completion names, which they count from 0
     * whatever they have said, and show nothing where they find something else; they know the start without being told.
     */
    private volatile boolean filtersByStart;

    /** Speaks as a client wants. */
    void speak(InitializeRequestArguments client) {
        firstLine = Boolean.FALSE.equals(client.getLinesStartAt1()) ? 0 : 1;
        firstColumn = Boolean.FALSE.equals(client.getColumnsStartAt1()) ? 0 : 1;
        filtersByStart =
                FILTER_BY_START.contains(String.valueOf(client.getClientID()).toLowerCase(Locale.ROOT));
        namesUris = InitializeRequestArgumentsPathFormat.URI.equals(client.getPathFormat());
    }

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> part = type.getRawType();
        if (!part.getName().startsWith(PROTOCOL) || part.isEnum() || part.isInterface()) {
            return null;
        }
        TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
        TypeAdapter<JsonElement> trees = gson.getAdapter(JsonElement.class);
        return new TypeAdapter<>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return Dialect.this.read(in, plain, part);
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                boolean isPlain = value == null || part != DataBreakpointInfoResponse.class && !translates(part);
                if (isPlain) {
                    plain.write(out, value);
                    return;
                }
                JsonObject tree = plain.toJsonTree(value).getAsJsonObject();
                tree.entrySet().removeIf(field -> field.getValue().isJsonNull());
                boolean before = out.getSerializeNulls();
                out.setSerializeNulls(true);
                trees.write(out, said(tree, part));
                out.setSerializeNulls(before);
            }
        };
    }

    private boolean translates(Class<?> part) {
        return PLACES.contains(part) && (firstLine == 0 || firstColumn == 0 || namesUris || filtersByStart);
    }

    private <T> T read(JsonReader in, TypeAdapter<T> plain, Class<? super T> part) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        try {
            if (!translates(part)) {
                return plain.read(in);
            }
            JsonElement tree = JsonParser.parseReader(in);
            if (tree.isJsonObject()) {
                heard(tree.getAsJsonObject(), part);
            }
            return plain.fromJsonTree(tree);
        } catch (JsonSyntaxException broken) {
            throw broken;
        } catch (RuntimeException broken) {
            throw new JsonSyntaxException("path $." + part.getSimpleName(), broken);
        }
    }

    private JsonObject said(JsonObject tree, Class<?> part) {
        if (part == DataBreakpointInfoResponse.class && !tree.has("dataId")) {
            // The protocol wants it said that there is none.
            tree.add("dataId", JsonNull.INSTANCE);
        }
        move(tree, part, -1);
        if (part == Source.class && namesUris && isFile(tree)) {
            tree.addProperty(
                    "path", Path.of(tree.get("path").getAsString()).toUri().toString());
        }
        return tree;
    }

    private void heard(JsonObject tree, Class<?> part) {
        move(tree, part, 1);
        if (part == SetBreakpointsArguments.class && tree.get("lines") instanceof JsonArray lines && firstLine == 0) {
            JsonArray moved = new JsonArray();
            lines.forEach(line -> moved.add(line.getAsInt() + 1));
            tree.add("lines", moved);
        }
        if (part == Source.class && namesUris && tree.get("path") instanceof JsonPrimitive path) {
            tree.addProperty("path", path(path.getAsString()));
        }
    }

    /** Counts from another number on. */
    private void move(JsonObject tree, Class<?> part, int direction) {
        int lines = direction * (1 - firstLine);
        int columns = direction * (1 - firstColumn);
        move(tree, "line", lines);
        move(tree, "endLine", lines);
        move(tree, "column", columns);
        move(tree, "endColumn", columns);
        if (part == CompletionItem.class && filtersByStart) {
            tree.remove("start");
        } else if (part == CompletionItem.class) {
            move(tree, "start", columns);
        }
    }

    private static void move(JsonObject tree, String name, int by) {
        if (by != 0 && tree.get(name) instanceof JsonPrimitive number && number.isNumber()) {
            tree.addProperty(name, number.getAsInt() + by);
        }
    }

    /** Whether a source is a file, not a text that the client asks for. */
    private static boolean isFile(JsonObject source) {
        return source.get("path") instanceof JsonPrimitive path
                && !source.has("sourceReference")
                && path.getAsString().startsWith("/");
    }

    private static String path(String uri) {
        if (!uri.startsWith("file:")) {
            return uri;
        }
        try {
            return Path.of(URI.create(uri)).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return uri;
        }
    }
}
