package dev.vivarium.module;

import dev.vivarium.disk.BlockDevice;
import dev.vivarium.disk.DiskFailure;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.MemoryviewType;
import dev.vivarium.object.ObjectSpace;
import java.util.Arrays;

/**
 * A block device whose operations are methods of a Python object: readblocks, writeblocks and ioctl, or the older count
 * and sync. Blocks pass through one memoryview that exists before, since a file may be closed while the heap is locked.
 */
final class PythonBlockDevice implements BlockDevice {
    static final int INIT = 1;
    private static final int SYNC = 3;
    private static final int BLOCK_COUNT = 4;
    static final int BLOCK_SIZE = 5;
    static final int BLOCK_ERASE = 6;

    private final ObjectSpace space;
    private final long device;
    private final long transfer;
    private final boolean isReadOnly;

    /**
     * A device for one operation.
     *
     * @param transfer a memoryview that holds a block; kept alive by the caller
     */
    PythonBlockDevice(ObjectSpace space, long device, long transfer, boolean isReadOnly) {
        this.space = space;
        this.device = device;
        this.transfer = transfer;
        this.isReadOnly = isReadOnly;
    }

    /** A memoryview of so many new bytes, for passing blocks through: the device cannot change its length. */
    static long view(ObjectSpace space, byte[] bytes) {
        long array = ByteArrayType.create(space, bytes);
        space.stack.push(array);
        int base = space.stack.top - 1;
        long view = MemoryviewType.INSTANCE.construct(space, MemoryviewType.INSTANCE.value(), base, 1, 0);
        space.stack.top = base;
        return view;
    }

    /** Raises AttributeError unless the object has the methods of a block device. */
    static void require(ObjectSpace space, long device) {
        Attributes.loadMethod(space, device, space.qstrs.intern("readblocks"));
        if (!has(space, device, "ioctl")) {
            Attributes.loadMethod(space, device, space.qstrs.intern("count"));
        }
    }

    static boolean has(ObjectSpace space, long device, String method) {
        return Attributes.find(space, device, space.qstrs.intern(method)) != Value.NULL;
    }

    @Override
    public boolean isReadOnly() {
        return isReadOnly;
    }

    @Override
    public void read(long block, byte[] target) {
        check(call("readblocks", block, -1, transfer));
        copyOut(transfer, target, 0, target.length);
    }

    @Override
    public void write(long block, byte[] source) {
        if (isReadOnly) {
            throw new DiskFailure(Errno.EROFS);
        }
        copyIn(source, 0, source.length, transfer);
        check(call("writeblocks", block, -1, transfer));
    }

    private static void check(int result) {
        if (result != 0) {
            throw new DiskFailure(Errno.EIO);
        }
    }

    private void copyOut(long array, byte[] target, int from, int length) {
        Buffer buffer = Buffers.get(space, array, false);
        int count = Math.min(length, buffer.length);
        Bytes.copyOut(space.heap, buffer.address, target, from, count);
        Arrays.fill(target, from + count, from + length, (byte) 0);
    }

    private void copyIn(byte[] source, int from, int length, long array) {
        Buffer buffer = Buffers.get(space, array, true);
        Bytes.copyIn(source, from, Math.min(length, buffer.length), space.heap, buffer.address);
    }

    /** Reads a part of a block: as many bytes as the view has. */
    void readPart(long block, int offset, byte[] target, long view) {
        checkPart(call("readblocks", block, offset, view));
        copyOut(view, target, 0, target.length);
    }

    /** Writes a part of a block that was erased before: as many bytes as the view has. */
    void writePart(long block, int offset, byte[] source, long view) {
        requireWritable();
        copyIn(source, 0, source.length, view);
        checkPart(call("writeblocks", block, offset, view));
    }

    void erase(long block) {
        requireWritable();
        checkPart((int) IntType.toLong(space, ioctl(BLOCK_ERASE, block)));
    }

    private static void checkPart(int result) {
        if (result != 0) {
            throw new DiskFailure(result < 0 ? -result : Errno.EINVAL);
        }
    }

    private void requireWritable() {
        if (isReadOnly) {
            throw new DiskFailure(Errno.EROFS);
        }
    }

    /** A result other than None and 0 is an error; a positive one is none that a device may give. */
    private int call(String method, long block, int offset, long array) {
        long found = Attributes.loadMethod(space, device, space.qstrs.intern(method));
        long self = space.boundSelf;
        space.stack.push(found);
        int count = 2;
        if (self != Value.NULL) {
            space.stack.push(self);
            count++;
        }
        space.stack.push(Value.ofSmallInt(block));
        space.stack.push(array);
        if (offset >= 0) {
            space.stack.push(Value.ofSmallInt(offset));
            count++;
        }
        long result = space.calls().call(found, count, 0);
        space.stack.pop();
        if (result == Value.NONE) {
            return 0;
        }
        int number = (int) IntType.toLong(space, result);
        return number > 0 ? -Errno.EINVAL : number;
    }

    /** Asks the device; None where it does not answer. */
    long ioctl(int request, long argument) {
        if (has(space, device, "ioctl")) {
            long found = Attributes.loadMethod(space, device, space.qstrs.intern("ioctl"));
            return space.callMethod(found, space.boundSelf, Value.ofSmallInt(request), Value.ofSmallInt(argument));
        }
        if (request == SYNC && has(space, device, "sync")) {
            MountTable.of(space).call(device, "sync");
        }
        return request == BLOCK_COUNT ? MountTable.of(space).call(device, "count") : Value.NONE;
    }

    @Override
    public void sync() {
        ioctl(SYNC, 0);
    }

    @Override
    public long blocks() {
        return IntType.toLong(space, ioctl(BLOCK_COUNT, 0));
    }
}
