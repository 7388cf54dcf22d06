package dev.vivarium.dap.debugger;

import dev.vivarium.heap.Value;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.Access;

/** Where a variable lies: what it holds, and what reads or writes it. */
public interface Place {
    /** The kind of access that reaches it. */
    Access.Kind kind();

    /** The value there, read without a trace; NULL where there is none, or none that is a value of its own. */
    long value(StoppedProgram program);

    /** What it holds, null for nothing; that of before where it is the same for certain. */
    default Content content(StoppedProgram program, Content before) {
        return Content.of(program, value(program), before);
    }

    /** Whether what the innermost frame is about to do reaches it. */
    boolean isReachedBy(StoppedProgram program, Access access);

    /** Whether it is what native code touches; see {@link dev.vivarium.heap.TouchListener}. */
    default boolean isTouched(ObjectSpace space, long object, int field, int index) {
        return false;
    }

    /** Whether bytes that are touched are some of it. */
    default boolean isTouched(ObjectSpace space, long address, int length) {
        return false;
    }

    /** The place of an attribute; null where an object of this kind has none that can be watched. */
    static Place attribute(ObjectSpace space, long object, String name) {
        if (!Value.isHeap(object)) {
            return null;
        } else if (space.isExact(object, ModuleType.INSTANCE)) {
            return new Entry(Entry.Role.GLOBAL, ModuleType.globals(space, object), name);
        } else if (space.typeOf(object) == InstanceType.INSTANCE) {
            return new Attribute(object, object, InstanceType.MAP, name);
        } else if (space.isExact(object, TypeType.INSTANCE) && TypeType.isClass(space, object)) {
            return new Attribute(object, space.heap.load(object, TypeType.LOCALS), Entry.MAP, name);
        }
        return FieldPlace.of(space, object, name);
    }

    /** Whether there is such a place at all, be there a value or not: the locals of a frame that has ended are no more. */
    default boolean exists(StoppedProgram program) {
        return true;
    }

    /** Whether there is nothing in it. */
    default boolean isEmpty(StoppedProgram program) {
        return value(program) == Value.NULL;
    }

    /** Forgets what it has remembered of the program, which may be anywhere now. */
    default void forget() {}

    /**
     * The place of an item; null where a value has none that can be watched.
     *
     * @param literal a whole number, or a text in quotation marks
     */
    static Place item(ObjectSpace space, long container, String literal) {
        return Item.of(space, container, Key.ofLiteral(literal));
    }

    /** As {@link #item}, by the key itself. */
    static Place itemAt(ObjectSpace space, long container, long key) {
        return Item.of(space, container, Key.of(space, key));
    }

    /** The place of a name in a dict of globals. */
    static Place global(long globals, String name) {
        return new Entry(Entry.Role.GLOBAL, globals, name);
    }

    /** The place of a local of a frame, be it bound or not. */
    static Place local(StoppedProgram program, FrameView.Code frame, String name) {
        int number = frame.frames().code(frame.index()).local(name);
        long cell = frame.frames().cell(frame.index(), number);
        return new Local(
                Activation.of(program, frame),
                number,
                cell,
                cell == Value.NULL ? 0 : program.machine().heap().births.of(cell));
    }

    /** Whether a value is a str of some text. */
    static boolean isText(ObjectSpace space, long value, String text) {
        return StrType.isStr(space, value) && StrType.text(space, value).equals(text);
    }
}
