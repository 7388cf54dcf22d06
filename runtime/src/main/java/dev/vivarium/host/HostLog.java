package dev.vivarium.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one machine asked of the outside and what it was answered, in order. May be written to a file while the machine
 * runs. Keeps in memory what came last; what does not fit there lies in a temporary file.
 */
public final class HostLog {
    /** Calls of a page, which is in memory or in the file as a whole. */
    static final int PAGE = 256;

    private static final long MOST_BYTES = 32L << 20;
    /** What a call takes besides its texts and bytes. */
    private static final long CALL_BYTES = 64;

    /**
     * @param request the call with its arguments, as a replay has to make it again
     * @param answer what it returned; an object that never changes
     */
    record HostCall(String request, Object answer) {}

    /** What a read gave: the number returned, and the bytes. */
    record Bytes(int result, byte[] bytes) {}

    /** Calls that follow each other; in the file where they are not in memory. */
    private static final class Page {
        List<HostCall> calls = new ArrayList<>(PAGE);
        long bytes;
        long place = -1;
        int length;
    }

    private final long mostBytes;
    private final List<Page> pages = new ArrayList<>();
    private final SpillFile file = new SpillFile();
    private int size;
    private long bytesHeld;
    /** The first page that is in memory; only the last one is never in the file. */
    private int firstHeld;

    private long fileEnd;
    /** The page of the file that was read last. */
    private Page read;

    private List<HostCall> readCalls;

    HostLog() {
        this(MOST_BYTES);
    }

    /** @param mostBytes about what is kept in memory */
    HostLog(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void add(String request, Object answer) {
        if (size == pages.size() * PAGE) {
            pages.add(new Page());
        }
        Page last = pages.get(pages.size() - 1);
        last.calls.add(new HostCall(request, answer));
        long bytes = CALL_BYTES + request.length() + bytesOf(answer);
        last.bytes += bytes;
        bytesHeld += bytes;
        size++;
        while (bytesHeld > mostBytes && firstHeld < pages.size() - 1) {
            spill(pages.get(firstHeld++));
        }
    }

    private static long bytesOf(Object answer) {
        if (answer instanceof byte[]) {
            return ((byte[]) answer).length;
        }
        return answer instanceof Bytes ? ((Bytes) answer).bytes().length : Long.BYTES;
    }

    private void spill(Page page) {
        byte[] written = HostLogWriter.bytes(page.calls);
        page.place = fileEnd;
        page.length = written.length;
        file.write(page.place, written);
        fileEnd += written.length;
        bytesHeld -= page.bytes;
        page.calls = null;
    }

    private List<HostCall> calls(Page page) {
        if (page.calls != null) {
            return page.calls;
        }
        if (read != page) {
            readCalls = fromFile(page);
            read = page;
        }
        return readCalls;
    }

    private List<HostCall> fromFile(Page page) {
        try {
            return HostLogReader.calls(file.read(page.place, page.length));
        } catch (IOException damaged) {
            throw new UncheckedIOException("cannot read the record", damaged);
        }
    }

    synchronized List<HostCall> copy() {
        List<HostCall> calls = new ArrayList<>(size);
        pages.forEach(page -> calls.addAll(page.calls == null ? fromFile(page) : page.calls));
        return calls;
    }

    synchronized HostCall get(int index) {
        return calls(pages.get(index / PAGE)).get(index % PAGE);
    }

    /** The number of calls so far: the position of what comes next. */
    public int size() {
        return size;
    }

    /** Forgets what comes behind the first {@code calls} calls. */
    synchronized void truncate(int calls) {
        if (calls >= size) {
            return;
        }
        int left = (calls + PAGE - 1) / PAGE;
        while (pages.size() > left) {
            bytesHeld -= heldBytes(pages.remove(pages.size() - 1));
        }
        size = calls;
        read = null;
        readCalls = null;
        firstHeld = Math.min(firstHeld, Math.max(0, pages.size() - 1));
        if (!pages.isEmpty()) {
            cut(pages.get(pages.size() - 1), calls - (pages.size() - 1) * PAGE);
        }
    }

    private static long heldBytes(Page page) {
        return page.calls == null ? 0 : page.bytes;
    }

    /** Makes the last page one of the memory again, with fewer calls. */
    private void cut(Page last, int count) {
        bytesHeld -= heldBytes(last);
        List<HostCall> kept = new ArrayList<>(calls(last).subList(0, count));
        if (last.place >= 0) {
            fileEnd = last.place;
            last.place = -1;
        }
        last.calls = kept;
        last.bytes = kept.stream()
                .mapToLong(call -> CALL_BYTES + call.request().length() + bytesOf(call.answer()))
                .sum();
        bytesHeld += last.bytes;
        read = null;
        readCalls = null;
    }

    /** About what is kept in memory. */
    synchronized long bytesHeld() {
        return bytesHeld;
    }

    /** Gives up what lies in the file, and so the whole log. */
    synchronized void close() {
        file.close();
    }

    /** What a poll gave. */
    record Polled(int result, int[] ready) {}
}
