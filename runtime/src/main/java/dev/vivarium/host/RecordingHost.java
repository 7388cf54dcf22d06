package dev.vivarium.host;

import java.util.Arrays;
import java.util.List;

/** Passes every call to another host and writes down what it answered. */
public final class RecordingHost implements Host, HostPosition {
    private final Host outside;
    private final HostLog log = new HostLog();

    public RecordingHost(Host outside) {
        this.outside = outside;
    }

    public HostLog log() {
        return log;
    }

    @Override
    public int position() {
        return log.size();
    }

    /** Writes down that a keyboard interrupt was delivered. */
    public void interrupted(long beat) {
        log.add(Requests.interrupt(beat), true);
    }

    private <T> T noted(String request, T answer) {
        log.add(request, answer);
        return answer;
    }

    @Override
    public void standardOutput(byte[] bytes, int from, int length) {
        outside.standardOutput(bytes, from, length);
        log.add(Requests.write(STANDARD_OUTPUT, bytes, from, length), length);
    }

    @Override
    public void standardError(byte[] bytes, int from, int length) {
        outside.standardError(bytes, from, length);
        log.add(Requests.write(STANDARD_ERROR, bytes, from, length), length);
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        int result = outside.read(handle, bytes, from, length);
        byte[] given = result <= 0 ? new byte[0] : Arrays.copyOfRange(bytes, from, from + result);
        log.add(Requests.read(handle, length), new HostLog.Bytes(result, given));
        return result;
    }

    @Override
    public int write(int handle, byte[] bytes, int from, int length) {
        return noted(Requests.write(handle, bytes, from, length), outside.write(handle, bytes, from, length));
    }

    @Override
    public List<FileEntry> list(String path) {
        List<FileEntry> entries = outside.list(path);
        return noted(Requests.of("list", path), entries == null ? null : List.copyOf(entries));
    }

    @Override
    public void randomBytes(byte[] bytes) {
        outside.randomBytes(bytes);
        log.add(Requests.randomBytes(bytes.length), bytes.clone());
    }

    @Override
    public void setEnvironment(String name, String value) {
        outside.setEnvironment(name, value);
        log.add(Requests.of("set environment variable", name, value), true);
    }

    @Override
    public int open(String path, OpenMode mode) {
        return noted(Requests.open(path, mode), outside.open(path, mode));
    }

    @Override
    public long seek(int handle, long offset, int whence) {
        return noted(Requests.seek(handle, offset, whence), outside.seek(handle, offset, whence));
    }

    @Override
    public int flush(int handle) {
        return noted(Requests.of("flush", handle), outside.flush(handle));
    }

    @Override
    public int close(int handle) {
        return noted(Requests.of("close", handle), outside.close(handle));
    }

    @Override
    public FileStatus status(String path) {
        return noted(Requests.of("status of", path), outside.status(path));
    }

    @Override
    public String realPath(String path) {
        return noted(Requests.of("real path of", path), outside.realPath(path));
    }

    @Override
    public int createDirectory(String path) {
        return noted(Requests.of("create directory", path), outside.createDirectory(path));
    }

    @Override
    public int removeDirectory(String path) {
        return noted(Requests.of("remove directory", path), outside.removeDirectory(path));
    }

    @Override
    public int removeFile(String path) {
        return noted(Requests.of("remove file", path), outside.removeFile(path));
    }

    @Override
    public int rename(String from, String to) {
        return noted(Requests.of("rename", from, to), outside.rename(from, to));
    }

    @Override
    public int changeDirectory(String path) {
        return noted(Requests.of("change directory to", path), outside.changeDirectory(path));
    }

    @Override
    public String currentDirectory() {
        return noted(Requests.CURRENT_DIRECTORY, outside.currentDirectory());
    }

    @Override
    public FileSystemStatus fileSystem(String path) {
        return noted(Requests.of("file system of", path), outside.fileSystem(path));
    }

    @Override
    public int lastError() {
        return noted(Requests.LAST_ERROR, outside.lastError());
    }

    @Override
    public long wallClock() {
        return noted(Requests.WALL_CLOCK, outside.wallClock());
    }

    @Override
    public long monotonicClock() {
        return noted(Requests.MONOTONIC_CLOCK, outside.monotonicClock());
    }

    @Override
    public long processorClock() {
        return noted(Requests.PROCESSOR_CLOCK, outside.processorClock());
    }

    @Override
    public int zoneOffset(long epochSeconds) {
        return noted(Requests.zoneOffset(epochSeconds), outside.zoneOffset(epochSeconds));
    }

    @Override
    public boolean sleep(long nanoseconds) {
        return noted(Requests.sleep(nanoseconds), outside.sleep(nanoseconds));
    }

    @Override
    public String environment(String name) {
        return noted(Requests.of("environment variable", name), outside.environment(name));
    }

    @Override
    public int system(String command) {
        return noted(Requests.of("run command", command), outside.system(command));
    }

    @Override
    public int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        int result = outside.poll(handles, events, ready, nanoseconds);
        log.add(Requests.poll(handles, events, nanoseconds), new HostLog.Polled(result, ready.clone()));
        return result;
    }

    /** No question of the program: what it ends is recorded. */
    @Override
    public void wake() {
        outside.wake();
    }

    @Override
    public int receive(int handle, byte[] bytes, int from, int length, int flags) {
        int result = outside.receive(handle, bytes, from, length, flags);
        byte[] given = result <= 0 ? new byte[0] : Arrays.copyOfRange(bytes, from, from + result);
        log.add(Requests.receive(handle, length, flags), new HostLog.Bytes(result, given));
        return result;
    }

    @Override
    public byte[] lastAddress() {
        return noted(Requests.LAST_ADDRESS, outside.lastAddress());
    }

    @Override
    public List<byte[]> resolve(String name, int port, int family) {
        return noted(Requests.resolve(name, port, family), outside.resolve(name, port, family));
    }

    @Override
    public boolean isInteractive() {
        return noted("is interactive", outside.isInteractive());
    }

    /** Answers nothing, so there is nothing to record. */
    @Override
    public void setRawInput(boolean raw) {
        outside.setRawInput(raw);
    }

    @Override
    public int[] terminal(int handle) {
        return noted(Requests.of("terminal", handle), outside.terminal(handle));
    }

    @Override
    public boolean setTerminal(int handle, int[] settings) {
        return noted(Requests.of("set terminal", handle), outside.setTerminal(handle, settings));
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return noted(Requests.socket(family, type, protocol), outside.socket(family, type, protocol));
    }

    @Override
    public int connect(int handle, byte[] address) {
        return noted(Requests.of("connect", handle, address), outside.connect(handle, address));
    }

    @Override
    public int bind(int handle, byte[] address) {
        return noted(Requests.of("bind", handle, address), outside.bind(handle, address));
    }

    @Override
    public int listen(int handle, int backlog) {
        return noted(Requests.of("listen with backlog " + backlog + " on", handle), outside.listen(handle, backlog));
    }

    @Override
    public int accept(int handle) {
        return noted(Requests.of("accept on", handle), outside.accept(handle));
    }

    @Override
    public int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address) {
        return noted(
                Requests.of("send with flags " + flags, handle, address) + ": "
                        + Requests.write(handle, bytes, from, length),
                outside.send(handle, bytes, from, length, flags, address));
    }

    @Override
    public int setOption(int handle, int level, int option, int value) {
        return noted(Requests.option(handle, level, option, value), outside.setOption(handle, level, option, value));
    }
}
