package dev.vivarium.module;

import dev.vivarium.disk.rom.RomImage;
import dev.vivarium.heap.Value;
import dev.vivarium.host.FileStatus;
import dev.vivarium.module.MountTable.Kind;
import dev.vivarium.module.MountTable.Place;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;
import dev.vivarium.object.TupleType;
import java.io.ByteArrayOutputStream;

/** Files of mounted file systems as the import system sees them. */
final class VfsFiles {
    private static final int GET_BUFFER_SIZE = 11;
    private static final int USUAL_CHUNK = 40;
    private static final int SMALLEST_CHUNK = 8;
    private static final int LARGEST_CHUNK = 255;

    private VfsFiles() {}

    /** What a path names; null where there is nothing, or something that cannot be imported. */
    static FileStatus.Kind kind(ObjectSpace space, String path) {
        MountTable mounts = MountTable.of(space);
        if (mounts.isUntouched()) {
            return hostKind(space, path);
        }
        Place place = mounts.find(path);
        if (place.kind() != Kind.MOUNTED) {
            return null;
        }
        long fileSystem = mounts.fileSystem(place.mount());
        if (space.isExact(fileSystem, VfsPosixType.INSTANCE)) {
            return hostKind(space, VfsPosixType.hostPath(space, fileSystem, place.path()));
        }
        if (space.isExact(fileSystem, VfsRomType.INSTANCE)) {
            RomImage.Node node = VfsRomType.find(space, fileSystem, place.path());
            return node == null ? null : node.isDirectory() ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE;
        }
        return askedKind(space, fileSystem, place.path());
    }

    private static FileStatus.Kind hostKind(ObjectSpace space, String path) {
        FileStatus status = space.host.status(path);
        return status == null ? null : status.kind();
    }

    /** What the method stat says; that it raises means that there is nothing. */
    private static FileStatus.Kind askedKind(ObjectSpace space, long fileSystem, String path) {
        int top = space.stack.top;
        long status;
        try {
            status = MountTable.of(space).call(fileSystem, "stat", space.interned(path));
        } catch (PythonError missing) {
            space.stack.top = top;
            return null;
        }
        long mode = IntType.toLong(space, TupleType.get(space, status, 0));
        boolean isDirectory = (mode & FileStatus.Kind.DIRECTORY.modeBits()) != 0;
        return isDirectory ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.FILE;
    }

    /**
     * What is in a file.
     *
     * @param address where the bytes are for good, NULL where they are nowhere: those of an open file that has a buffer
     *     are taken for a part of a ROM, as MicroPython does
     */
    record Content(byte[] bytes, long address) {}

    /** The bytes of a file; raises OSError. */
    static Content read(ObjectSpace space, String path) {
        long file = VfsFunctions.open(space, space.interned(path), space.interned("rb"));
        space.stack.push(file);
        Stream stream = StreamMethods.of(space, file);
        Buffer buffer = new Buffer();
        if (space.typeOf(file).buffer(space, file, buffer, false)) {
            space.stack.pop();
            return new Content(buffer.copy(space), buffer.address);
        }
        try {
            byte[] chunk = new byte[chunkSize(stream)];
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int read;
            while ((read = stream.read(chunk, 0, chunk.length)) > 0) {
                all.write(chunk, 0, read);
                if (read < chunk.length) {
                    break;
                }
            }
            return new Content(all.toByteArray(), Value.NULL);
        } finally {
            stream.ioctl(Stream.CLOSE, 0);
            space.stack.pop();
        }
    }

    /** A stream may ask to be read in chunks of its own size. */
    private static int chunkSize(Stream stream) {
        long asked;
        try {
            asked = stream.ioctl(GET_BUFFER_SIZE, 0);
        } catch (PythonError unknown) {
            asked = 0;
        }
        return asked == 0 ? USUAL_CHUNK : (int) Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, asked));
    }
}
