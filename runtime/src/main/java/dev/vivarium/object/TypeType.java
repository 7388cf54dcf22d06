package dev.vivarium.object;

import dev.vivarium.heap.FinaliserBits;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * Types. A value of this type is a ROM value (a built-in type) or a heap object: a class made by the program, or a
 * built-in type made at run time such as a namedtuple. Heap types have the size of MicroPython's; the words that hold
 * function pointers there are not used, apart from {@link #OPERATIONS}.
 */
public final class TypeType extends ObjectType {
    /** Flags in the low 16 bits, above them the name as an interned string's number. */
    static final int FLAGS_AND_NAME = 1;
    /** The ROM value of the {@link ObjectType} whose operations the instances have. */
    static final int OPERATIONS = 2;
    /** In a class: what {@link InstanceType} remembers about making instances. */
    static final int CONSTRUCTION = 3;

    /** In a class, with {@link #CONSTRUCTION}: where {@code __init__} lies, as {@link #lookupIndex}. */
    static final int INITIALISER = 4;
    /** In a class: the dict of members. */
    public static final int LOCALS = 12;
    /** In a class: NULL, the base, or a tuple of two or more bases. */
    static final int PARENT = 13;

    private static final int CLASS_WORDS = 14;
    private static final long INSTANCE_OPERATIONS = Rom.value(RomId.INSTANCE, 0);
    private static final int NAME_SHIFT = 16;

    /** The class or a base has a property, descriptor, {@code __setattr__} or {@code __delattr__}. */
    static final int HAS_SPECIAL_ACCESSORS = 1;

    static final int IS_SUBCLASSED = 2;
    /** Made by the program; its instances are of {@link InstanceType}. */
    static final int IS_CLASS = 4;

    /** The class or a base has, or had, {@code __del__}. */
    static final int HAS_FINALISER = 8;

    private static final Layout LAYOUT = Layout.named("type")
            .raw("flags_name")
            .raw("operations")
            .raw("construction")
            .raw("initialiser")
            .raw("call")
            .raw("unary_op")
            .raw("binary_op")
            .raw("attr")
            .raw("subscr")
            .raw("iter")
            .raw("buffer")
            .value("locals_dict")
            .value("parent")
            .build();

    public static final TypeType INSTANCE = new TypeType();

    private TypeType() {
        super(RomId.TYPE, "type");
    }

    // Questions

    /** Whether {@code value} is a type: exactly an instance of {@code type}. */
    public static boolean isType(ObjectSpace space, long value) {
        return Value.isRom(value) ? Rom.object(value) instanceof ObjectType : space.isExact(value, INSTANCE);
    }

    /** Whether the type {@code type} is a class made by the program. */
    public static boolean isClass(ObjectSpace space, long type) {
        return Value.isHeap(type) && (space.heap.load(type, FLAGS_AND_NAME) & IS_CLASS) != 0;
    }

    /** The operations of the instances of a type. */
    public static ObjectType operations(ObjectSpace space, long type) {
        if (Value.isRom(type)) {
            return Rom.type(type);
        }
        long operations = space.heap.load(type, OPERATIONS);
        return operations == INSTANCE_OPERATIONS ? InstanceType.INSTANCE : Rom.type(operations);
    }

    /** The name of the type {@code type}. */
    public static String nameOf(ObjectSpace space, long type) {
        return Value.isRom(type) ? Rom.type(type).name() : space.qstrs.text(heapName(space, type));
    }

    private static int heapName(ObjectSpace space, long type) {
        return (int) (space.heap.load(type, FLAGS_AND_NAME) >>> NAME_SHIFT);
    }

    static void setFlag(Heap heap, long type, int flag) {
        heap.store(type, FLAGS_AND_NAME, heap.load(type, FLAGS_AND_NAME) | flag);
    }

    /**
     * Whether attributes of instances of a class are stored straight to the instance's map, and members found in the
     * class are values and methods without accessors: no property, descriptor, {@code __setattr__} or
     * {@code __delattr__} in the class or its bases. Can change from true to false, never back.
     */
    public static boolean hasSimpleAttributes(ObjectSpace space, long type) {
        return (space.heap.load(type, FLAGS_AND_NAME) & HAS_SPECIAL_ACCESSORS) == 0;
    }

    /**
     * Finds a member in a class or its bases as it is stored there, without binding, or NULL. Calls and allocates
     * nothing.
     */
    public static long lookup(ObjectSpace space, long type, int name) {
        int index = lookupIndex(space, type, name);
        if (index >= 0) {
            space.heap.readsWord(index);
            return space.heap.words[index];
        }
        return index == ClassLookup.NATIVE ? ClassLookup.findRaw(space, type, name) : Value.NULL;
    }

    /**
     * Where {@link #lookup} finds a member: the index in {@code heap.words} of its value, which stays so, though the
     * value may be replaced, until {@link ObjectSpace#classStamp} changes; or a negative number where there is none or
     * a built-in base has to be asked.
     */
    public static int lookupIndex(ObjectSpace space, long type, int name) {
        return Value.isHeap(type) ? space.lookups.memberIndex(space, type, name) : ClassLookup.NATIVE;
    }

    /** Whether a member of a class may become a method of its instances. */
    static boolean isMethod(ObjectSpace space, long member) {
        if (!Value.isHeap(member)) {
            return Value.isRom(member);
        }
        ObjectType type = space.typeOf(member);
        return type.bindsSelf() || type == StaticMethodType.INSTANCE || type == ClassMethodType.INSTANCE;
    }

    /** Whether the type {@code type} is {@code other} or derives from it; false where either is no type. */
    public static boolean isSubclass(ObjectSpace space, long type, long other) {
        while (type != other) {
            long parent = parent(space, type);
            if (parent == Value.NULL) {
                return false;
            }
            if (space.isExact(parent, TupleType.INSTANCE)) {
                int last = TupleType.length(space, parent) - 1;
                for (int i = 0; i < last; i++) {
                    if (isSubclass(space, TupleType.get(space, parent, i), other)) {
                        return true;
                    }
                }
                parent = TupleType.get(space, parent, last);
            }
            type = parent;
        }
        return true;
    }

    /**
     * What {@code issubclass} answers; {@code others} is a type or a tuple of types.
     *
     * @throws PythonError TypeError where {@code others} is neither
     */
    public static boolean isSubclassOfAny(ObjectSpace space, long type, long others) {
        if (isType(space, others)) {
            return others == ObjectBaseType.INSTANCE.value() || isSubclass(space, type, others);
        }
        if (!space.isExact(others, TupleType.INSTANCE)) {
            throw space.typeError("issubclass() arg 2 must be a class or a tuple of classes");
        }
        int count = TupleType.length(space, others);
        for (int i = 0; i < count; i++) {
            long other = TupleType.get(space, others, i);
            if (other == ObjectBaseType.INSTANCE.value() || isSubclass(space, type, other)) {
                return true;
            }
        }
        return false;
    }

    /** What {@code isinstance} answers. */
    public static boolean isInstance(ObjectSpace space, long object, long types) {
        return isSubclassOfAny(space, space.typeValueOf(object), types);
    }

    /** The base, a tuple of bases, or NULL where {@code type} has none or is no type. */
    public static long parent(ObjectSpace space, long type) {
        if (!isType(space, type)) {
            return Value.NULL;
        }
        if (isClass(space, type)) {
            return space.heap.load(type, PARENT);
        }
        ObjectType base = operations(space, type).base();
        return base == null ? Value.NULL : base.value();
    }

    // Making types

    /**
     * Sets the header of a built-in type made at run time.
     *
     * @param type a heap object with at least {@link #OPERATIONS} + 1 words
     * @param operations what its instances can do; its members and base are the type's
     * @param name an interned string's number
     */
    static void initialiseNative(ObjectSpace space, long type, ObjectType operations, int name) {
        space.heap.store(type, 0, INSTANCE.value());
        space.heap.store(type, FLAGS_AND_NAME, (long) name << NAME_SHIFT);
        space.heap.store(type, OPERATIONS, operations.value());
        space.classStamp++;
    }

    /**
     * Makes a class.
     *
     * @param name an interned string's number
     * @param bases a tuple of types, and {@code locals} the dict of members, both rooted by the caller
     */
    static long create(ObjectSpace space, int name, long bases, long locals) {
        return new ClassBuilder(space, name, bases, locals).build();
    }

    /** A heap class with its header, members and bases set; special accessors are not yet looked for. */
    static long allocate(ObjectSpace space, int name, int flags, long bases, long locals) {
        int count = TupleType.length(space, bases);
        long type = space.allocate(INSTANCE, CLASS_WORDS);
        Heap heap = space.heap;
        heap.store(type, FLAGS_AND_NAME, (long) name << NAME_SHIFT | flags | IS_CLASS);
        heap.store(type, OPERATIONS, InstanceType.INSTANCE.value());
        heap.store(type, LOCALS, locals);
        if (count > 0) {
            heap.store(type, PARENT, count == 1 ? TupleType.get(space, bases, 0) : bases);
        }
        Maps.watch(space, locals, DictType.MAP);
        return type;
    }

    // Operations

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<class '" + nameOf(space, self) + "'>");
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 1, 3, false);
        long[] slots = space.stack.slots;
        switch (count) {
            case 1:
                return space.typeValueOf(slots[base]);
            case 3:
                return create(space, StrType.intern(space, slots[base]), slots[base + 1], slots[base + 2]);
            default:
                throw space.typeError("type takes 1 or 3 arguments");
        }
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        if (!Slot.CONSTRUCT.isIn(operations(space, self))) {
            throw space.typeError("can't create '" + nameOf(space, self) + "' instances");
        }
        return operations(space, self).construct(space, self, base, count, keywords);
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        if (name == Names.NAME) {
            return Value.isRom(self) ? space.interned(nameOf(space, self)) : Value.ofQstr(heapName(space, self));
        }
        if (name == Names.DICT) {
            return dictionary(space, self);
        }
        if (name == Names.BASES) {
            return bases(space, self);
        }
        long member = lookup(space, self, name);
        return member == Value.NULL ? Value.NULL : Attributes.bind(space, Value.NULL, self, member);
    }

    private static long dictionary(ObjectSpace space, long self) {
        long copy;
        if (isClass(space, self)) {
            copy = Maps.copyToDict(space, space.heap.load(self, LOCALS), DictType.MAP);
        } else {
            MemberTable members = space.members(operations(space, self));
            copy = DictType.create(space, members.names().length);
            for (int name : members.names()) {
                Maps.putName(space, copy, DictType.MAP, name, members.get(name));
            }
        }
        Maps.fix(space.heap, copy, DictType.MAP);
        return copy;
    }

    private static long bases(ObjectSpace space, long self) {
        long parent = parent(space, self);
        if (parent != Value.NULL && space.isExact(parent, TupleType.INSTANCE)) {
            return parent;
        }
        if (self == ObjectBaseType.INSTANCE.value()) {
            return space.emptyTuple();
        }
        long tuple = TupleType.create(space, 1);
        TupleType.set(space, tuple, 0, parent == Value.NULL ? ObjectBaseType.INSTANCE.value() : parent);
        return tuple;
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (!isClass(space, self)) {
            return false;
        }
        long locals = space.heap.load(self, LOCALS);
        if (Maps.isFixed(space.heap, locals, DictType.MAP)) {
            return false;
        }
        if (value == Value.NULL) {
            return Maps.remove(space, locals, DictType.MAP, Value.ofQstr(name)) != Value.NULL;
        }
        if (hasSimpleAttributes(space, self) && ClassBuilder.isSpecialAccessor(space, name, value)) {
            if ((space.heap.load(self, FLAGS_AND_NAME) & IS_SUBCLASSED) != 0) {
                throw space.attributeError("can't add special method to already-subclassed class");
            }
            setFlag(space.heap, self, HAS_SPECIAL_ACCESSORS);
        }
        if (name == Names.DEL) {
            addFinaliser(space, self);
        }
        Maps.putName(space, locals, DictType.MAP, name, value);
        return true;
    }

    /** Instances get their finaliser bit when they are allocated, so that later ones only would be finalised. */
    private static void addFinaliser(ObjectSpace space, long self) {
        boolean isInstanced = space.heap.load(self, CONSTRUCTION) != 0;
        if (space.finaliserBits == FinaliserBits.BY_CLASS && isInstanced && !hasFinaliser(space, self)) {
            throw space.attributeError("can't add special method to already-instanced class");
        }
        setFlag(space.heap, self, HAS_FINALISER);
    }

    /** Whether a class or a base has, or had, {@code __del__}. */
    static boolean hasFinaliser(ObjectSpace space, long type) {
        return (space.heap.load(type, FLAGS_AND_NAME) & HAS_FINALISER) != 0;
    }
}
