package dev.vivarium.host;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The file system seen from a current directory that is the machine's own. */
final class FileTree {
    private static final int LONGEST_NAME = 255;

    private Path current;
    private int lastError;

    FileTree(Path current) {
        this.current = current;
    }

    int lastError() {
        return lastError;
    }

    /** The absolute path; one that the file system can not express, or an empty one, is a name that does not exist. */
    Path resolve(String path) {
        try {
            return path.isEmpty() ? nowhere() : current.resolve(path);
        } catch (InvalidPathException impossible) {
            return nowhere();
        }
    }

    private Path nowhere() {
        return current.resolve("no such path").resolve("at all");
    }

    private Path resolveOrCurrent(String path) {
        return path.isEmpty() ? current : resolve(path);
    }

    /** The current directory, whether or not it still exists. */
    Path current() {
        return current;
    }

    FileStatus status(String path) {
        try {
            return status(resolve(path));
        } catch (IOException failure) {
            lastError = Failures.errno(failure);
            return null;
        }
    }

    private static FileStatus status(Path path, LinkOption... links) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:*", links);
        int mode = (Integer) attributes.get("mode");
        return new FileStatus(
                kind(mode),
                mode & 07777,
                (Long) attributes.get("size"),
                (Long) attributes.get("ino"),
                (Long) attributes.get("dev"),
                (Integer) attributes.get("nlink"),
                (Integer) attributes.get("uid"),
                (Integer) attributes.get("gid"),
                seconds(attributes.get("lastAccessTime")),
                seconds(attributes.get("lastModifiedTime")),
                seconds(attributes.get("ctime")));
    }

    private static FileStatus.Kind kind(int mode) {
        for (FileStatus.Kind kind : FileStatus.Kind.values()) {
            if ((mode & 0xF000) == kind.modeBits()) {
                return kind;
            }
        }
        return FileStatus.Kind.OTHER;
    }

    private static long seconds(Object time) {
        return Math.floorDiv(((FileTime) time).toMillis(), 1000);
    }

    String realPath(String path) {
        try {
            return resolveOrCurrent(path).toRealPath().toString();
        } catch (IOException failure) {
            lastError = Failures.errno(failure);
            return null;
        }
    }

    List<FileEntry> list(String path) {
        try (Stream<Path> entries = Files.list(resolveOrCurrent(path))) {
            List<FileEntry> found = new ArrayList<>();
            for (Path entry : (Iterable<Path>) entries::iterator) {
                found.add(entry(entry));
            }
            return found;
        } catch (IOException failure) {
            lastError = Failures.errno(failure);
            return null;
        }
    }

    private static FileEntry entry(Path path) {
        String name = path.getFileName().toString();
        try {
            FileStatus status = status(path, LinkOption.NOFOLLOW_LINKS);
            return new FileEntry(name, status.kind(), status.inode(), status.size());
        } catch (IOException removed) {
            return new FileEntry(name, FileStatus.Kind.OTHER, 0, 0);
        }
    }

    int createDirectory(String path) {
        return attempt(() -> Files.createDirectory(resolve(path)));
    }

    int removeDirectory(String path) {
        Path directory = resolve(path);
        return Files.exists(directory) && !Files.isDirectory(directory)
                ? -Errno.ENOTDIR
                : attempt(() -> Files.delete(directory));
    }

    int removeFile(String path) {
        Path file = resolve(path);
        return Files.isDirectory(file) ? -Errno.EISDIR : attempt(() -> Files.delete(file));
    }

    int rename(String from, String to) {
        return attempt(() -> Files.move(resolve(from), resolve(to), StandardCopyOption.ATOMIC_MOVE));
    }

    int changeDirectory(String path) {
        Path target = resolve(path).normalize();
        if (!Files.exists(target)) {
            return -Errno.ENOENT;
        }
        if (!Files.isDirectory(target)) {
            return -Errno.ENOTDIR;
        }
        current = target;
        return 0;
    }

    String currentDirectory() {
        if (!Files.isDirectory(current)) {
            lastError = -Errno.ENOENT;
            return null;
        }
        return current.toString();
    }

    FileSystemStatus fileSystem(String path) {
        try {
            FileStore store = Files.getFileStore(resolve(path));
            long block = store.getBlockSize();
            return new FileSystemStatus(
                    block,
                    store.getTotalSpace() / block,
                    store.getUnallocatedSpace() / block,
                    store.getUsableSpace() / block,
                    LONGEST_NAME);
        } catch (IOException failure) {
            lastError = Failures.errno(failure);
            return null;
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static int attempt(Action action) {
        try {
            action.run();
            return 0;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }
}
