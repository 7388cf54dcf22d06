package dev.vivarium.inspector.export.hprof;

import dev.vivarium.inspector.export.hprof.HprofOutput.Body;
import dev.vivarium.inspector.export.hprof.ObjectClass.FieldSlot;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap graph in the format of the JVM's heap dumps. Objects keep their addresses as identifiers, their sizes to the byte
 * and the places of their birth as stack traces; the roots are the static fields of a class, for the format has no names for
 * roots otherwise. Values that are no references become null, and words that only look like references numbers.
 */
public final class HprofDump {
    private static final int LOAD_CLASS = 0x02;
    private static final int STICKY_CLASS = 0x05;
    private static final int JNI_GLOBAL = 0x01;
    private static final int CLASS_DUMP = 0x20;
    private static final int INSTANCE_DUMP = 0x21;
    private static final int OBJECT_ARRAY = 0x22;
    private static final int PRIMITIVE_ARRAY = 0x23;

    private static final int REFERENCE = 2;
    private static final int BYTE = 8;
    private static final int LONG = 11;

    private static final String ROOTS = "roots";
    /** Static fields that one class can have. */
    private static final int MOST_STATICS = 60_000;

    private final HeapGraph graph;
    private final HprofOutput out;
    private final ClassTable classes;
    private final StackTraces traces;
    private final ObjectClass object;
    private final List<ObjectClass> system = new ArrayList<>();
    private int serial;

    private HprofDump(HeapGraph graph, OutputStream stream) throws IOException {
        this.graph = graph;
        out = new HprofOutput(stream);
        classes = new ClassTable(graph, out::newId);
        traces = new StackTraces(graph, out);
        object = new ObjectClass(out.newId(), "java.lang.Object", List.of());
        for (String name : List.of("java.lang.Class", "byte[]", "java.lang.Object[]")) {
            system.add(new ObjectClass(out.newId(), name, List.of()));
        }
    }

    public static void write(HeapGraph graph, OutputStream out) throws IOException {
        new HprofDump(graph, out).write();
    }

    private void write() throws IOException {
        for (int id = 0; id < graph.objectCount(); id++) {
            if (classes.instanceClass(id) == null && !classes.isBytes(id)) {
                classes.arrayClass(id);
            }
            traces.add(graph.site(id));
        }
        List<ObjectClass> roots = new ArrayList<>();
        int rootCount = graph.roots().size();
        for (int first = 0; first == 0 || first < rootCount; first += MOST_STATICS) {
            roots.add(new ObjectClass(out.newId(), first == 0 ? ROOTS : ROOTS + first, List.of()));
        }
        load(object);
        loadAll(system);
        loadAll(roots);
        loadAll(classes.instanceClasses());
        loadAll(classes.arrayClasses());
        for (EdgeView root : graph.outgoing(graph.superRoot())) {
            out.text(root.label());
        }
        out.beginDump();
        writeClass(object, List.of());
        for (ObjectClass one : system) {
            writeClass(one, List.of());
        }
        writeRoots(roots);
        for (ObjectClass one : classes.instanceClasses()) {
            writeClass(one, List.of());
        }
        for (ObjectClass one : classes.arrayClasses()) {
            writeClass(one, List.of());
        }
        for (int id = 0; id < graph.objectCount(); id++) {
            writeObject(id);
        }
        out.end();
    }

    private void loadAll(Iterable<ObjectClass> all) throws IOException {
        for (ObjectClass one : all) {
            load(one);
        }
    }

    private void load(ObjectClass one) throws IOException {
        long name = out.text(one.name().replace('.', '/'));
        for (FieldSlot field : one.fields()) {
            out.text(field.name());
        }
        Body body = new Body();
        body.data.writeInt(++serial);
        body.data.writeLong(one.id());
        body.data.writeInt(StackTraces.NONE);
        body.data.writeLong(name);
        out.record(LOAD_CLASS, body.bytes());
    }

    private void writeRoots(List<ObjectClass> all) throws IOException {
        List<EdgeView> roots = graph.outgoing(graph.superRoot());
        DataOutputStream dump = out.dump();
        for (EdgeView root : roots) {
            dump.writeByte(JNI_GLOBAL);
            dump.writeLong(graph.address(root.target()));
            dump.writeLong(out.newId());
            out.endPart();
        }
        for (int i = 0; i < all.size(); i++) {
            int first = i * MOST_STATICS;
            writeClass(all.get(i), roots.subList(first, Math.min(first + MOST_STATICS, roots.size())));
            dump.writeByte(STICKY_CLASS);
            dump.writeLong(all.get(i).id());
            out.endPart();
        }
    }

    private void writeClass(ObjectClass one, List<EdgeView> statics) throws IOException {
        DataOutputStream dump = out.dump();
        dump.writeByte(CLASS_DUMP);
        dump.writeLong(one.id());
        dump.writeInt(StackTraces.NONE);
        dump.writeLong(one == object ? 0 : object.id());
        // Loader, signers, protection domain, and two that are reserved.
        for (int i = 0; i < 5; i++) {
            dump.writeLong(0);
        }
        dump.writeInt(one.instanceBytes());
        dump.writeShort(0);
        dump.writeShort(statics.size());
        for (EdgeView root : statics) {
            dump.writeLong(out.text(root.label()));
            dump.writeByte(REFERENCE);
            dump.writeLong(graph.address(root.target()));
        }
        dump.writeShort(one.fields().size());
        for (FieldSlot field : one.fields()) {
            dump.writeLong(out.text(field.name()));
            dump.writeByte(field.isReference() ? REFERENCE : LONG);
        }
        out.endPart();
    }

    private void writeObject(int id) throws IOException {
        DataOutputStream dump = out.dump();
        int words = classes.words(id);
        ObjectClass instance = classes.instanceClass(id);
        boolean isBytes = instance == null && classes.isBytes(id);
        dump.writeByte(instance != null ? INSTANCE_DUMP : isBytes ? PRIMITIVE_ARRAY : OBJECT_ARRAY);
        dump.writeLong(graph.address(id));
        dump.writeInt(traces.serial(graph.site(id)));
        if (instance != null) {
            dump.writeLong(instance.id());
            dump.writeInt(words * Long.BYTES);
            for (int word = 0; word < words; word++) {
                dump.writeLong(instance.fields().get(word).isReference() ? reference(id, word) : graph.word(id, word));
            }
        } else if (isBytes) {
            dump.writeInt(words * Long.BYTES);
            dump.writeByte(BYTE);
            for (int word = 0; word < words; word++) {
                // The lowest byte of a word is the first.
                dump.writeLong(Long.reverseBytes(graph.word(id, word)));
            }
        } else {
            dump.writeInt(words);
            dump.writeLong(classes.arrayClass(id).id());
            for (int word = 0; word < words; word++) {
                dump.writeLong(reference(id, word));
            }
        }
        out.endPart();
    }

    /** The object that a word names; 0 where it names none. */
    private long reference(int id, int word) {
        long value = graph.word(id, word);
        return graph.idAt(value) < 0 ? 0 : value;
    }
}
