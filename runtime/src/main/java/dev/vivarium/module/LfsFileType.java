package dev.vivarium.module;

import dev.vivarium.disk.littlefs.LittleFile;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Layout;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;

/** An open file of a littlefs volume. */
final class LfsFileType extends VolumeFileType {
    static final LfsFileType TEXT = new LfsFileType(RomId.LFS_TEXT_IO, "TextIOWrapper", true);
    static final LfsFileType BINARY = new LfsFileType(RomId.LFS_FILE_IO, "FileIO", false);

    private static final int FILE_SYSTEM = 1;
    private static final int BUFFER = 2;
    private static final int STATE = 3;
    private static final int WORDS = STATE + LittleFile.WORDS;

    private LfsFileType(RomId id, String name, boolean isText) {
        super(id, Layout.named(name).value("file_system").value("buffer"), LittleFile.WORDS, isText);
    }

    static long open(ObjectSpace space, long fileSystem, long path, long mode) {
        LfsFileType type = TEXT;
        int flags = 0;
        for (char letter : StrType.text(space, mode).toCharArray()) {
            int wanted = 0;
            switch (letter) {
                case 'r' -> wanted = LittleFile.READ;
                case 'w' -> wanted = LittleFile.WRITE | LittleFile.CREATE | LittleFile.TRUNCATE;
                case 'x' -> wanted = LittleFile.WRITE | LittleFile.CREATE | LittleFile.EXCLUSIVE;
                case 'a' -> wanted = LittleFile.WRITE | LittleFile.CREATE | LittleFile.APPEND;
                case '+' -> flags |= LittleFile.READ | LittleFile.WRITE;
                case 'b' -> type = BINARY;
                case 't' -> type = TEXT;
                default -> {
                    // As the reference, other letters say nothing.
                }
            }
            if (wanted != 0 && flags != 0) {
                throw space.error(Exceptions.VALUE_ERROR);
            }
            flags |= wanted;
        }
        String text = VfsLfsType.path(space, fileSystem, path);
        int how = flags == 0 ? LittleFile.READ : flags;
        long made = space.allocateWithFinaliser(type, WORDS);
        space.stack.push(made);
        space.heap.store(made, FILE_SYSTEM, fileSystem);
        int unit = VfsLfsType.unitBytes(space, fileSystem);
        space.heap.store(made, BUFFER, ByteArrayType.create(space, new byte[unit]));
        with(space, made, file -> {
            file.open(text, how);
            return 0L;
        });
        VfsLfsType.addFile(space, fileSystem, made);
        space.stack.pop();
        return made;
    }

    static long[] load(ObjectSpace space, long self) {
        return load(space, self, STATE, LittleFile.WORDS);
    }

    static void store(ObjectSpace space, long self, long[] state) {
        store(space, self, STATE, state);
    }

    private interface Operation {
        long on(LittleFile file);
    }

    private static long with(ObjectSpace space, long self, Operation operation) {
        long fileSystem = space.heap.load(self, FILE_SYSTEM);
        long[] state = load(space, self);
        byte[] buffer = new byte[VfsLfsType.unitBytes(space, fileSystem)];
        Buffer held = Buffers.get(space, space.heap.load(self, BUFFER), true);
        Bytes.copyOut(space.heap, held.address, buffer, 0, buffer.length);
        byte[] modified = VfsLfsType.keepsTimes(space, fileSystem) ? time(space) : null;
        try {
            return VfsLfsType.with(
                    space, fileSystem, self, state, volume -> operation.on(volume.file(state, buffer, modified)));
        } finally {
            store(space, self, state);
            Buffer after = Buffers.get(space, space.heap.load(self, BUFFER), true);
            Bytes.copyIn(buffer, 0, buffer.length, space.heap, after.address);
        }
    }

    private static byte[] time(ObjectSpace space) {
        long now = space.host.wallClock();
        byte[] bytes = new byte[8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (now >>> 8 * i);
        }
        return bytes;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<io." + name() + ">");
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new LfsStream(space, self, isText);
    }

    private record LfsStream(ObjectSpace space, long self, boolean isText) implements Stream {
        @Override
        public int read(byte[] buffer, int from, int length) {
            requireOpen();
            return (int) with(space, self, file -> file.read(buffer, from, length));
        }

        @Override
        public int write(byte[] buffer, int from, int length) {
            requireOpen();
            return (int) with(space, self, file -> file.write(buffer, from, length));
        }

        @Override
        public long ioctl(int request, long argument) {
            switch (request) {
                case FLUSH:
                    requireOpen();
                    return with(space, self, file -> {
                        file.sync();
                        return 0;
                    });
                case CLOSE:
                    return isOpen() ? close() : 0;
                default:
                    throw space.osError(Errno.EINVAL);
            }
        }

        private boolean isOpen() {
            return space.heap.load(self, STATE + LittleFile.FLAGS) != 0;
        }

        private void requireOpen() {
            if (!isOpen()) {
                throw space.error(Exceptions.VALUE_ERROR);
            }
        }

        private long close() {
            try {
                return with(space, self, file -> {
                    file.close();
                    return 0;
                });
            } finally {
                VfsLfsType.removeFile(space, space.heap.load(self, FILE_SYSTEM), self);
            }
        }

        @Override
        public long seek(long offset, int origin) {
            requireOpen();
            return with(space, self, file -> {
                long base = origin == SEEK_CURRENT ? file.position() : origin == SEEK_END ? file.size() : 0;
                file.seek(base + offset);
                return file.position();
            });
        }
    }
}
