package dev.vivarium.disk.rom;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image: a record is a kind, a length and its payload, all numbers in groups of seven bits, the highest first.
 * Directories and files begin with the length of their name and the name. What is damaged counts as missing.
 */
public final class RomImage {
    private static final int[] HEADER = {0xD2, 0xCD, 0x31};
    private static final int FILE_SYSTEM = 0x14a6b1;
    private static final int VERBATIM = 2;
    private static final int POINTER = 3;
    private static final int DIRECTORY = 4;
    private static final int FILE = 5;

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Source {
        /** @return 0 to 255 */
        int at(long index);
    }

    /**
     * A directory or the data of a file.
     *
     * @param start the first byte of its entries or data
     * @param size in bytes
     */
    public record Node(boolean isDirectory, long start, long size) {}

    /** A node in a directory. */
    public record Entry(byte[] name, Node node) {}

    private final Source source;
    private final long start;
    private final long end;

    /** @throws DiskFailure ENODEV where the bytes are no image */
    public RomImage(Source source, long length) {
        this.source = source;
        if (length < HEADER.length + 1) {
            throw new DiskFailure(Errno.ENODEV);
        }
        for (int i = 0; i < HEADER.length; i++) {
            if (source.at(i) != HEADER[i]) {
                throw new DiskFailure(Errno.ENODEV);
            }
        }
        Record whole = record(0, length);
        if (whole == null || whole.kind != FILE_SYSTEM || whole.end > length) {
            throw new DiskFailure(Errno.ENODEV);
        }
        start = whole.start;
        end = whole.end;
    }

    /** The length of the records in bytes. */
    public long size() {
        return end - start;
    }

    private record Number(long value, long next) {}

    private record Record(long kind, long start, long end) {}

    /** The number at a place; null where it does not end before {@code limit}. */
    private Number number(long at, long limit) {
        long value = 0;
        long next = at;
        int part;
        do {
            if (next >= limit) {
                return null;
            }
            part = source.at(next++);
            value = value << 7 | part & 0x7F;
        } while ((part & 0x80) != 0);
        return new Number(value, next);
    }

    /** The record at a place; null where it is damaged. */
    private Record record(long at, long limit) {
        Number kind = number(at, limit);
        Number length = kind == null ? null : number(kind.next, limit);
        boolean isSound = length != null && kind.value != 0 && length.value >= 0;
        return isSound ? new Record(kind.value, length.next, length.next + length.value) : null;
    }

    /** What a path names. */
    public Optional<Node> find(byte[] path) {
        long at = start;
        long limit = end;
        int from = path.length > 0 && path[0] == '/' ? 1 : 0;
        while (from < path.length && at < limit) {
            Record record = record(at, limit);
            if (record == null) {
                return Optional.empty();
            }
            at = record.end;
            if (record.kind == DIRECTORY || record.kind == FILE) {
                Number length = number(record.start, record.end);
                if (length == null) {
                    return Optional.empty();
                }
                if (isNamed(length, path, from)) {
                    from += (int) length.value;
                    if (record.kind == FILE) {
                        return from < path.length ? Optional.empty() : data(length.next + length.value, record.end);
                    }
                    from += from < path.length && path[from] == '/' ? 1 : 0;
                    at = length.next + length.value;
                    limit = record.end;
                }
            }
        }
        return from == path.length ? Optional.of(new Node(true, at, limit - at)) : Optional.empty();
    }

    private boolean isNamed(Number length, byte[] path, int from) {
        long rest = path.length - from;
        if (length.value > rest || length.value < rest && path[from + (int) length.value] != '/') {
            return false;
        }
        for (int i = 0; i < length.value; i++) {
            if (source.at(length.next + i) != (path[from + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Node> data(long from, long limit) {
        long at = from;
        while (at < limit) {
            Record record = record(at, limit);
            if (record == null) {
                return Optional.empty();
            }
            if (record.kind == VERBATIM) {
                return inside(record.start, record.end - record.start);
            }
            if (record.kind == POINTER) {
                Number size = number(record.start, record.end);
                Number offset = size == null ? null : number(size.next, record.end);
                return offset == null ? Optional.empty() : inside(start + offset.value, size.value);
            }
            at = record.end;
        }
        return Optional.empty();
    }

    /** Data that would reach beyond the image is damaged. */
    private Optional<Node> inside(long from, long size) {
        boolean isInside = from >= start && size >= 0 && from + size <= end;
        return isInside ? Optional.of(new Node(false, from, size)) : Optional.empty();
    }

    /** The entries of a directory, up to the first damaged one. */
    public List<Entry> list(Node directory) {
        List<Entry> entries = new ArrayList<>();
        long at = directory.start();
        long limit = directory.start() + directory.size();
        while (at < limit) {
            Record record = record(at, limit);
            if (record == null) {
                break;
            }
            at = record.end;
            if (record.kind != DIRECTORY && record.kind != FILE) {
                continue;
            }
            Number length = number(record.start, record.end);
            if (length == null || length.next + length.value > limit) {
                break;
            }
            long body = length.next + length.value;
            Optional<Node> node = record.kind == DIRECTORY
                    ? Optional.of(new Node(true, body, record.end - body))
                    : data(body, record.end);
            if (node.isEmpty()) {
                break;
            }
            entries.add(new Entry(bytes(length.next, (int) length.value), node.get()));
        }
        return entries;
    }

    private byte[] bytes(long from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) source.at(from + i);
        }
        return bytes;
    }
}
