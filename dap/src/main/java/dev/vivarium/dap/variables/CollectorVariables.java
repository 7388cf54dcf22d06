package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.ActiveCollection;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.gc.WeakrefMap;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The locals of a collection: where it is, and the tables that it works on. */
final class CollectorVariables {
    private static final int MOST_ROWS = 1000;

    private final Variables variables;
    private final StoppedProgram program;
    private final ActiveCollection active;
    private final Collection collection;
    private final Heap heap;
    private final CollectorText text;
    private final List<Shown> rows = new ArrayList<>();

    CollectorVariables(Variables variables, StoppedProgram program, ActiveCollection active) {
        this.variables = variables;
        this.program = program;
        this.active = active;
        collection = active.collection();
        heap = collection.heap();
        text = new CollectorText(program);
    }

    List<Shown> all() {
        GcEvent event = active.last();
        row("policy", program.machine().collector().policy().facts().name());
        row("phase", event.phase().title());
        if (event.kind() != Kind.PHASE) {
            row("action", text.action(event));
            object("object", event.object());
            edge(event);
            row("block", Integer.toString(Value.block(event.object())));
            row("marked", heap.isObject(event.object()) && collection.isMarked(event.object()) ? "True" : "False");
        }
        int[] stack = collection.closure().stack();
        table("mark stack", stack.length, this::markStack);
        row("roots", Integer.toString(collection.roots().count()));
        row("rescans", Integer.toString(collection.rescans()));
        row("freed objects", Integer.toString(collection.freedObjects()));
        row("freed blocks", Integer.toString(collection.freedBlocks()));
        row("used bytes", Long.toString(heap.usedBytes()));
        table("weak references", collection.weakrefs().entries().size(), this::weakrefs);
        List<Long> armed = withFinaliser();
        table("finalisers", armed.size(), later -> objects(later, armed));
        return rows;
    }

    private void edge(GcEvent event) {
        switch (event.kind()) {
            case ROOT, ROOT_AGAIN -> row("root", text.root(collection, event));
            case MARK, MARK_OVERFLOWED -> {
                object("source", event.source());
                row("word", Integer.toString(event.detail()));
            }
            case REFERENCE_DUE, CALLBACK -> object("target", event.source());
            case MARK_BY_POLICY -> object("because of", event.source());
            default -> {}
        }
    }

    private void row(String name, String value) {
        rows.add(new Shown(name, value, "", null, 0, 0, 0, 0));
    }

    private void object(String name, long address) {
        if (address == Value.NULL) {
            return;
        }
        // What is freed can be named, not opened.
        rows.add(
                heap.isObject(address)
                        ? variables.show(program, name, address, "0x" + Long.toHexString(address))
                        : new Shown(name, text.object(address), "", null, 0, 0, 0, address));
    }

    private void table(String name, int size, Function<StoppedProgram, List<Shown>> content) {
        int reference = size == 0 ? 0 : variables.rows(content);
        rows.add(new Shown(name, size + (size == 1 ? " entry" : " entries"), "", null, reference, size, 0, 0));
    }

    private List<Shown> markStack(StoppedProgram stopped) {
        List<Long> addresses = new ArrayList<>();
        for (int block : collection.closure().stack()) {
            addresses.add(Value.addressOfBlock(block));
        }
        return objects(stopped, addresses);
    }

    private List<Shown> objects(StoppedProgram stopped, List<Long> addresses) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(addresses.size(), MOST_ROWS); i++) {
            long address = addresses.get(i);
            shown.add(variables.show(stopped, Integer.toString(i), address, "0x" + Long.toHexString(address)));
        }
        return shown;
    }

    private List<Shown> weakrefs(StoppedProgram stopped) {
        List<Shown> shown = new ArrayList<>();
        for (WeakrefMap.Entry entry : collection.weakrefs().entries()) {
            if (shown.size() < MOST_ROWS) {
                int reference = variables.rows(later -> objects(later, entry.references()));
                int count = entry.references().size();
                shown.add(new Shown(
                        text.object(entry.target()),
                        Count.of(count, "reference"),
                        "",
                        null,
                        reference,
                        count,
                        0,
                        entry.target()));
            }
        }
        return shown;
    }

    private List<Long> withFinaliser() {
        List<Long> found = new ArrayList<>();
        int end = heap.planes.endBlock();
        for (int block = 0; block < end; block++) {
            if (heap.planes.startsObject(block) && heap.planes.hasFinaliser(block)) {
                found.add(Value.addressOfBlock(block));
            }
        }
        return found;
    }
}
