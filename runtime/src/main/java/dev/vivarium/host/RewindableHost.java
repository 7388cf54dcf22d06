package dev.vivarium.host;

import java.util.List;

/**
 * The host of a run that can go back: it gives the recorded answers as long as there are any, and behind them asks the
 * outside and records. What the outside was made to do is not undone.
 */
public final class RewindableHost implements Host, HostPosition {
    private final Host outside;
    private final HostLog log;
    private final RecordingHost recording;
    private final ReplayHost replay;
    private boolean isRepeating;

    public RewindableHost(Host outside) {
        this.outside = outside;
        recording = new RecordingHost(outside);
        log = recording.log();
        replay = new ReplayHost(log, OutputSink.NOWHERE);
    }

    /** The outside itself: what a debugger asks of it is no part of the run. */
    public Host outside() {
        return outside;
    }

    /** Whether the next call will be given a recorded answer. */
    public boolean isRepeating() {
        isRepeating = isRepeating && replay.position() < log.size();
        return isRepeating;
    }

    private Host now() {
        return isRepeating() ? replay : recording;
    }

    @Override
    public int position() {
        return isRepeating() ? replay.position() : log.size();
    }

    @Override
    public void setPosition(int calls) {
        replay.setPosition(calls);
        isRepeating = true;
    }

    /** Forgets all calls behind the first {@code calls}: from there the run goes on anew. */
    public void forgetFrom(int calls) {
        log.truncate(calls);
    }

    /** Gives up the record: the run is over, and nobody goes back in it. */
    public void closeRecord() {
        log.close();
    }

    /** Whether a recorded keyboard interrupt is what comes next, so that every beat has to ask for it. */
    public boolean isInterruptNext() {
        return isRepeating() && replay.isInterruptNext();
    }

    /**
     * Whether the program is given a keyboard interrupt now: a recorded one, or behind the record one that is asked for.
     */
    public boolean interrupts(boolean asked, long beat) {
        if (isRepeating()) {
            return replay.interruptedAt(beat);
        }
        if (asked) {
            recording.interrupted(beat);
        }
        return asked;
    }

    /** No question of the program: what it ends is recorded. */
    @Override
    public void wake() {
        outside.wake();
    }

    @Override
    public boolean isInteractive() {
        return now().isInteractive();
    }

    @Override
    public void setRawInput(boolean raw) {
        now().setRawInput(raw);
    }

    @Override
    public int open(String path, OpenMode mode) {
        return now().open(path, mode);
    }

    @Override
    public int read(int handle, byte[] bytes, int from, int length) {
        return now().read(handle, bytes, from, length);
    }

    @Override
    public int write(int handle, byte[] bytes, int from, int length) {
        return now().write(handle, bytes, from, length);
    }

    @Override
    public long seek(int handle, long offset, int whence) {
        return now().seek(handle, offset, whence);
    }

    @Override
    public int flush(int handle) {
        return now().flush(handle);
    }

    @Override
    public int close(int handle) {
        return now().close(handle);
    }

    @Override
    public FileStatus status(String path) {
        return now().status(path);
    }

    @Override
    public String realPath(String path) {
        return now().realPath(path);
    }

    @Override
    public List<FileEntry> list(String path) {
        return now().list(path);
    }

    @Override
    public int createDirectory(String path) {
        return now().createDirectory(path);
    }

    @Override
    public int removeDirectory(String path) {
        return now().removeDirectory(path);
    }

    @Override
    public int removeFile(String path) {
        return now().removeFile(path);
    }

    @Override
    public int rename(String from, String to) {
        return now().rename(from, to);
    }

    @Override
    public int changeDirectory(String path) {
        return now().changeDirectory(path);
    }

    @Override
    public String currentDirectory() {
        return now().currentDirectory();
    }

    @Override
    public FileSystemStatus fileSystem(String path) {
        return now().fileSystem(path);
    }

    @Override
    public int lastError() {
        return now().lastError();
    }

    @Override
    public long wallClock() {
        return now().wallClock();
    }

    @Override
    public long monotonicClock() {
        return now().monotonicClock();
    }

    @Override
    public long processorClock() {
        return now().processorClock();
    }

    @Override
    public int zoneOffset(long epochSeconds) {
        return now().zoneOffset(epochSeconds);
    }

    @Override
    public boolean sleep(long nanoseconds) {
        return now().sleep(nanoseconds);
    }

    @Override
    public int poll(int[] handles, int[] events, int[] ready, long nanoseconds) {
        return now().poll(handles, events, ready, nanoseconds);
    }

    @Override
    public void randomBytes(byte[] bytes) {
        now().randomBytes(bytes);
    }

    @Override
    public String environment(String name) {
        return now().environment(name);
    }

    @Override
    public void setEnvironment(String name, String value) {
        now().setEnvironment(name, value);
    }

    @Override
    public int system(String command) {
        return now().system(command);
    }

    @Override
    public int[] terminal(int handle) {
        return now().terminal(handle);
    }

    @Override
    public boolean setTerminal(int handle, int[] settings) {
        return now().setTerminal(handle, settings);
    }

    @Override
    public int socket(int family, int type, int protocol) {
        return now().socket(family, type, protocol);
    }

    @Override
    public int connect(int handle, byte[] address) {
        return now().connect(handle, address);
    }

    @Override
    public int bind(int handle, byte[] address) {
        return now().bind(handle, address);
    }

    @Override
    public int listen(int handle, int backlog) {
        return now().listen(handle, backlog);
    }

    @Override
    public int accept(int handle) {
        return now().accept(handle);
    }

    @Override
    public int receive(int handle, byte[] bytes, int from, int length, int flags) {
        return now().receive(handle, bytes, from, length, flags);
    }

    @Override
    public int send(int handle, byte[] bytes, int from, int length, int flags, byte[] address) {
        return now().send(handle, bytes, from, length, flags, address);
    }

    @Override
    public int setOption(int handle, int level, int option, int value) {
        return now().setOption(handle, level, option, value);
    }

    @Override
    public byte[] lastAddress() {
        return now().lastAddress();
    }

    @Override
    public List<byte[]> resolve(String name, int port, int family) {
        return now().resolve(name, port, family);
    }
}
