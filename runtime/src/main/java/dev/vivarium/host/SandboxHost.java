package dev.vivarium.host;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outside as a forked machine may see it: questions that change nothing are answered by another host, output goes to
 * a sink, and everything that would reach further is refused with {@link Errno#EPERM}. Standard input is at its end,
 * chance gives zeros, and sleeping takes no time.
 */
public final class SandboxHost implements Host {
    private final Host outside;
    private final OutputSink sink;
    private final Map<String, String> changedEnvironment = new HashMap<>();

    /** @param outside asked only for what it can tell without a change; it must not be one that records or replays */
    public SandboxHost(Host outside, OutputSink sink) {
        this.outside = outside;
        this.sink = sink;
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        return handle == STANDARD_INPUT ? 0 : -Errno.EPERM;
    }

    @Override
    public int write(int handle, byte[] bytes, int from, int length) {
        if (handle != STANDARD_OUTPUT && handle != STANDARD_ERROR) {
            return -Errno.EPERM;
        }
        sink.write(handle, bytes, from, length);
        return length;
    }

    @Override
    public long seek(int handle, long offset, int whence) {
        return -Errno.EPERM;
    }

    @Override
    public int flush(int handle) {
        return 0;
    }

    @Override
    public int close(int handle) {
        return 0;
    }

    @Override
    public List<FileEntry> list(String path) {
        return outside.list(path);
    }

    @Override
    public boolean sleep(long nanoseconds) {
        return true;
    }

    @Override
    public void randomBytes(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String environment(String name) {
        return changedEnvironment.containsKey(name) ? changedEnvironment.get(name) : outside.environment(name);
    }

    @Override
    public void setEnvironment(String name, String value) {
        changedEnvironment.put(name, value);
    }

    @Override
    public int open(String path, OpenMode mode) {
        return -Errno.EPERM;
    }

    @Override
    public FileStatus status(String path) {
        return outside.status(path);
    }

    @Override
    public String realPath(String path) {
        return outside.realPath(path);
    }

    @Override
    public int createDirectory(String path) {
        return -Errno.EPERM;
    }

    @Override
    public int removeDirectory(String path) {
        return -Errno.EPERM;
    }

    @Override
    public int removeFile(String path) {
        return -Errno.EPERM;
    }

    @Override
    public int rename(String from, String to) {
        return -Errno.EPERM;
    }

    @Override
    public int changeDirectory(String path) {
        return -Errno.EPERM;
    }

    @Override
    public String currentDirectory() {
        return outside.currentDirectory();
    }

    @Override
    public FileSystemStatus fileSystem(String path) {
        return outside.fileSystem(path);
    }

    @Override
    public int lastError() {
        return outside.lastError();
    }

    @Override
    public long wallClock() {
        return outside.wallClock();
    }

    @Override
    public long monotonicClock() {
        return outside.monotonicClock();
    }

    @Override
    public long processorClock() {
        return outside.processorClock();
    }

    @Override
    public int zoneOffset(long epochSeconds) {
        return outside.zoneOffset(epochSeconds);
    }

    @Override
    public int system(String command) {
        return -Errno.EPERM;
    }

    @Override
    public int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        Arrays.fill(ready, 0);
        return 0;
    }

    @Override
    public void wake() {}

    @Override
    public int receive(int handle, byte[] bytes, int from, int length, int flags) {
        return -Errno.EPERM;
    }

    @Override
    public byte[] lastAddress() {
        return new byte[0];
    }

    @Override
    public List<byte[]> resolve(String name, int port, int family) {
        return List.of();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void setRawInput(boolean raw) {}

    @Override
    public int[] terminal(int handle) {
        return null;
    }

    @Override
    public boolean setTerminal(int handle, int[] settings) {
        return false;
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return -Errno.EPERM;
    }

    @Override
    public int connect(int handle, byte[] address) {
        return -Errno.EPERM;
    }

    @Override
    public int bind(int handle, byte[] address) {
        return -Errno.EPERM;
    }

    @Override
    public int listen(int handle, int backlog) {
        return -Errno.EPERM;
    }

    @Override
    public int accept(int handle) {
        return -Errno.EPERM;
    }

    @Override
    public int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address) {
        return -Errno.EPERM;
    }

    @Override
    public int setOption(int handle, int level, int option, int value) {
        return -Errno.EPERM;
    }
}
