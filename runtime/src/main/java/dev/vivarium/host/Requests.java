package dev.vivarium.host;

import java.util.Arrays;
import java.util.zip.CRC32;

/** How recording and replay write down a call, so that both can be compared and shown. */
final class Requests {
    private static final String INTERRUPT = "interrupt at beat ";

    static final String LAST_ERROR = "last error";
    static final String CURRENT_DIRECTORY = "current directory";
    static final String WALL_CLOCK = "wall clock";
    static final String MONOTONIC_CLOCK = "monotonic clock";
    static final String PROCESSOR_CLOCK = "processor clock";

    static final String LAST_ADDRESS = "last address";

    private Requests() {}

    static String open(String path, OpenMode mode) {
        return "open " + quoted(path) + ' ' + mode;
    }

    static String read(int handle, int length) {
        return "read " + length + " bytes from handle " + handle;
    }

    static String write(int handle, byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return "write " + length + " bytes with checksum " + Long.toHexString(sum.getValue()) + " to handle " + handle;
    }

    static String seek(int handle, long offset, int whence) {
        return "seek handle " + handle + " to " + offset + " from " + whence;
    }

    static String of(String call, int handle) {
        return call + " handle " + handle;
    }

    static String of(String call, String path) {
        return call + ' ' + quoted(path);
    }

    static String of(String call, String from, String to) {
        return call + ' ' + quoted(from) + " to " + quoted(to);
    }

    static String zoneOffset(long seconds) {
        return "zone offset at " + seconds;
    }

    static String sleep(long nanoseconds) {
        return "sleep " + nanoseconds + " ns";
    }

    static String randomBytes(int count) {
        return count + " random bytes";
    }

    static String interrupt(long beat) {
        return INTERRUPT + beat;
    }

    static boolean isInterrupt(String request) {
        return request.startsWith(INTERRUPT);
    }

    /** In quotes, on one line. */
    private static String quoted(String text) {
        return text == null ? "nothing" : '\'' + text.replace("\n", "\\n").replace("\r", "\\r") + '\'';
    }

    static String poll(int[] handles, int[] events, long nanoseconds) {
        return "poll handles " + Arrays.toString(handles) + " for " + Arrays.toString(events) + " within " + nanoseconds
                + " ns";
    }

    static String socket(int family, int type, int protocol) {
        return "socket of family " + family + ", type " + type + ", protocol " + protocol;
    }

    static String of(String call, int handle, byte[] address) {
        return call + " handle " + handle + " to " + Arrays.toString(address);
    }

    static String receive(int handle, int length, int flags) {
        return "receive " + length + " bytes with flags " + flags + " from handle " + handle;
    }

    static String option(int handle, int level, int option, int value) {
        return "set option " + level + '.' + option + " of handle " + handle + " to " + value;
    }

    static String resolve(String name, int port, int family) {
        return "resolve " + quoted(name) + " port " + port + " family " + family;
    }
}
