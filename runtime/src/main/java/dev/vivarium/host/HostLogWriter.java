package dev.vivarium.host;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a log as bytes, which {@link HostLogReader} understands. */
public final class HostLogWriter {
    private final DataOutputStream out;

    private HostLogWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** What the log holds now; may be asked from any thread. */
    public static byte[] bytes(HostLog log) {
        return bytes(log.copy());
    }

    static byte[] bytes(List<HostLog.HostCall> calls) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HostLogWriter writer = new HostLogWriter(bytes);
        try {
            writer.out.writeInt(calls.size());
            for (HostLog.HostCall call : calls) {
                writer.text(call.request());
                writer.answer(call.answer());
            }
            writer.out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** In UTF-16, for file names need not be well-formed text. */
    private void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private void answer(Object answer) throws IOException {
        AnswerKind kind = AnswerKind.of(answer);
        out.writeByte(kind.ordinal());
        switch (kind) {
            case NOTHING:
                break;
            case INT:
                out.writeInt((Integer) answer);
                break;
            case LONG:
                out.writeLong((Long) answer);
                break;
            case BOOLEAN:
                out.writeBoolean((Boolean) answer);
                break;
            case TEXT:
                text((String) answer);
                break;
            case BYTES:
                bytes((byte[]) answer);
                break;
            case INTS:
                ints((int[]) answer);
                break;
            case READ:
                out.writeInt(((HostLog.Bytes) answer).result());
                bytes(((HostLog.Bytes) answer).bytes());
                break;
            case POLLED:
                out.writeInt(((HostLog.Polled) answer).result());
                ints(((HostLog.Polled) answer).ready());
                break;
            case STATUS:
                status((FileStatus) answer);
                break;
            case FILE_SYSTEM:
                fileSystem((FileSystemStatus) answer);
                break;
            default:
                list((List<?>) answer);
        }
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void ints(int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private void status(FileStatus status) throws IOException {
        out.writeByte(status.kind().ordinal());
        out.writeInt(status.permissions());
        out.writeLong(status.size());
        out.writeLong(status.inode());
        out.writeLong(status.device());
        out.writeInt(status.links());
        out.writeInt(status.owner());
        out.writeInt(status.group());
        out.writeLong(status.accessed());
        out.writeLong(status.modified());
        out.writeLong(status.changed());
    }

    private void fileSystem(FileSystemStatus status) throws IOException {
        out.writeLong(status.blockSize());
        out.writeLong(status.blocks());
        out.writeLong(status.free());
        out.writeLong(status.available());
        out.writeInt(status.longestName());
    }

    /** Of entries of a directory, or of addresses. */
    private void list(List<?> items) throws IOException {
        out.writeInt(items.size());
        for (Object item : items) {
            if (item instanceof FileEntry) {
                FileEntry entry = (FileEntry) item;
                text(entry.name());
                out.writeByte(entry.kind().ordinal());
                out.writeLong(entry.inode());
                out.writeLong(entry.size());
            } else {
                bytes((byte[]) item);
            }
        }
    }
}
