package dev.vivarium.inspector.export.hprof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The records of an HPROF file, version 1.0.2, with identifiers of eight bytes. */
final class HprofOutput {
    static final int ID_BYTES = 8;

    /** A segment of the heap dump is handed on when it has become this large. */
    private static final int SEGMENT_BYTES = 1 << 20;

    private static final int UTF8 = 0x01;
    private static final int SEGMENT = 0x1C;
    private static final int DUMP_END = 0x2C;

    private final DataOutputStream out;
    private final ByteArrayOutputStream segmentBytes = new ByteArrayOutputStream();
    private final DataOutputStream segment = new DataOutputStream(segmentBytes);
    private final ByteArrayOutputStream textBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream nameBytes = new ByteArrayOutputStream();
    private boolean isDumping;
    private final Map<String, Long> texts = new HashMap<>();
    /** Identifiers of what is no object of the heap; all are smaller than any address. */
    private long lastId;

    HprofOutput(OutputStream out) throws IOException {
        this.out = new DataOutputStream(out);
        this.out.write("JAVA PROFILE 1.0.2\0".getBytes(StandardCharsets.US_ASCII));
        this.out.writeInt(ID_BYTES);
        // The moment of the dump. The same heap gives the same file.
        this.out.writeLong(0);
    }

    long newId() {
        lastId += ID_BYTES;
        return lastId;
    }

    private static void write(OutputStream to, int tag, byte[] body) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        data.writeByte(tag);
        data.writeInt(0);
        data.writeInt(body.length);
        data.write(body);
    }

    /** Writes a record about classes or stacks, before the heap dump. */
    void record(int tag, byte[] body) throws IOException {
        write(nameBytes, tag, body);
    }

    /** The identifier of a text. All texts stand before anything else, as the JVM writes them. */
    long text(String text) throws IOException {
        Long known = texts.get(text);
        if (known == null) {
            if (isDumping) {
                throw new IllegalStateException("a text comes too late: " + text);
            }
            known = newId();
            texts.put(text, known);
            Body body = new Body();
            body.data.writeLong(known);
            body.data.write(text.getBytes(StandardCharsets.UTF_8));
            write(textBytes, UTF8, body.bytes());
        }
        return known;
    }

    /** Begins the heap dump: everything else is known. */
    void beginDump() throws IOException {
        isDumping = true;
        textBytes.writeTo(out);
        nameBytes.writeTo(out);
    }

    /** Bytes of a record being made. */
    static final class Body {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream data = new DataOutputStream(bytes);

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Where the parts of the heap dump are written; each part as a whole, with {@link #endPart} behind it. */
    DataOutputStream dump() {
        return segment;
    }

    void endPart() throws IOException {
        if (segmentBytes.size() > SEGMENT_BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        write(out, SEGMENT, segmentBytes.toByteArray());
        segmentBytes.reset();
    }

    void end() throws IOException {
        flush();
        write(out, DUMP_END, new byte[0]);
        out.flush();
    }
}
