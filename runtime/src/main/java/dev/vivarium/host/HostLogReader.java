package dev.vivarium.host;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link HostLogWriter} wrote; believes no length beyond what there is. */
public final class HostLogReader {
    private static final AnswerKind[] KINDS = AnswerKind.values();
    private static final FileStatus.Kind[] FILE_KINDS = FileStatus.Kind.values();

    private final DataInputStream in;

    private HostLogReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * Makes a log anew.
     *
     * @throws IOException where the bytes are not what a log is written as
     */
    public static HostLog log(byte[] bytes) throws IOException {
        HostLog log = new HostLog();
        calls(bytes).forEach(call -> log.add(call.request(), call.answer()));
        return log;
    }

    static List<HostLog.HostCall> calls(byte[] bytes) throws IOException {
        HostLogReader reader = new HostLogReader(bytes);
        List<HostLog.HostCall> calls = new ArrayList<>();
        for (int left = reader.length(1); left > 0; left--) {
            String request = reader.text();
            calls.add(new HostLog.HostCall(request, reader.answer()));
        }
        if (reader.in.available() > 0) {
            throw new IOException("something follows the last call");
        }
        return calls;
    }

    /** A number of things that take at least so many bytes each. */
    private int length(int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * bytesEach > in.available()) {
            throw new IOException("a length is out of range");
        }
        return length;
    }

    private String text() throws IOException {
        char[] text = new char[length(Character.BYTES)];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private <E> E constant(E[] constants) throws IOException {
        int number = in.readUnsignedByte();
        if (number >= constants.length) {
            throw new IOException("a number is out of range");
        }
        return constants[number];
    }

    private Object answer() throws IOException {
        switch (constant(KINDS)) {
            case NOTHING:
                return null;
            case INT:
                return in.readInt();
            case LONG:
                return in.readLong();
            case BOOLEAN:
                return in.readBoolean();
            case TEXT:
                return text();
            case BYTES:
                return bytes();
            case INTS:
                return ints();
            case READ:
                return new HostLog.Bytes(in.readInt(), bytes());
            case POLLED:
                return new HostLog.Polled(in.readInt(), ints());
            case STATUS:
                return status();
            case FILE_SYSTEM:
                return new FileSystemStatus(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readInt());
            case ENTRIES:
                return entries();
            default:
                return addresses();
        }
    }

    private byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        in.readFully(bytes);
        return bytes;
    }

    private int[] ints() throws IOException {
        int[] numbers = new int[length(Integer.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private FileStatus status() throws IOException {
        return new FileStatus(
                constant(FILE_KINDS),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }

    private List<FileEntry> entries() throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            entries.add(new FileEntry(text(), constant(FILE_KINDS), in.readLong(), in.readLong()));
        }
        return List.copyOf(entries);
    }

    private List<byte[]> addresses() throws IOException {
        List<byte[]> addresses = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            addresses.add(bytes());
        }
        return List.copyOf(addresses);
    }
}
