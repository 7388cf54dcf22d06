package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.HeapView;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * A built-in Python type: what MicroPython calls the slots of a type, with defaults that say "not supported". One
 * subclass per type, a singleton; it holds no state of a machine.
 */
public abstract class ObjectType extends RomTable {
    private final ObjectType base;

    protected ObjectType(RomId id, String name) {
        this(id, name, null);
    }

    /** @param base the built-in base type, null for {@code object} alone */
    protected ObjectType(RomId id, String name, ObjectType base) {
        super(id, name);
        this.base = base;
    }

    ObjectType(RomId id, int row, String name, ObjectType base) {
        super(id, row, name);
        this.base = base;
    }

    /** The built-in base type, or null where {@code object} is the only base. */
    public final ObjectType base() {
        return base;
    }

    @Override
    public ObjectType type() {
        return TypeType.INSTANCE;
    }

    /** Whether this type is {@code other} or derives from it. */
    public final boolean isSubtypeOf(ObjectType other) {
        for (ObjectType type = this; type != null; type = type.base) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    // Facts about the type

    /** The shape of its heap objects; null for types whose values are immediates. */
    public Layout layout() {
        return null;
    }

    /** The shape of one of its heap objects, where not all have the same. */
    public Layout layoutOf(HeapView heap, long self) {
        return layout();
    }

    /** Whether {@code x == x} may be false. */
    public boolean isEqualityIrreflexive() {
        return false;
    }

    /** Whether equality is asked also with a right operand of another type. */
    public boolean comparesWithOtherTypes() {
        return false;
    }

    /** Whether {@code !=} has its own operation and is not the negation of {@code ==}. */
    public boolean hasNotEqual() {
        return false;
    }

    /** Whether an instance found in a class becomes a method when looked up on an object of the class. */
    public boolean bindsSelf() {
        return false;
    }

    /** Whether {@link #subscript} keeps no reference to a slice it is given. */
    public boolean forgetsSlices() {
        return false;
    }

    /** Whether instances can be called. */
    public boolean isCallable(ObjectSpace space, long self) {
        return false;
    }

    /** Whether {@link #next} is supported. */
    public boolean isIterator() {
        return false;
    }

    // Operations

    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<" + name() + ">");
    }

    /** The number of bytes of an object whose bytes cannot be reached, so that it can only be measured; else -1. */
    protected long bytesOutside(ObjectSpace space, long self) {
        return -1;
    }

    /**
     * Makes an instance.
     *
     * @param type this type, or a user class that derives from it
     * @param base where the arguments lie, see {@link Native}
     */
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        throw space.typeError("can't create '" + name() + "' instances");
    }

    /** Calls an instance; the arguments lie as for {@link Native}. */
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        throw space.typeError("'" + space.typeName(self) + "' object isn't callable");
    }

    /** @return {@link Value#NULL} where the operator is not supported */
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        return operator == UnaryOperator.HASH ? Value.ofSmallInt(self << 16 >> 16) : Value.NULL;
    }

    /** As {@link #unary} where a length is all that an object answers: it is true if it has one. */
    static long unaryOfLength(UnaryOperator operator, long length) {
        switch (operator) {
            case BOOL:
                return Value.ofBoolean(length != 0);
            case LEN:
                return Value.ofSmallInt(length);
            default:
                return Value.NULL;
        }
    }

    /** @return {@link Value#NULL} where the operator is not supported for these operands */
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        return Value.NULL;
    }

    /**
     * Finds an attribute.
     *
     * @return the attribute, with {@link ObjectSpace#boundSelf} set to the object where the result is a method of it
     *     and to NULL where it is a plain value; NULL where there is none
     */
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        return space.members(this).findInHierarchy(space, this, self, name);
    }

    /**
     * Sets an attribute, or deletes it where {@code value} is NULL.
     *
     * @return false where that is not possible
     */
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        return false;
    }

    /**
     * Loads ({@code value} is {@link Value#SENTINEL}), deletes (NULL) or stores an item.
     *
     * @return the item, None after a store or deletion, NULL where not supported
     */
    public long subscript(ObjectSpace space, long self, long index, long value) {
        return Value.NULL;
    }

    /** An iterator over the object; NULL where not supported. Iterators return themselves. */
    public long iterate(ObjectSpace space, long self) {
        return isIterator() ? self : Value.NULL;
    }

    /**
     * Writes an iterator over the object, a {@link FourWordIterator}, to four words. Allocates and calls nothing.
     *
     * @param words the value stack's slots or the heap's words
     * @return false where there is no such iterator and {@link #iterate} is to be used
     */
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        return false;
    }

    /** The next item or {@link Value#STOP_ITERATION}; called only where {@link #isIterator}. */
    public long next(ObjectSpace space, long self) {
        throw new IllegalStateException(name() + " is no iterator");
    }

    /**
     * The bytes behind the object.
     *
     * @return false where the type has no buffer or does not give it for writing
     */
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        return false;
    }

    /** The stream behind the object (read, write, ioctl), or null. */
    public Stream stream(ObjectSpace space, long self) {
        return null;
    }
}
