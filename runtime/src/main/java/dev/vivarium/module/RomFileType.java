package dev.vivarium.module;

import dev.vivarium.disk.rom.RomImage;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import java.util.Arrays;

/** An open file of a ROMFS image: a part of the image's bytes, which are also its buffer. */
final class RomFileType extends LineStreamType {
    static final RomFileType TEXT = new RomFileType(RomId.ROM_TEXT_IO, "TextIOWrapper", true);
    static final RomFileType BINARY = new RomFileType(RomId.ROM_FILE_IO, "FileIO", false);

    private static final int MEMORY = 1;
    private static final int START = 2;
    private static final int SIZE = 3;
    private static final int POSITION = 4;
    private static final int WORDS = 5;

    private RomFileType(RomId id, String name, boolean isText) {
        super(
                id,
                Layout.named(name)
                        .value("memory")
                        .raw("start")
                        .raw("size")
                        .raw("position")
                        .build(),
                isText);
    }

    static long create(ObjectSpace space, boolean isText, long memory, RomImage.Node node) {
        long made = space.allocate(isText ? TEXT : BINARY, WORDS);
        space.heap.store(made, MEMORY, memory);
        space.heap.store(made, START, node.start());
        space.heap.store(made, SIZE, node.size());
        return made;
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable reading = StreamMethods.addReading(BuiltinTable.empty())
                .fn1("readlines() -> list", "The lines up to the end, as a list.", StreamMethods::readLines);
        return StreamMethods.addClosing(StreamMethods.addPlace(reading));
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        if (forWriting) {
            return false;
        }
        Buffer whole = Buffers.get(space, space.heap.load(self, MEMORY), false);
        int start = (int) space.heap.load(self, START);
        int size = (int) Math.max(0, Math.min(space.heap.load(self, SIZE), whole.length - start));
        if (whole.rom != null) {
            buffer.setRom(Arrays.copyOfRange(whole.rom, start, start + size));
        } else {
            buffer.set(size == 0 ? Value.NULL : whole.address + start, size, 'B');
        }
        return true;
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new RomStream(space, self, isText);
    }

    private record RomStream(ObjectSpace space, long self, boolean isText) implements Stream {
        @Override
        public int read(byte[] target, int from, int length) {
            Buffer bytes = Buffers.get(space, self, false);
            int position = (int) space.heap.load(self, POSITION);
            int count = Math.max(0, Math.min(length, bytes.length - position));
            if (bytes.rom != null) {
                System.arraycopy(bytes.rom, position, target, from, count);
            } else {
                Bytes.copyOut(space.heap, bytes.address + position, target, from, count);
            }
            space.heap.store(self, POSITION, position + count);
            return count;
        }

        @Override
        public int write(byte[] source, int from, int length) {
            throw space.error(Exceptions.OS_ERROR, "stream operation not supported");
        }

        @Override
        public long ioctl(int request, long argument) {
            if (request != CLOSE) {
                throw space.osError(Errno.EINVAL);
            }
            return 0;
        }

        @Override
        public long seek(long offset, int origin) {
            long size = space.heap.load(self, SIZE);
            long base = origin == SEEK_CURRENT ? space.heap.load(self, POSITION) : origin == SEEK_END ? size : 0;
            long position = base + offset;
            if (position < 0) {
                throw space.osError(Errno.EINVAL);
            }
            space.heap.store(self, POSITION, Math.min(position, size));
            return space.heap.load(self, POSITION);
        }
    }
}
