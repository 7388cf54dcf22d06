package dev.vivarium.inspector.graph;

import dev.vivarium.gc.RootName;
import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout.Content;
import dev.vivarium.heap.Sizing;
import dev.vivarium.inspector.capture.Memory;
import dev.vivarium.inspector.capture.NamedRoot;
import dev.vivarium.inspector.capture.Snapshot;
import java.util.Arrays;

/**
 * Finds out what each object is. A type word alone does not tell, for a buffer may begin with a word that looks like one;
 * so types spread from the roots along declared references, and only what those do not reach is told by its first word.
 */
final class TypeAssignment {
    private static final int UNASSIGNED = -1;

    private final Snapshot snapshot;
    private final Memory memory;
    private final ObjectIndex index;
    private final HeapTypes types;
    private final int[] assigned;
    private int[] stack = new int[1024];
    private int depth;

    private TypeAssignment(Snapshot snapshot, ObjectIndex index, HeapTypes types) {
        this.snapshot = snapshot;
        this.index = index;
        this.types = types;
        memory = snapshot.memory();
        assigned = new int[index.count()];
        Arrays.fill(assigned, UNASSIGNED);
    }

    /** The type of each object. */
    static int[] of(Snapshot snapshot, ObjectIndex index, HeapTypes types) {
        TypeAssignment assignment = new TypeAssignment(snapshot, index, types);
        assignment.assignAll();
        return assignment.assigned;
    }

    private void assignAll() {
        assign(snapshot.names().weakrefTable(), types.weakrefTable());
        snapshot.names().codes().keySet().forEach(rawCode -> assign(rawCode, types.rawCode()));
        for (NamedRoot root : snapshot.roots()) {
            // Natives hold on to buffers too.
            if (root.name().kind() != RootName.Kind.TEMPORARY && root.name().kind() != RootName.Kind.OPERAND) {
                assignByWord(index.at(root.word()));
            }
        }
        spread();
        assignRest(true);
        assignRest(false);
    }

    /**
     * What the roots do not reach by declared references: first what owns buffers, so that these are not taken for
     * objects, then the others.
     */
    private void assignRest(boolean owners) {
        for (int id = 0; id < assigned.length; id++) {
            if (assigned[id] == UNASSIGNED && (!owners || ownsUnassignedBuffer(id))) {
                assignByWord(id);
                spread();
            }
        }
    }

    private boolean ownsUnassignedBuffer(int id) {
        int at = index.head(id) * Sizing.BLOCK_WORDS;
        HeapType type = types.get(types.ofWord(memory.words()[at]));
        if (type.layout() == null || type.layout().buffer() == Content.NOTHING) {
            return false;
        }
        for (Field field : type.layout().fields()) {
            boolean isBuffer = field.kind() == Field.Kind.BUFFER && at + field.word() < memory.words().length;
            int owned = isBuffer ? index.at(memory.words()[at + field.word()]) : -1;
            if (owned >= 0 && assigned[owned] == UNASSIGNED) {
                return true;
            }
        }
        return false;
    }

    private void assign(long address, int type) {
        assign(index.at(address), type);
    }

    private void assign(int id, int type) {
        if (id < 0 || assigned[id] != UNASSIGNED) {
            return;
        }
        assigned[id] = type;
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = id;
    }

    private void assignByWord(int id) {
        if (id >= 0 && assigned[id] == UNASSIGNED) {
            assign(id, types.ofWord(memory.words()[index.head(id) * Sizing.BLOCK_WORDS]));
        }
    }

    private void spread() {
        while (depth > 0) {
            int id = stack[--depth];
            HeapType type = types.get(assigned[id]);
            int from = index.head(id) * Sizing.BLOCK_WORDS;
            int end = memory.planes().chainEnd(index.head(id)) * Sizing.BLOCK_WORDS;
            if (type.layout() == null) {
                spreadWords(type.content(), from, end);
            } else {
                spreadFields(type, from, end);
                spreadWords(type.layout().tail(), from + type.layout().fixedWords(), end);
            }
        }
    }

    private void spreadWords(Content content, int from, int end) {
        if (content == Content.VALUES || content == Content.MAP_SLOTS) {
            for (int at = from; at < end; at++) {
                assignByWord(index.at(memory.words()[at]));
            }
        }
    }

    private void spreadFields(HeapType type, int from, int end) {
        for (Field field : type.layout().fields()) {
            if (from + field.word() < end) {
                spreadField(type, field, memory.words()[from + field.word()]);
            }
        }
    }

    private void spreadField(HeapType type, Field field, long word) {
        if (!field.kind().isReference()) {
            return;
        }
        int target = index.at(word);
        if (target < 0) {
            return;
        }
        if (field.kind() == Field.Kind.BUFFER) {
            assign(target, types.ofBuffer(type.layout(), field));
        } else {
            assignPart(type, field, target);
        }
    }

    /** A field declared to hold a value holds, in code and modules, a block without a type of its own. */
    private void assignPart(HeapType type, Field field, int target) {
        String part = type.layout().name() + "." + field.name();
        switch (part) {
            case "code.children":
            case "code.constants":
            case "module.obj_table":
                assign(target, types.ofValues(part));
                break;
            case "module.qstr_table":
            case "function.bytecode":
                assign(target, types.ofBytes(part));
                break;
            case "function.raw_code":
                assign(target, types.rawCode());
                break;
            default:
                assignByWord(target);
        }
    }
}
