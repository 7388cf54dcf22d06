package dev.vivarium.dap.debugger;

import dev.vivarium.heap.TouchListener;
import dev.vivarium.heap.Value;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ModuleType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.object.TypeType;
import dev.vivarium.vm.Access;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;

/** Where a variable lies, as far as instructions that read or write it can be told. */
public sealed interface Place {
    /** The kind of access that reaches it. */
    Access.Kind kind();

    /** Whether what the innermost frame is about to do reaches it. */
    boolean isReachedBy(StoppedProgram program, Access access);

    /** Whether it is what native code touches; see {@link TouchListener}. */
    boolean isTouched(ObjectSpace space, long object, int field, int index);

    /**
     * A local.
     *
     * @param depth of its frame, counted from the outermost
     * @param cell where it lies if inner functions share it, else NULL
     */
    record Local(int thread, int depth, CodePlace code, int number, long cell) implements Place {
        @Override
        public Access.Kind kind() {
            return Access.Kind.LOCAL;
        }

        @Override
        public boolean isReachedBy(StoppedProgram program, Access access) {
            if (access.kind() != Access.Kind.LOCAL) {
                return false;
            }
            ProgramFrames frames = program.frames();
            return access.owner() != Value.NULL
                    ? access.owner() == cell
                    : access.key() == number
                            && frames.depth() == depth
                            && program.thread() == thread
                            && frames.code(0).equals(code);
        }

        @Override
        public boolean isTouched(ObjectSpace space, long object, int field, int index) {
            return false;
        }
    }

    /** A name in a dict of globals. */
    record Global(long globals, String name) implements Place {
        @Override
        public Access.Kind kind() {
            return Access.Kind.GLOBAL;
        }

        @Override
        public boolean isReachedBy(StoppedProgram program, Access access) {
            ObjectSpace space = program.space();
            boolean isHere = access.kind() == Access.Kind.GLOBAL && access.owner() == globals
                    || access.kind() == Access.Kind.ATTRIBUTE
                            && space.isExact(access.owner(), ModuleType.INSTANCE)
                            && ModuleType.globals(space, access.owner()) == globals;
            return isHere && isText(space, access.key(), name);
        }

        @Override
        public boolean isTouched(ObjectSpace space, long object, int field, int index) {
            return object == globals && isKey(space, object, field, index, name);
        }
    }

    /** An attribute of an object. */
    record Attribute(long object, String name) implements Place {
        @Override
        public Access.Kind kind() {
            return Access.Kind.ATTRIBUTE;
        }

        @Override
        public boolean isReachedBy(StoppedProgram program, Access access) {
            return access.kind() == Access.Kind.ATTRIBUTE
                    && access.owner() == object
                    && isText(program.space(), access.key(), name);
        }

        @Override
        public boolean isTouched(ObjectSpace space, long touched, int field, int index) {
            boolean isHere = touched == object && space.typeOf(object) == InstanceType.INSTANCE
                    || space.isExact(object, TypeType.INSTANCE) && touched == space.heap.load(object, TypeType.LOCALS);
            return isHere && isKey(space, touched, field, index, name);
        }
    }

    /**
     * An item.
     *
     * @param key as it is written: a whole number, or a text in quotation marks
     */
    record Item(long container, String key) implements Place {
        @Override
        public Access.Kind kind() {
            return Access.Kind.ITEM;
        }

        @Override
        public boolean isReachedBy(StoppedProgram program, Access access) {
            if (access.kind() != Access.Kind.ITEM || access.owner() != container) {
                return false;
            }
            ObjectSpace space = program.space();
            if (!Value.isSmallInt(access.key())) {
                return !isNumber() && isText(space, access.key(), key.substring(1, key.length() - 1));
            }
            return isNumber() && place(space, Long.parseLong(key)) == place(space, Value.smallIntValue(access.key()));
        }

        @Override
        public boolean isTouched(ObjectSpace space, long object, int field, int index) {
            if (object != container) {
                return false;
            } else if (space.isExact(object, ListType.INSTANCE) || space.isExact(object, TupleType.INSTANCE)) {
                return index == TouchListener.EVERY || isNumber() && index == place(space, Long.parseLong(key));
            } else if (!isNumber()) {
                return isKey(space, object, field, index, key.substring(1, key.length() - 1));
            }
            return index == TouchListener.EVERY
                    || Maps.key(space.heap, object, field, index) == Value.ofSmallInt(Long.parseLong(key));
        }

        private boolean isNumber() {
            return key.charAt(0) != '\'' && key.charAt(0) != '"';
        }

        private long place(ObjectSpace space, long index) {
            int length = space.isExact(container, ListType.INSTANCE)
                    ? ListType.length(space, container)
                    : space.isExact(container, TupleType.INSTANCE) ? TupleType.length(space, container) : 0;
            return index < 0 ? index + length : index;
        }
    }

    /** Whether a slot of a map has a text as its key. */
    private static boolean isKey(ObjectSpace space, long owner, int field, int slot, String text) {
        return slot == TouchListener.EVERY || isText(space, Maps.key(space.heap, owner, field, slot), text);
    }

    private static boolean isText(ObjectSpace space, long value, String text) {
        return StrType.isStr(space, value) && StrType.text(space, value).equals(text);
    }
}
