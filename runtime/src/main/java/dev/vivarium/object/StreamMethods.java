package dev.vivarium.object;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/** The Python methods of every object with a {@link Stream}. */
public final class StreamMethods {
    private static final int CHUNK = 256;
    private static final int INVALID_ARGUMENT = 22;

    private StreamMethods() {}

    /** Adds the rows that files and in-memory streams share. */
    public static BuiltinTable addTo(BuiltinTable table) {
        BuiltinTable written = addReading(table)
                .fnN(
                        "write(data, offset=0, size=None) -> int | None",
                        "Writes a str or a buffer, or size bytes of it from offset on.",
                        2,
                        4,
                        StreamMethods::write);
        return addClosing(
                addPlace(written).fn1("flush() -> None", "Hands over what has been written.", StreamMethods::flush));
    }

    /** Adds the rows of what can be read. */
    public static BuiltinTable addReading(BuiltinTable table) {
        return table.fnN(
                        "read(size=-1) -> Data",
                        "Reads up to size characters or bytes, or all.",
                        1,
                        2,
                        StreamMethods::read)
                .fnN(
                        "readinto(buffer, size=None) -> int | None",
                        "Reads bytes into a buffer.",
                        2,
                        3,
                        StreamMethods::readInto)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine);
    }

    /** Adds the rows of what has a place where it goes on. */
    public static BuiltinTable addPlace(BuiltinTable table) {
        return table.fnN(
                        "seek(offset, whence=0) -> int",
                        "Moves to a position in bytes and gives it.",
                        2,
                        3,
                        StreamMethods::seek)
                .fn1("tell() -> int", "The position in bytes.", StreamMethods::tell);
    }

    /** Adds the rows of what can be closed, and is at the end of a with block. */
    public static BuiltinTable addClosing(BuiltinTable table) {
        return addWith(table.fn1("close() -> None", "Closes the stream.", StreamMethods::close));
    }

    /** Adds the rows of what a with block closes. */
    public static BuiltinTable addWith(BuiltinTable table) {
        return table.fn1("__enter__() -> Self", "The stream itself.", (space, self) -> self)
                .fnN(
                        "__exit__(type, value, traceback)",
                        "Closes the stream.",
                        4,
                        4,
                        (space, base, count) -> close(space, space.stack.slots[base]));
    }

    /** The stream behind an object; raises OSError where there is none. */
    public static Stream of(ObjectSpace space, long object) {
        Stream stream = space.typeOf(object).stream(space, object);
        if (stream == null) {
            throw space.error(Exceptions.OS_ERROR, "stream operation not supported");
        }
        return stream;
    }

    private static long result(ObjectSpace space, Stream stream, byte[] bytes) {
        return stream.isText() ? StrType.create(space, bytes) : BytesType.create(space, bytes);
    }

    // Reading

    public static long read(ObjectSpace space, int base, int count) {
        Stream stream = of(space, space.stack.slots[base]);
        long size = count > 1 ? IntType.toLong(space, space.stack.slots[base + 1]) : -1;
        if (size == -1) {
            return readAll(space, stream);
        }
        if (Long.compareUnsigned(size, space.heap.most().poolBytes()) > 0) {
            space.heap.allocateBytes(stream.isText() ? size : size + 1);
        }
        byte[] bytes = stream.isText() ? readCharacters(stream, (int) size) : readBytes(stream, (int) size);
        return bytes == null ? Value.NONE : result(space, stream, bytes);
    }

    /** As {@link #read} of bytes, but a size is read at once: what is there is enough. */
    public static long readOnce(ObjectSpace space, int base, int count) {
        Stream stream = of(space, space.stack.slots[base]);
        long size = count > 1 ? IntType.toLong(space, space.stack.slots[base + 1]) : -1;
        if (size < 0 || size > space.heap.most().poolBytes()) {
            return read(space, base, count);
        }
        byte[] bytes = new byte[(int) size];
        int done = stream.read(bytes, 0, bytes.length);
        return done < 0 ? Value.NONE : BytesType.create(space, Arrays.copyOf(bytes, done));
    }

    private static long readAll(ObjectSpace space, Stream stream) {
        Printer.Buffer all = Printer.buffer(space);
        byte[] chunk = new byte[CHUNK];
        int read;
        while ((read = stream.read(chunk, 0, CHUNK)) > 0) {
            all.write(chunk, 0, read);
        }
        return read < 0 && all.length() == 0 ? Value.NONE : result(space, stream, all.bytes());
    }

    /** Up to {@code size} bytes, fewer at the end; null where a non-blocking stream has none. */
    private static byte[] readBytes(Stream stream, int size) {
        byte[] bytes = new byte[size];
        int done = readFully(stream, bytes, 0, size);
        return done < 0 ? null : Arrays.copyOf(bytes, done);
    }

    /** The number of bytes read: fewer than {@code length} at the end; -1 for none now. */
    private static int readFully(Stream stream, byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            int read = stream.read(bytes, from + done, length - done);
            if (read <= 0) {
                return read < 0 && done == 0 ? -1 : done;
            }
            done += read;
        }
        return done;
    }

    /** Up to {@code size} characters without reading a byte too many; null where a non-blocking stream has none. */
    private static byte[] readCharacters(Stream stream, int size) {
        byte[] bytes = new byte[size];
        int length = 0;
        int counted = 0;
        int missing = size;
        int more = size;
        while (more > 0) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, length + more));
            int read = readFully(stream, bytes, length, more);
            if (read < 0 && length == 0) {
                return null;
            }
            length += Math.max(read, 0);
            if (read < more) {
                break;
            }
            int end = counted + characterLength(bytes[counted]);
            while (end <= length) {
                missing--;
                counted = end;
                if (counted == length) {
                    break;
                }
                end = counted + characterLength(bytes[counted]);
            }
            more = counted == length ? missing : end - length + missing - 1;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int characterLength(int lead) {
        if (lead >= 0) {
            return 1;
        }
        return (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? 4 : 5;
    }

    public static long readInto(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        Stream stream = of(space, slots[base]);
        int length = Buffers.get(space, slots[base + 1], true).length;
        if (count > 2) {
            length = atMost(IntType.toLongTruncated(space, slots[base + 2]), length);
        }
        byte[] bytes = new byte[length];
        int done = readFully(stream, bytes, 0, length);
        if (done < 0) {
            return Value.NONE;
        }
        // Reading may have called Python code that changed the buffer.
        Buffer target = Buffers.get(space, slots[base + 1], true);
        Bytes.copyIn(bytes, 0, Math.min(done, target.length), space.heap, target.address);
        return Value.ofSmallInt(done);
    }

    private static int atMost(long unsigned, int limit) {
        return Long.compareUnsigned(unsigned, limit) > 0 ? limit : (int) unsigned;
    }

    public static long readLine(ObjectSpace space, int base, int count) {
        Stream stream = of(space, space.stack.slots[base]);
        long size = count > 1 ? IntType.toLong(space, space.stack.slots[base + 1]) : -1;
        byte[] line = readLine(space, stream, size);
        return line == null ? Value.NONE : result(space, stream, line);
    }

    /** The bytes up to the end of a line, at most {@code size} unless that is negative; null for none now. */
    private static byte[] readLine(ObjectSpace space, Stream stream, long size) {
        Printer.Buffer line = Printer.buffer(space);
        byte[] one = new byte[1];
        while (size < 0 || line.length() < size) {
            int read = stream.read(one, 0, 1);
            if (read < 0 && line.length() == 0) {
                return null;
            }
            if (read <= 0) {
                break;
            }
            line.writeByte(one[0]);
            if (one[0] == '\n') {
                break;
            }
        }
        return line.bytes();
    }

    public static long readLines(ObjectSpace space, long self) {
        Stream stream = of(space, self);
        long lines = ListType.create(space);
        int mark = space.heap.temporaries.mark();
        byte[] line;
        while ((line = readLine(space, stream, -1)) != null && line.length > 0) {
            ListType.append(space, lines, result(space, stream, line));
            space.heap.temporaries.release(mark);
        }
        return lines;
    }

    /** The next line as an iterator gives it. */
    public static long next(ObjectSpace space, long self) {
        Stream stream = of(space, self);
        byte[] line = readLine(space, stream, -1);
        return line == null || line.length == 0 ? Value.STOP_ITERATION : result(space, stream, line);
    }

    // Writing and moving

    public static long write(ObjectSpace space, int base, int count) {
        return write(space, base, count, StreamMethods::writeAll);
    }

    /** As {@link #write}, but what the stream takes at once is enough. */
    public static long writeOnce(ObjectSpace space, int base, int count) {
        return write(space, base, count, Stream::write);
    }

    /** One way to write bytes: the number of those written, -1 where a non-blocking stream took none. */
    @FunctionalInterface
    private interface Writing {
        int write(Stream stream, byte[] bytes, int from, int length);
    }

    private static long write(ObjectSpace space, int base, int count, Writing writing) {
        long[] slots = space.stack.slots;
        Stream stream = of(space, slots[base]);
        int given = Buffers.get(space, slots[base + 1], false).length;
        int from = count > 3 ? atMost(IntType.toLongTruncated(space, slots[base + 2]), given) : 0;
        int length = given - from;
        if (count > 2) {
            length = atMost(IntType.toLongTruncated(space, slots[base + count - 1]), length);
        }
        Buffer source = Buffers.get(space, slots[base + 1], false);
        int start = Math.min(from, source.length);
        byte[] bytes = source.copy(space, start, Math.min(length, source.length - start));
        int done = writing.write(stream, bytes, 0, bytes.length);
        return done < 0 ? Value.NONE : Value.ofSmallInt(done);
    }

    /**
     * Writes until the stream takes no more.
     *
     * @return the number of bytes written; -1 where a non-blocking stream took none
     */
    public static int writeAll(Stream stream, byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            int written = stream.write(bytes, from + done, length - done);
            if (written <= 0) {
                return written < 0 && done == 0 ? -1 : done;
            }
            done += written;
        }
        return done;
    }

    public static long seek(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        long offset = IntType.toLong(space, slots[base + 1]);
        int origin = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : Stream.SEEK_SET;
        if (origin == Stream.SEEK_SET && offset < 0) {
            throw space.osError(INVALID_ARGUMENT);
        }
        return IntType.create(space, of(space, slots[base]).seek(offset, origin));
    }

    public static long tell(ObjectSpace space, long self) {
        return IntType.create(space, of(space, self).seek(0, Stream.SEEK_CURRENT));
    }

    public static long flush(ObjectSpace space, long self) {
        of(space, self).ioctl(Stream.FLUSH, 0);
        return Value.NONE;
    }

    public static long close(ObjectSpace space, long self) {
        of(space, self).ioctl(Stream.CLOSE, 0);
        return Value.NONE;
    }
}
