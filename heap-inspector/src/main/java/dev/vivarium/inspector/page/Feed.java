package dev.vivarium.inspector.page;

import dev.vivarium.inspector.recording.UnfinishedRecording;
import java.util.concurrent.TimeUnit;

/** What there is to show of a program that runs, handed from its thread to those of the page. */
final class Feed {
    /** How the program is. */
    enum Status {
        /** Nothing is known yet: it has to stop first. */
        WAITING,
        RUNNING,
        STOPPED,
        ENDED
    }

    /**
     * One moment.
     *
     * @param version grows with each
     * @param recording what is known by then; null while nothing is
     * @param edition grows when there is another recording
     * @param text where and why the program stands; may be empty
     */
    record Moment(int version, Status status, UnfinishedRecording recording, int edition, String text) {}

    private Moment now = new Moment(0, Status.WAITING, null, 0, "");

    synchronized void publish(UnfinishedRecording recording, Status status, String text) {
        int edition = now.edition() + (recording == now.recording() ? 0 : 1);
        now = new Moment(now.version() + 1, status, recording, edition, text);
        notifyAll();
    }

    /** As {@link #publish} of what is known already. */
    synchronized void publish(Status status, String text) {
        publish(now.recording(), status, text);
    }

    synchronized Moment now() {
        return now;
    }

    /** Waits for a moment after that of a version; gives the last where none comes in time. */
    synchronized Moment after(int version, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (now.version() <= version) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return now;
    }
}
