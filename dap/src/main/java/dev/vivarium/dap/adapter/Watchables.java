package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BirthWatch;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.Place;
import dev.vivarium.dap.debugger.PoolBytes;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.text.Count;
import dev.vivarium.vm.Access;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.debug.DataBreakpointInfoArguments;

/** Finds what a client asks about, and remembers it under an id. */
final class Watchables {
    private static final int MOST_BYTES = 4096;
    private static final String NO_PLACE_IN_SET =
            ": an item of a set has no place of its own; only what becomes of an object can be watched";

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
        Watchable named = frame == null ? null : named(stopped, frame, arguments.getName(), arguments.getName());
        if (named != null) {
            return named;
        }
        BirthWatch birth = BirthWatch.parse(arguments.getName(), 0);
        return birth == null ? null : Watchable.of(birth);
    }

    private Watchable variable(StoppedProgram stopped, int reference, DataBreakpointInfoArguments arguments) {
        String name = arguments.getName();
        Variables variables = client.variables();
        PathReader.Followed inside = variables.place(stopped, reference, name);
        Shown variable = variables.named(stopped, reference, name);
        String path = variable == null ? null : variable.expression();
        if (inside != null) {
            String owner = variables.expression(reference);
            return placed(stopped, path != null ? path : owner == null ? name : owner + "[" + name + "]", inside);
        }
        FrameView.Code frame = stopped.stack().programFrame(variables.frameOf(reference));
        Watchable named = path == null || frame == null ? null : named(stopped, frame, path, name);
        boolean isInSet = variable != null && variables.isSet(stopped, reference);
        if (named != null || variable == null || variable.address() == 0 && !isInSet) {
            return named;
        }
        return watchable(stopped, name, null, variable.address(), isInSet ? NO_PLACE_IN_SET : "");
    }

    /** What a path leads to; null for nothing. */
    private static Watchable named(StoppedProgram stopped, FrameView.Code frame, String path, String shown) {
        PathReader reader = new PathReader(stopped, frame);
        PathReader.Followed followed = PathReader.followed(stopped, frame, path);
        if (followed == null) {
            OptionalLong value = reader.read(path);
            return value.isEmpty() ? null : watchable(stopped, shown, null, value.getAsLong(), "");
        }
        boolean isUnknown = followed.kind() == Access.Kind.GLOBAL
                && followed.value(stopped).isEmpty()
                && !isStored(stopped, frame, path.strip());
        return isUnknown ? null : placed(stopped, path, followed);
    }

    /** Whether code of a frame's module gives a global its value, now or later. */
    private static boolean isStored(StoppedProgram stopped, FrameView.Code frame, String name) {
        String file = frame.frames().code(frame.index()).file();
        return stopped.machine().virtualMachine().view().codePlaces().stream()
                .anyMatch(code -> code.file().equals(file) && code.storesGlobal(name));
    }

    private static Watchable placed(StoppedProgram stopped, String name, PathReader.Followed followed) {
        OptionalLong value = followed.value(stopped);
        boolean isEmpty = followed.place().apply(stopped).isEmpty(stopped);
        return watchable(stopped, name, followed, value.orElse(0), isEmpty ? " (not there yet)" : "");
    }

    private static Watchable watchable(
            StoppedProgram stopped, String name, PathReader.Followed followed, long value, String remark) {
        long address = Value.isHeap(value) && stopped.machine().heap().isObject(value) ? value : 0;
        int number = address == 0 ? 0 : stopped.machine().heap().births.of(address);
        return followed == null
                ? new Watchable(name, null, null, address, number, null, remark)
                : new Watchable(name, followed.place(), followed.kind(), address, number, null, remark);
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
        String name = Count.of(count, "byte") + " at " + arguments.getName();
        Place place = new PoolBytes(from, count);
        return new Watchable(name, program -> place, null, 0, 0, null, "");
    }
}
