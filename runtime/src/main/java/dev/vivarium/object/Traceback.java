package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;

/**
 * The traceback inside an exception: entries of file, line and block, innermost first, in a buffer that grows by one
 * entry at a time. Where the heap cannot serve it, entries are left out.
 */
public final class Traceback {
    static final int ENTRY_WORDS = 3;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private Traceback() {}

    /**
     * Adds the next outer entry.
     *
     * @param file and {@code block} are interned strings' numbers
     * @param line 1 for the first
     */
    public static void add(ObjectSpace space, long exception, int file, int line, int block) {
        long self = ExceptionType.nativeException(space, exception);
        if (!reserve(space, self)) {
            return;
        }
        Heap heap = space.heap;
        int used = used(heap, self);
        int at = Value.wordIndex(heap.load(self, ExceptionType.TRACEBACK)) + used;
        heap.words[at] = file;
        heap.words[at + 1] = line;
        heap.words[at + 2] = block;
        setSizes(heap, self, allocated(heap, self), used + ENTRY_WORDS);
    }

    /** Makes room for one more entry; false where there is no memory for it. */
    private static boolean reserve(ObjectSpace space, long self) {
        Heap heap = space.heap;
        if (heap.load(self, ExceptionType.TRACEBACK) == Value.NULL) {
            return begin(space, self);
        }
        int allocated = allocated(heap, self);
        if (used(heap, self) + ENTRY_WORDS <= allocated) {
            return true;
        }
        if (heap.load(self, ExceptionType.TRACEBACK) == space.emergency.traceback()) {
            return false;
        }
        try {
            if (!heap.resizeBuffer(self, ExceptionType.TRACEBACK, 8L * (allocated + ENTRY_WORDS))) {
                return reserve(space, self);
            }
        } catch (OutOfMemory failure) {
            return false;
        }
        setSizes(heap, self, allocated + ENTRY_WORDS, used(heap, self));
        return true;
    }

    private static boolean begin(ObjectSpace space, long self) {
        long buffer;
        int words = ENTRY_WORDS;
        try {
            buffer = space.heap.allocate(words);
        } catch (OutOfMemory failure) {
            buffer = space.emergency.traceback();
            words = EmergencyException.tracebackWords();
        }
        space.heap.store(self, ExceptionType.TRACEBACK, buffer);
        setSizes(space.heap, self, words, 0);
        return true;
    }

    private static int allocated(Heap heap, long self) {
        return (int) heap.load(self, ExceptionType.TRACEBACK_SIZES);
    }

    private static int used(Heap heap, long self) {
        return (int) (heap.load(self, ExceptionType.TRACEBACK_SIZES) >>> 32);
    }

    private static void setSizes(Heap heap, long self, int allocated, int used) {
        heap.store(self, ExceptionType.TRACEBACK_SIZES, allocated & LOW_HALF | (long) used << 32);
    }

    /** Forgets the traceback and its buffer: what raising an exception object anew does. Allocates nothing. */
    public static void clear(ObjectSpace space, long exception) {
        space.heap.store(ExceptionType.nativeException(space, exception), ExceptionType.TRACEBACK, Value.NULL);
    }

    /** Forgets the entries and keeps the buffer. */
    static void rewind(ObjectSpace space, long self) {
        setSizes(space.heap, self, allocated(space.heap, self), 0);
    }

    /** The number of entries. */
    public static int length(ObjectSpace space, long exception) {
        long self = ExceptionType.nativeException(space, exception);
        boolean none = self == Value.NULL || space.heap.load(self, ExceptionType.TRACEBACK) == Value.NULL;
        return none ? 0 : used(space.heap, self) / ENTRY_WORDS;
    }

    /** The file of entry {@code index}, 0 for the innermost, as an interned string's number. */
    public static int file(ObjectSpace space, long exception, int index) {
        return (int) word(space, exception, index, 0);
    }

    public static int line(ObjectSpace space, long exception, int index) {
        return (int) word(space, exception, index, 1);
    }

    /** The function or class of entry {@code index}, as an interned string's number; empty where unknown. */
    public static int block(ObjectSpace space, long exception, int index) {
        return (int) word(space, exception, index, 2);
    }

    private static long word(ObjectSpace space, long exception, int index, int field) {
        long self = ExceptionType.nativeException(space, exception);
        return space.heap.load(space.heap.load(self, ExceptionType.TRACEBACK), index * ENTRY_WORDS + field);
    }

    /** Prints a traceback, where there is one, and the exception; {@code exception} may be any value. */
    public static void print(ObjectSpace space, Printer out, long exception) {
        printEntries(space, out, exception);
        Printing.print(space, out, exception, PrintKind.EXCEPTION);
        out.print("\n");
    }

    /** As {@link #print}, of an exception that nothing catches: never raises another one. */
    public static void report(ObjectSpace space, Printer out, long exception) {
        printEntries(space, out, exception);
        Printing.printAnyhow(space, out, exception, PrintKind.EXCEPTION);
        out.print("\n");
    }

    /**
     * As {@link #report(ObjectSpace, Printer, long)}, to a standard stream. What the exception's own methods print meanwhile
     * comes behind the traceback.
     *
     * @param heading what is printed before it
     */
    public static void report(ObjectSpace space, int handle, String heading, long exception) {
        int top = space.stack.top;
        space.stack.push(exception);
        Printer.Buffer out = Printer.buffer();
        out.print(heading);
        printEntries(space, out, exception);
        if (out.length() > 0) {
            space.host.write(handle, out.array(), 0, out.length());
        }
        out = Printer.buffer();
        Printing.printAnyhow(space, out, exception, PrintKind.EXCEPTION);
        out.print("\n");
        space.host.write(handle, out.array(), 0, out.length());
        space.stack.top = top;
    }

    private static void printEntries(ObjectSpace space, Printer out, long exception) {
        Qstrs qstrs = space.qstrs;
        int length = length(space, exception);
        if (length > 0) {
            out.print("Traceback (most recent call last):\n");
        }
        for (int i = length - 1; i >= 0; i--) {
            out.print("  File \"" + qstrs.text(file(space, exception, i)) + "\", line " + line(space, exception, i));
            int block = block(space, exception, i);
            out.print(block == Names.EMPTY ? "\n" : ", in " + qstrs.text(block) + "\n");
        }
    }
}
