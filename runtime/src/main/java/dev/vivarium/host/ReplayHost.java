package dev.vivarium.host;

import java.util.List;

/**
 * Answers every call with what was answered when the run was recorded; nothing reaches the outside. A program that asks
 * for something else has diverged, which is told by a {@link ReplayDiverged}.
 */
public final class ReplayHost implements Host, HostPosition {
    private final HostLog log;
    private final OutputSink sink;
    private int position;

    /** A host at the beginning of a recording. */
    public ReplayHost(HostLog log, OutputSink sink) {
        this.log = log;
        this.sink = sink;
    }

    @Override
    public void setPosition(int calls) {
        position = calls;
    }

    @Override
    public int position() {
        return position;
    }

    /** Whether nothing that was recorded is left. */
    public boolean isAtEnd() {
        return position >= log.size();
    }

    /** Whether the recorded program was given a keyboard interrupt before its next call. */
    boolean isInterruptNext() {
        return position < log.size() && Requests.isInterrupt(log.get(position).request());
    }

    /** Whether the recorded program was given a keyboard interrupt here. */
    public boolean interruptedAt(long beat) {
        boolean isNext = position < log.size() && log.get(position).request().equals(Requests.interrupt(beat));
        position += isNext ? 1 : 0;
        return isNext;
    }

    private Object answer(String request) {
        if (position >= log.size()) {
            throw new ReplayDiverged(
                    "replay diverged: the recording ends after " + position + " host calls, now: " + request);
        }
        HostLog.HostCall recorded = log.get(position);
        if (!recorded.request().equals(request)) {
            throw new ReplayDiverged("replay diverged at host call " + position + ": recorded: " + recorded.request()
                    + ", now: " + request);
        }
        position++;
        return recorded.answer();
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        HostLog.Bytes read = (HostLog.Bytes) answer(Requests.read(handle, length));
        System.arraycopy(read.bytes(), 0, bytes, from, read.bytes().length);
        return read.result();
    }

    @Override
    public int write(int handle, byte[] bytes, int from, int length) {
        int result = (Integer) answer(Requests.write(handle, bytes, from, length));
        if (handle == STANDARD_OUTPUT || handle == STANDARD_ERROR) {
            sink.write(handle, bytes, from, length);
        }
        return result;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<FileEntry> list(String path) {
        return (List<FileEntry>) answer(Requests.of("list", path));
    }

    @Override
    public void randomBytes(byte[] bytes) {
        byte[] recorded = (byte[]) answer(Requests.randomBytes(bytes.length));
        System.arraycopy(recorded, 0, bytes, 0, bytes.length);
    }

    @Override
    public void setEnvironment(String name, String value) {
        answer(Requests.of("set environment variable", name, value));
    }

    @Override
    public int open(String path, OpenMode mode) {
        return (Integer) answer(Requests.open(path, mode));
    }

    @Override
    public long seek(int handle, long offset, int whence) {
        return (Long) answer(Requests.seek(handle, offset, whence));
    }

    @Override
    public int flush(int handle) {
        return (Integer) answer(Requests.of("flush", handle));
    }

    @Override
    public int close(int handle) {
        return (Integer) answer(Requests.of("close", handle));
    }

    @Override
    public FileStatus status(String path) {
        return (FileStatus) answer(Requests.of("status of", path));
    }

    @Override
    public String realPath(String path) {
        return (String) answer(Requests.of("real path of", path));
    }

    @Override
    public int createDirectory(String path) {
        return (Integer) answer(Requests.of("create directory", path));
    }

    @Override
    public int removeDirectory(String path) {
        return (Integer) answer(Requests.of("remove directory", path));
    }

    @Override
    public int removeFile(String path) {
        return (Integer) answer(Requests.of("remove file", path));
    }

    @Override
    public int rename(String from, String to) {
        return (Integer) answer(Requests.of("rename", from, to));
    }

    @Override
    public int changeDirectory(String path) {
        return (Integer) answer(Requests.of("change directory to", path));
    }

    @Override
    public String currentDirectory() {
        return (String) answer(Requests.CURRENT_DIRECTORY);
    }

    @Override
    public FileSystemStatus fileSystem(String path) {
        return (FileSystemStatus) answer(Requests.of("file system of", path));
    }

    @Override
    public int lastError() {
        return (Integer) answer(Requests.LAST_ERROR);
    }

    @Override
    public long wallClock() {
        return (Long) answer(Requests.WALL_CLOCK);
    }

    @Override
    public long monotonicClock() {
        return (Long) answer(Requests.MONOTONIC_CLOCK);
    }

    @Override
    public long processorClock() {
        return (Long) answer(Requests.PROCESSOR_CLOCK);
    }

    @Override
    public int zoneOffset(long epochSeconds) {
        return (Integer) answer(Requests.zoneOffset(epochSeconds));
    }

    @Override
    public boolean sleep(long nanoseconds) {
        return (Boolean) answer(Requests.sleep(nanoseconds));
    }

    @Override
    public String environment(String name) {
        return (String) answer(Requests.of("environment variable", name));
    }

    @Override
    public int system(String command) {
        return (Integer) answer(Requests.of("run command", command));
    }

    @Override
    public int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        HostLog.Polled polled = (HostLog.Polled) answer(Requests.poll(handles, events, nanoseconds));
        System.arraycopy(polled.ready(), 0, ready, 0, ready.length);
        return polled.result();
    }

    /** The recorded waits end when they did. */
    @Override
    public void wake() {}

    @Override
    public int receive(int handle, byte[] bytes, int from, int length, int flags) {
        HostLog.Bytes received = (HostLog.Bytes) answer(Requests.receive(handle, length, flags));
        System.arraycopy(received.bytes(), 0, bytes, from, received.bytes().length);
        return received.result();
    }

    @Override
    public byte[] lastAddress() {
        return (byte[]) answer(Requests.LAST_ADDRESS);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<byte[]> resolve(String name, int port, int family) {
        return (List<byte[]>) answer(Requests.resolve(name, port, family));
    }

    @Override
    public boolean isInteractive() {
        return (Boolean) answer("is interactive");
    }

    @Override
    public void setRawInput(boolean raw) {}

    @Override
    public int[] terminal(int handle) {
        int[] settings = (int[]) answer(Requests.of("terminal", handle));
        return settings == null ? null : settings.clone();
    }

    @Override
    public boolean setTerminal(int handle, int[] settings) {
        return (Boolean) answer(Requests.of("set terminal", handle));
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return (Integer) answer(Requests.socket(family, type, protocol));
    }

    @Override
    public int connect(int handle, byte[] address) {
        return (Integer) answer(Requests.of("connect", handle, address));
    }

    @Override
    public int bind(int handle, byte[] address) {
        return (Integer) answer(Requests.of("bind", handle, address));
    }

    @Override
    public int listen(int handle, int backlog) {
        return (Integer) answer(Requests.of("listen with backlog " + backlog + " on", handle));
    }

    @Override
    public int accept(int handle) {
        return (Integer) answer(Requests.of("accept on", handle));
    }

    @Override
    public int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address) {
        return (Integer) answer(Requests.of("send with flags " + flags, handle, address) + ": "
                + Requests.write(handle, bytes, from, length));
    }

    @Override
    public int setOption(int handle, int level, int option, int value) {
        return (Integer) answer(Requests.option(handle, level, option, value));
    }
}
