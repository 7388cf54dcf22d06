package dev.vivarium.inspector.page;

import dev.vivarium.Machine;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.Phase;
import dev.vivarium.inspector.file.VivWriter;
import dev.vivarium.inspector.page.Feed.Status;
import dev.vivarium.inspector.recording.RunEnding;
import dev.vivarium.inspector.recording.RunRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The page on a program that runs. From the first stop on, its collections are recorded in a temporary file; at each stop,
 * and now and then when a collection ends, the page is told that there is more to see. The heap is read on the program's
 * own thread while it stands still, and nothing in it is changed.
 */
public final class LivePage implements AutoCloseable {
    /** Between two moments of a program that does not stop. */
    private static final long REST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(700);

    /** Bytes of the temporary file, after which another takes its place as soon as no collection is in progress. */
    private static final long MOST_BYTES = 1L << 29;

    private final List<String> program;
    private final long mostBytes;
    private final Feed feed = new Feed();
    private final Path folder;
    private final PageServer server;
    private final GcObserver ends = new CollectionEnds();
    private volatile boolean isClosed;
    /** The rest belongs to the program's thread. */
    private Machine machine;

    private RunRecorder recorder;
    private int files;
    private long lastTold;

    /** Tells of the ends of collections while the program does not stop. */
    private final class CollectionEnds implements GcObserver {
        @Override
        public Detail detail() {
            return Detail.PHASES;
        }

        @Override
        public void event(Collection collection, GcEvent event) {
            boolean isEnd = event.kind() == GcEvent.Kind.PHASE && event.phase() == Phase.DONE;
            if (isEnd && recorder.isFull() && recorder.isOutside()) {
                begin(machine, List.of());
                publish(Status.RUNNING, RunEnding.running(), "");
            } else if (isEnd && System.nanoTime() - lastTold > REST_NANOSECONDS) {
                publish(Status.RUNNING, RunEnding.running(), "");
            }
        }
    }

    private LivePage(List<String> program, int port, long mostBytes) throws IOException {
        this.program = List.copyOf(program);
        this.mostBytes = mostBytes;
        folder = Files.createTempDirectory("vivarium-page");
        folder.toFile().deleteOnExit();
        server = PageServer.start(ShownRun.live(feed), port, true);
    }

    /**
     * Serves a page that waits for its program.
     *
     * @param program the program and its arguments, to be shown
     * @param port 0 for any that is free
     */
    public static LivePage start(List<String> program, int port) throws IOException {
        return start(program, port, MOST_BYTES);
    }

    /** @param mostBytes of the temporary file; a collection that has begun is still written to its end */
    static LivePage start(List<String> program, int port, long mostBytes) throws IOException {
        return new LivePage(program, port, mostBytes);
    }

    /** Where a browser finds the page. */
    public String address() {
        return server.address();
    }

    // Called by the program's thread

    /**
     * Shows where the program stands.
     *
     * @param inProgress the collections in progress, outermost first
     * @param text why it stopped
     */
    public void stopped(Machine stopped, List<Collection> inProgress, String text) {
        follow(stopped, inProgress);
        publish(Status.STOPPED, RunEnding.running(), text);
    }

    /** Records a program from now on, without showing it as stopped. */
    public void follow(Machine followed, List<Collection> inProgress) {
        boolean isGood = recorder != null
                && recorder.agrees(followed, inProgress)
                && !(recorder.isFull() && inProgress.isEmpty());
        if (isClosed || isGood) {
            return;
        }
        begin(followed, inProgress);
    }

    /** Begins a new file in place of the one before, which goes. */
    private void begin(Machine followed, List<Collection> inProgress) {
        leave();
        try {
            VivWriter writer = VivWriter.create(folder.resolve("live" + files++ + ".viv"));
            followed.allocationSites().record();
            recorder = RunRecorder.followed(writer, mostBytes);
            recorder.join(followed, program, inProgress);
            followed.collector().addObserver(ends);
            machine = followed;
        } catch (IOException failure) {
            recorder = null;
            feed.publish(Status.WAITING, "the temporary file could not be written: " + failure.getMessage());
        }
    }

    private void leave() {
        if (recorder != null) {
            recorder.abandon();
            machine.collector().removeObserver(ends);
            recorder = null;
            machine = null;
        }
    }

    /** Says that the program has come to its end, and shows what it left. */
    public void ended(int exitCode) {
        if (recorder == null) {
            feed.publish(Status.ENDED, "exit code " + exitCode);
        } else {
            publish(Status.ENDED, RunEnding.exited(exitCode), "exit code " + exitCode);
        }
    }

    private void publish(Status status, RunEnding ending, String text) {
        if (recorder == null || isClosed) {
            return;
        }
        try {
            feed.publish(recorder.soFar(ending), status, text);
            lastTold = System.nanoTime();
        } catch (IOException failure) {
            feed.publish(status, "the temporary file could not be written: " + failure.getMessage());
        }
    }

    // Called by any thread

    /** Says that the program goes on. */
    public void resumed() {
        feed.publish(Status.RUNNING, "");
    }

    @Override
    public void close() {
        isClosed = true;
        server.close();
        RunRecorder last = recorder;
        if (last != null) {
            last.abandon();
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException busy) {
            // It is removed when the process ends.
        }
    }
}
