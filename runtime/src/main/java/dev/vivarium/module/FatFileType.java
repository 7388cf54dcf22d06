package dev.vivarium.module;

import dev.vivarium.disk.fat.FatFile;
import dev.vivarium.heap.Layout;
import dev.vivarium.host.Errno;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;

/** An open file of a FAT volume. */
final class FatFileType extends VolumeFileType {
    static final FatFileType TEXT = new FatFileType(RomId.FAT_TEXT_IO, "TextIOWrapper", true);
    static final FatFileType BINARY = new FatFileType(RomId.FAT_FILE_IO, "FileIO", false);

    private static final int FILE_SYSTEM = 1;
    private static final int STATE = 2;
    private static final int WORDS = STATE + FatFile.WORDS;

    private FatFileType(RomId id, String name, boolean isText) {
        super(id, Layout.named(name).value("file_system"), FatFile.WORDS, isText);
    }

    static long open(ObjectSpace space, long fileSystem, long path, long mode) {
        FatFileType type = TEXT;
        int flags = 0;
        for (char letter : StrType.text(space, mode).toCharArray()) {
            switch (letter) {
                case 'r' -> flags |= FatFile.READ;
                case 'w' -> flags |= FatFile.WRITE | FatFile.CREATE;
                case 'x' -> flags |= FatFile.WRITE | FatFile.CREATE_NEW;
                case 'a' -> flags |= FatFile.WRITE | FatFile.OPEN_ALWAYS;
                case '+' -> flags |= FatFile.READ | FatFile.WRITE;
                case 'b' -> type = BINARY;
                case 't' -> type = TEXT;
                default -> {
                    // As the reference, other letters say nothing.
                }
            }
        }
        String text = StrType.text(space, path);
        int wanted = flags;
        long made = space.allocateWithFinaliser(type, WORDS);
        space.heap.store(made, FILE_SYSTEM, fileSystem);
        with(space, made, file -> {
            file.open(text, wanted);
            return 0L;
        });
        return made;
    }

    private interface Operation {
        long on(FatFile file);
    }

    private static long with(ObjectSpace space, long self, Operation operation) {
        long[] state = load(space, self, STATE, FatFile.WORDS);
        try {
            return VfsFatType.with(
                    space, space.heap.load(self, FILE_SYSTEM), volume -> operation.on(new FatFile(volume, state)));
        } finally {
            store(space, self, STATE, state);
        }
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<io." + name() + " 0x" + Long.toHexString(self) + ">");
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new FatStream(space, self, isText);
    }

    private record FatStream(ObjectSpace space, long self, boolean isText) implements Stream {
        @Override
        public int read(byte[] buffer, int from, int length) {
            return (int) with(space, self, file -> file.read(buffer, from, length));
        }

        @Override
        public int write(byte[] buffer, int from, int length) {
            return (int) with(space, self, file -> file.write(buffer, from, length));
        }

        @Override
        public long ioctl(int request, long argument) {
            switch (request) {
                case FLUSH:
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
            return space.heap.load(self, STATE + FatFile.FLAGS) != 0;
        }

        private long close() {
            return with(space, self, file -> {
                file.close();
                return 0;
            });
        }

        @Override
        public long seek(long offset, int origin) {
            long position = space.heap.load(self, STATE + FatFile.POSITION);
            long size = space.heap.load(self, STATE + FatFile.SIZE);
            long base = origin == SEEK_CURRENT ? position : origin == SEEK_END ? size : 0;
            if (isOpen()) {
                with(space, self, file -> {
                    file.seek(base + offset);
                    return 0;
                });
            }
            return space.heap.load(self, STATE + FatFile.POSITION);
        }
    }
}
