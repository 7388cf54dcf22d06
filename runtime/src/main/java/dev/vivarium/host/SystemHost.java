package dev.vivarium.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real outside: this process's streams, files, clock and environment. */
public final class SystemHost implements Host {
    private final OutputStream output;
    private final OutputStream error;
    private final Handles handles = new Handles();
    private final OpenFiles files = new OpenFiles(handles);
    private final FileTree tree;
    private final Sockets sockets;
    private final Waiter waiter;
    /** Made when first asked: it loads the JDK's security providers. */
    private SecureRandom random;

    private TerminalMode terminal;

    private final Map<String, String> changedEnvironment = new HashMap<>();

    /** A host on the given streams, with the process's current directory. */
    public SystemHost(InputStream input, OutputStream output, OutputStream error) {
        this.output = output;
        this.error = error;
        tree = new FileTree(Path.of("").toAbsolutePath());
        sockets = new Sockets(handles, () -> Path.of(tree.currentDirectory()));
        waiter = new Waiter(handles, input);
    }

    /** Without input; what is written goes nowhere. */
    public static SystemHost silent() {
        return new SystemHost(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    /** What the terminal can do, where there is one. */
    public void setTerminal(TerminalMode terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean isInteractive() {
        return terminal != null;
    }

    @Override
    public void setRawInput(boolean raw) {
        flush(STANDARD_OUTPUT);
        if (terminal != null) {
            terminal.setRaw(raw);
        }
    }

    @Override
    public int open(String path, OpenMode mode) {
        return files.open(tree.resolve(path), mode);
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        if (handle != STANDARD_INPUT) {
            return sockets.isOpen(handle)
                    ? sockets.receive(handle, bytes, from, length, 0)
                    : files.read(handle, bytes, from, length);
        }
        flush(STANDARD_OUTPUT);
        return waiter.input().read(bytes, from, length);
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
                return sockets.isOpen(handle)
                        ? sockets.send(handle, bytes, from, length, null)
                        : files.write(handle, bytes, from, length);
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
        return handle <= STANDARD_ERROR || sockets.isOpen(handle) ? -Errno.ESPIPE : files.seek(handle, offset, whence);
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
        return handle <= STANDARD_ERROR ? 0 : handles.close(handle);
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
        return zone().getRules().getOffset(Instant.ofEpochSecond(epochSeconds)).getTotalSeconds();
    }

    /** A program may set the time zone; one that is not known is UTC. */
    private ZoneId zone() {
        String named = changedEnvironment.get("TZ");
        if (named == null) {
            return changedEnvironment.containsKey("TZ") ? ZoneOffset.UTC : ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(named.startsWith(":") ? named.substring(1) : named);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public boolean sleep(long nanoseconds) {
        flush(STANDARD_OUTPUT);
        return waiter.sleep(nanoseconds);
    }

    @Override
    public int poll(int[] polled, int[] events, int[] ready, long nanoseconds) {
        flush(STANDARD_OUTPUT);
        return waiter.poll(polled, events, ready, nanoseconds);
    }

    @Override
    public void wake() {
        waiter.wake();
    }

    @Override
    public int[] terminal(int handle) {
        return Terminal.settings(handle);
    }

    @Override
    public boolean setTerminal(int handle, int[] settings) {
        return Terminal.set(handle, settings);
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return sockets.open(family, type, protocol);
    }

    @Override
    public int connect(int handle, byte[] address) {
        return sockets.connect(handle, address);
    }

    @Override
    public int bind(int handle, byte[] address) {
        return sockets.bind(handle, address);
    }

    @Override
    public int listen(int handle, int backlog) {
        return sockets.listen(handle, backlog);
    }

    @Override
    public int accept(int handle) {
        return sockets.accept(handle);
    }

    @Override
    public int receive(int handle, byte[] bytes, int from, int length, int flags) {
        return sockets.receive(handle, bytes, from, length, flags);
    }

    @Override
    public int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address) {
        return sockets.send(handle, bytes, from, length, address);
    }

    @Override
    public int setOption(int handle, int level, int option, int value) {
        return sockets.setOption(handle, level, option, value);
    }

    @Override
    public byte[] lastAddress() {
        return sockets.lastAddress();
    }

    @Override
    public List<byte[]> resolve(String name, int port, int family) {
        return sockets.resolve(name, port, family);
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
        return new ShellCommand(command, tree.current(), changedEnvironment).run();
    }
}
