package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Stream;
import java.util.Arrays;

/** A stream whose operations are methods of a Python object: readinto, write, ioctl. */
final class PythonStream implements Stream {
    private static final int IO_ERROR = 5;

    private final ObjectSpace space;
    private final long self;

    PythonStream(ObjectSpace space, long self) {
        this.space = space;
        this.self = self;
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        long bytes = ByteArrayType.create(space, new byte[length]);
        space.stack.push(bytes);
        int done = transfer("readinto", bytes, length);
        Buffer buffer = Buffers.get(space, bytes, false);
        Bytes.copyOut(space.heap, buffer.address, target, from, Math.min(Math.max(done, 0), buffer.length));
        space.stack.pop();
        return done;
    }

    @Override
    public int write(byte[] source, int from, int length) {
        byte[] part = Arrays.copyOfRange(source, from, from + length);
        return transfer("write", ByteArrayType.create(space, part), length);
    }

    private int transfer(String method, long bytes, int length) {
        long found = Attributes.loadMethod(space, self, space.qstrs.intern(method));
        long result = space.callMethod(found, space.boundSelf, bytes);
        if (result == Value.NONE) {
            return -1;
        }
        long done = IntType.toLong(space, result);
        if (done < 0) {
            throw space.osError((int) -done);
        }
        if (done > length) {
            throw space.osError(IO_ERROR);
        }
        return (int) done;
    }

    @Override
    public int fileNumber() {
        return (int) Math.max(callIoctl(GET_FILE_NUMBER, 0), -1);
    }

    @Override
    public long ioctl(int request, long argument) {
        long result = callIoctl(request, argument);
        if (result < 0) {
            throw space.osError((int) -result);
        }
        return result;
    }

    private long callIoctl(int request, long argument) {
        long found = Attributes.loadMethod(space, self, space.qstrs.intern("ioctl"));
        return IntType.toLong(
                space,
                space.callMethod(
                        found, space.boundSelf, Value.ofSmallInt(request), IntType.createUnsigned(space, argument)));
    }

    @Override
    public long seek(long offset, int origin) {
        ioctl(SEEK, 0);
        return offset;
    }
}
