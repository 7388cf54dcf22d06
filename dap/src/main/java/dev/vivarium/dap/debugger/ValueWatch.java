package dev.vivarium.dap.debugger;

import dev.vivarium.heap.TouchListener;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Access;
import dev.vivarium.vm.CodePlace;
import java.util.OptionalLong;
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
    private final Function<StoppedProgram, OptionalLong> value;
    private final Function<StoppedProgram, Place> place;
    private final Access.Kind kind;
    private final Condition condition;
    private final HitCondition hitCondition;
    private final HitCount hits;
    private OptionalLong last = OptionalLong.empty();
    private boolean written;
    /** Whether native code has read it since the last statement. */
    private boolean wasRead;
    /** Whether it was told of a read since the last statement. */
    private boolean isTold;
    /** Where it was when it was looked for last; null where it was not there. */
    private Place here;

    /** Whether its value was looked at since it was set or the program was made what it was at another moment. */
    private boolean isKnown;

    private ValueWatch(
            int id,
            String name,
            Trigger trigger,
            Function<StoppedProgram, OptionalLong> value,
            Function<StoppedProgram, Place> place,
            Access.Kind kind,
            Condition condition,
            HitCondition hitCondition) {
        this.id = id;
        this.name = name;
        this.trigger = trigger;
        this.value = value;
        this.place = place;
        this.kind = kind;
        this.condition = condition;
        this.hitCondition = hitCondition;
        hits = new HitCount(hitCondition);
    }

    /**
     * Stops at changes.
     *
     * @param value reads the value, and changes nothing; empty where it is not there
     */
    public static ValueWatch ofChanges(int id, String name, Function<StoppedProgram, OptionalLong> value) {
        return new ValueWatch(id, name, Trigger.CHANGE, value, program -> null, null, null, HitCondition.ALWAYS);
    }

    /**
     * Stops also where instructions reach the place of the value.
     *
     * @param place where it lies now; null where it is not there
     * @param kind of its place
     */
    public ValueWatch at(Function<StoppedProgram, Place> reached, Access.Kind placeKind, Trigger wanted) {
        return new ValueWatch(id, name, wanted, value, reached, placeKind, condition, hitCondition);
    }

    /** Stops only where an expression is true, null for any, and on hits that count. */
    public ValueWatch where(String expression, HitCondition wanted) {
        Condition written = expression == null ? null : new Condition(expression, null);
        return new ValueWatch(id, name, trigger, value, place, kind, written, wanted);
    }

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
        boolean atStatement =
                program.frames().code(0).isStatement(program.frames().instruction(0));
        String seen = atStatement && trigger.writes() ? change(program) : null;
        if (atStatement) {
            seen = wasRead ? and(seen, name + " was read") : seen;
            wasRead = false;
            isTold = false;
        }
        if (kind == null) {
            return seen;
        }
        Access access = program.frames().access();
        if (access != null || atStatement) {
            here = place.apply(program);
        }
        if (access != null && here != null && here.isReachedBy(program, access)) {
            if (access.isWrite()) {
                written = true;
            } else if (trigger.reads()) {
                seen = and(seen, name + " is read");
                isTold = true;
            }
        }
        return seen;
    }

    private static String and(String seen, String more) {
        return seen == null ? more : seen + "; " + more;
    }

    /** The program is about to go on, be it in front of a statement or not. */
    void departs(StoppedProgram program) {
        here = kind == null ? null : place.apply(program);
        if (!isKnown) {
            // The program has been brought here, and what happens now is to be seen.
            last = value.apply(program);
            isKnown = true;
        }
    }

    /** Native code reads or writes something; see {@link TouchListener}. */
    void touched(ObjectSpace space, long object, int field, int index, boolean isWrite) {
        if (here != null && here.isTouched(space, object, field, index)) {
            written |= isWrite;
            wasRead |= !isWrite && trigger.reads() && !isTold;
        }
    }

    private String change(StoppedProgram program) {
        OptionalLong now = value.apply(program);
        // What goes out of existence with its frame has not changed.
        boolean changed = isKnown && now.isPresent() && !now.equals(last);
        boolean stored = written && trigger != Trigger.CHANGE;
        last = now;
        isKnown = true;
        written = false;
        return changed ? name + " has changed" : stored ? name + " is written" : null;
    }

    /** What the value was does not count: the program may be anywhere now. */
    void forget() {
        if (condition != null) {
            condition.rewound();
        }
        isKnown = false;
        written = false;
        wasRead = false;
        isTold = false;
        here = null;
    }
}
