package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BirthWatch;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.DataBreakpointInfoArguments;

/** Finds what a client asks about, and remembers it under an id. */
final class Watchables {
    private static final int MOST_BYTES = 4096;
    /** An odd number: multiplication by it loses nothing of 64 bits. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final ClientSession client;
    private final Map<String, Watchable> known = new ConcurrentHashMap<>();

    Watchables(ClientSession client) {
        this.client = client;
    }

    String remember(Watchable watchable) {
        String id = "data" + (known.size() + 1);
        known.put(id, watchable);
        return id;
    }

    /** What an id stands for; null for nothing. */
    Watchable get(String id) {
        return known.get(id);
    }

    /** What can be watched; null for nothing. */
    Watchable find(StoppedProgram stopped, DataBreakpointInfoArguments arguments) {
        Integer reference = arguments.getVariablesReference();
        if (Boolean.TRUE.equals(arguments.getAsAddress())) {
            return bytes(stopped, arguments);
        }
        if (reference != null && reference > 0) {
            return variable(stopped, reference, arguments);
        }
        int id = arguments.getFrameId() == null ? 0 : arguments.getFrameId();
        FrameView.Code frame = stopped.stack().programFrame(id);
        Watchable named = named(stopped, frame, arguments.getName(), arguments.getName(), OptionalLong.empty());
        if (named != null) {
            return named;
        }
        BirthWatch birth = BirthWatch.parse(arguments.getName(), 0);
        return birth == null ? null : new Watchable(birth.text(), null, null, null, 0, 0, birth);
    }

    private Watchable variable(StoppedProgram stopped, int reference, DataBreakpointInfoArguments arguments) {
        Shown variable = client.variables().named(stopped, reference, arguments.getName());
        if (variable == null) {
            return null;
        }
        FrameView.Code frame = stopped.stack().programFrame(client.variables().frameOf(reference));
        OptionalLong object = variable.address() == 0 ? OptionalLong.empty() : OptionalLong.of(variable.address());
        return named(stopped, frame, variable.expression(), arguments.getName(), object);
    }

    /**
     * What a path leads to.
     *
     * @param path null for none
     * @param object what is meant where the path leads nowhere
     */
    private static Watchable named(
            StoppedProgram stopped, FrameView.Code frame, String path, String shown, OptionalLong object) {
        OptionalLong now =
                path == null || frame == null ? OptionalLong.empty() : new PathReader(stopped, frame).read(path);
        OptionalLong value = now.isPresent() ? now : object;
        if (value.isEmpty()) {
            return null;
        }
        long address = Value.isHeap(value.getAsLong()) ? value.getAsLong() : 0;
        int number = address == 0 ? 0 : stopped.machine().heap().births.of(address);
        if (now.isEmpty()) {
            return new Watchable(shown, null, null, null, address, number, null);
        }
        PathReader.Followed followed = PathReader.followed(stopped, frame, path);
        return new Watchable(path, followed.value(), followed.place(), followed.kind(), address, number, null);
    }

    /** Bytes of the pool, from an address on. */
    private static Watchable bytes(StoppedProgram stopped, DataBreakpointInfoArguments arguments) {
        Heap heap = stopped.machine().heap();
        long address = MemoryRequests.address(arguments.getName(), 0);
        int count = arguments.getBytes() == null ? 1 : arguments.getBytes();
        long from = MemoryRequests.place(heap, address);
        boolean isInside = count > 0 && count <= MOST_BYTES && MemoryRequests.place(heap, address + count - 1) >= 0;
        if (from < 0 || !isInside) {
            return null;
        }
        Function<StoppedProgram, OptionalLong> content =
                program -> OptionalLong.of(content(program.machine().heap(), from, count));
        String name = count + (count == 1 ? " byte" : " bytes") + " at " + arguments.getName();
        return new Watchable(name, content, null, null, 0, 0, null);
    }

    /** The bytes themselves where there are few, else a digest of them. */
    private static long content(Heap heap, long from, int count) {
        long digest = 0;
        for (long at = from; at < from + count; at++) {
            long read = heap.words[(int) (at >> 3)] >>> ((at & 7) << 3) & 0xFF;
            digest = count <= Long.BYTES ? digest << 8 | read : (digest ^ read) * MIX ^ digest >>> 32;
        }
        return digest;
    }
}
