package dev.vivarium.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The real outside: this process's streams, files, clock and environment. */
public final class SystemHost implements Host {
    private final InputStream input;
    private final OutputStream output;
    private final OutputStream error;
    private final OpenFiles files = new OpenFiles();
    private final FileTree tree;
    /** Made when first asked: it loads the JDK's security providers. */
    private SecureRandom random;

    private final Map<String, String> changedEnvironment = new HashMap<>();

    /** A host on the given streams, with the process's current directory. */
    public SystemHost(InputStream input, OutputStream output, OutputStream error) {
        this.input = input;
        this.output = output;
        this.error = error;
        tree = new FileTree(Path.of("").toAbsolutePath());
    }

    @Override
    public int open(String path, OpenMode mode) {
        return files.open(tree.resolve(path), mode);
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        if (handle != STANDARD_INPUT) {
            return files.read(handle, bytes, from, length);
        }
        flush(STANDARD_OUTPUT);
        try {
            return Math.max(0, input.read(bytes, from, length));
        } catch (IOException failure) {
            return -Errno.EIO;
        }
    }

    @Override
    public int write(int handle, byte[] bytes, int from, int length) {
        switch (handle) {
            case STANDARD_OUTPUT:
                return writeTo(output, bytes, from, length);
            case STANDARD_ERROR:
                flush(STANDARD_OUTPUT);
                return writeTo(error, bytes, from, length);
            default:
                return files.write(handle, bytes, from, length);
        }
    }

    private static int writeTo(OutputStream stream, byte[] bytes, int from, int length) {
        try {
            stream.write(bytes, from, length);
            return length;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    @Override
    public long seek(int handle, long offset, int whence) {
        return handle <= STANDARD_ERROR ? -Errno.ESPIPE : files.seek(handle, offset, whence);
    }

    @Override
    public int flush(int handle) {
        try {
            if (handle == STANDARD_OUTPUT) {
                output.flush();
            } else if (handle == STANDARD_ERROR) {
                error.flush();
            }
            return 0;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    @Override
    public int close(int handle) {
        return handle <= STANDARD_ERROR ? 0 : files.close(handle);
    }

    @Override
    public FileStatus status(String path) {
        return tree.status(path);
    }

    @Override
    public String realPath(String path) {
        return tree.realPath(path);
    }

    @Override
    public List<FileEntry> list(String path) {
        return tree.list(path);
    }

    @Override
    public int createDirectory(String path) {
        return tree.createDirectory(path);
    }

    @Override
    public int removeDirectory(String path) {
        return tree.removeDirectory(path);
    }

    @Override
    public int removeFile(String path) {
        return tree.removeFile(path);
    }

    @Override
    public int rename(String from, String to) {
        return tree.rename(from, to);
    }

    @Override
    public int changeDirectory(String path) {
        return tree.changeDirectory(path);
    }

    @Override
    public String currentDirectory() {
        return tree.currentDirectory();
    }

    @Override
    public FileSystemStatus fileSystem(String path) {
        return tree.fileSystem(path);
    }

    @Override
    public int lastError() {
        return tree.lastError();
    }

    @Override
    public long wallClock() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public long monotonicClock() {
        return System.nanoTime();
    }

    @Override
    public long processorClock() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }

    @Override
    public int zoneOffset(long epochSeconds) {
        return ZoneId.systemDefault()
                .getRules()
                .getOffset(Instant.ofEpochSecond(epochSeconds))
                .getTotalSeconds();
    }

    @Override
    public boolean sleep(long nanoseconds) {
        flush(STANDARD_OUTPUT);
        long end = System.nanoTime() + nanoseconds;
        long left = nanoseconds;
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                return false;
            }
            left = end - System.nanoTime();
        }
        return true;
    }

    @Override
    public void randomBytes(byte[] bytes) {
        if (random == null) {
            random = new SecureRandom();
        }
        random.nextBytes(bytes);
    }

    @Override
    public String environment(String name) {
        return changedEnvironment.containsKey(name) ? changedEnvironment.get(name) : System.getenv(name);
    }

    @Override
    public void setEnvironment(String name, String value) {
        changedEnvironment.put(name, value);
    }

    @Override
    public int system(String command) {
        flush(STANDARD_OUTPUT);
        return new ShellCommand(command, Path.of(tree.currentDirectory()), changedEnvironment).run();
    }
}
