package dev.vivarium.dap.debugger;

import dev.vivarium.Machine;
import dev.vivarium.heap.TouchListener;
import dev.vivarium.vm.Access;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A breakpoint on a value. It stops in front of an instruction that reads it, and in front of the first statement behind
 * native code that has read it and behind whatever has written it or, in whatever way, changed it.
 */
public final class ValueWatch {
    /** What stops. */
    public enum Trigger {
        READ,
        /** Also where the value written is the one that was there. */
        WRITE,
        READ_WRITE,
        CHANGE;

        boolean reads() {
            return this == READ || this == READ_WRITE;
        }

        boolean writes() {
            return this != READ;
        }
    }

    private final int id;
    private final String name;
    private final Trigger trigger;
    private final Function<StoppedProgram, Place> place;
    private final Access.Kind kind;
    private final Condition condition;
    private final HitCount hits;
    /** What it held when it was looked at last; null for nothing. */
    private Content last;
    /** Whether {@link #last} is what it held, and not only what is not known. */
    private boolean isKnown;
    /** Where it was written since the last statement, and what an instruction wrote last; null for nowhere. */
    private Write written;
    /** Where native code has read it since the last statement; null for nowhere. */
    private String reader;
    /** Whether it was told of a read since the last statement. */
    private boolean isTold;
    /** Where it was when it was looked for last; null where it was not there. */
    private Place here;

    /**
     * @param place where it lies now; null where it is not there
     * @param kind of its place; null where instructions that reach it cannot be told, so that only changes stop
     * @param condition an expression that must be true; null for none
     */
    public ValueWatch(
            int id,
            String name,
            Function<StoppedProgram, Place> place,
            Access.Kind kind,
            Trigger trigger,
            String condition,
            HitCondition hits) {
        this.id = id;
        this.name = name;
        this.place = place;
        this.kind = kind;
        this.trigger = kind == null ? Trigger.CHANGE : trigger;
        this.condition = condition == null ? null : new Condition(condition, null);
        this.hits = new HitCount(hits);
    }

    /**
     * A write.
     *
     * @param where in words
     * @param stored what an instruction stores; null for a deletion and where that is not known
     */
    private record Write(String where, Content stored) {}

    public int id() {
        return id;
    }

    /** Null where it has none. */
    Condition condition() {
        return condition;
    }

    String name() {
        return name;
    }

    HitCount hits() {
        return hits;
    }

    /** Whether an instruction of a code may read or write the place. */
    boolean mayReach(CodePlace code, int instruction) {
        return kind != null && mayReach(kind, code.access(instruction));
    }

    static boolean mayReach(Access.Kind kind, Access.Kind accessed) {
        // A module's globals are its attributes elsewhere.
        return accessed == kind || kind == Access.Kind.GLOBAL && accessed == Access.Kind.ATTRIBUTE;
    }

    /** What has happened to the value, or is about to happen to it; null for nothing that it stops at. */
    String sees(StoppedProgram program) {
        ProgramFrames frames = program.frames();
        boolean atStatement = frames.code(0).isStatement(frames.instruction(0));
        Access access = kind == null ? null : frames.access();
        if (!atStatement && access == null) {
            return null;
        }
        here = place.apply(program);
        List<String> seen = new ArrayList<>();
        boolean isReached = access != null && here != null && here.isReachedBy(program, access);
        if (atStatement || written != null && isReached && access.isWrite()) {
            // A statement that writes again and again, such as a comprehension, is told of each time.
            lookBack(program, seen);
        }
        if (isReached) {
            if (access.isWrite()) {
                written = new Write(where(frames), Content.of(program, access.value(), null));
            } else if (trigger.reads()) {
                Content now = here.content(program, last);
                seen.add(name + " is read" + (now == null ? "" : ": " + now.text()));
                isTold = true;
            }
        }
        return seen.isEmpty() ? null : String.join("; ", seen);
    }

    /** What has happened since the last statement. */
    private void lookBack(StoppedProgram program, List<String> seen) {
        boolean exists = here != null && here.exists(program);
        Content now = exists ? here.content(program, last) : null;
        String change = isKnown ? change(exists, now) : null;
        if (change != null && trigger.writes()) {
            seen.add(name + change + (written == null ? "" : " " + written.where()));
        }
        if (reader != null) {
            // What was read may have been what was there before or what is there now.
            seen.add(name + " was read" + (now == null || !now.isStill(last) ? "" : ": " + now.text()) + " " + reader);
        }
        last = now;
        isKnown = exists;
        written = null;
        reader = null;
        isTold = false;
    }

    private String change(boolean exists, Content now) {
        if (!exists) {
            return written == null ? null : lastWords(written.stored());
        } else if (now == null) {
            return last == null ? null : " is deleted: was " + last.text();
        } else if (last == null) {
            return " is created: " + now.text();
        } else if (!now.isStill(last)) {
            return " has changed" + now.from(last);
        }
        return written == null || trigger == Trigger.CHANGE ? null : " is written: " + now.text() + " as before";
    }

    /** What was written to a local just before its frame ended. */
    private String lastWords(Content stored) {
        if (stored == null || last != null && stored.isStill(last) && trigger == Trigger.CHANGE) {
            // What goes out of existence with its frame has not changed.
            return null;
        }
        return " is written as its frame ends" + (last == null ? ": " + stored.text() : stored.from(last));
    }

    private static String where(ProgramFrames frames) {
        return where(frames.code(0).function(), frames.code(0).file(), frames.line(0));
    }

    private static String where(String function, String file, int line) {
        return "(" + function + ", " + file.substring(file.lastIndexOf('/') + 1) + ":" + line + ")";
    }

    /** The program is about to go on, be it in front of a statement or not. What the user has done does not count. */
    void departs(StoppedProgram program) {
        here = place.apply(program);
        if (!isKnown || program.changes() > 0) {
            isKnown = here != null && here.exists(program);
            last = isKnown ? here.content(program, last) : null;
        }
    }

    /** Native code reads or writes something; see {@link TouchListener}. */
    void touched(Machine machine, long object, int field, int index, boolean isWrite) {
        if (here != null && here.isTouched(machine.space(), object, field, index)) {
            touched(machine, isWrite);
        }
    }

    /** As {@link #touched}, of bytes of the pool. */
    void touchedBytes(Machine machine, long address, int length, boolean isWrite) {
        if (here != null && here.isTouched(machine.space(), address, length)) {
            touched(machine, isWrite);
        }
    }

    private void touched(Machine machine, boolean isWrite) {
        var position = machine.virtualMachine().view().position();
        String where = position == null ? "" : where(position.block(), position.file(), position.line());
        if (isWrite) {
            written = written == null ? new Write(where, null) : written;
        } else if (trigger.reads() && !isTold) {
            reader = where;
        }
    }

    /** What the value was does not count: the program may be anywhere now. */
    void forget() {
        if (condition != null) {
            condition.rewound();
        }
        if (here != null) {
            here.forget();
        }
        isKnown = false;
        written = null;
        reader = null;
        isTold = false;
        here = null;
    }
}
