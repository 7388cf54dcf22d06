package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** Modules: heap objects over a globals dict, and built-in ones ({@link NativeModule}). */
public final class ModuleType extends ObjectType {
    public static final int GLOBALS = 1;
    /** Raw table of the names that the module's code uses. */
    public static final int QSTR_TABLE = 2;
    /** Table of the constants that the module's code uses. */
    public static final int OBJECT_TABLE = 3;

    private static final Layout LAYOUT = Layout.named("module")
            .value("globals")
            .buffer("qstr_table", Layout.Content.BYTES)
            .buffer("obj_table", Layout.Content.VALUES)
            .build();

    public static final ModuleType INSTANCE = new ModuleType();

    private ModuleType() {
        super(RomId.MODULE, "module");
    }

    /** Makes a module over the dict {@code globals}, which must be rooted by the caller. */
    public static long create(ObjectSpace space, long globals) {
        long module = space.allocate(INSTANCE, 4);
        space.heap.store(module, GLOBALS, globals);
        return module;
    }

    /** Makes a module over new globals that hold its name; not yet among {@code sys.modules}. */
    public static long named(ObjectSpace space, int name) {
        long globals = DictType.create(space, 1);
        long module = create(space, globals);
        DictType.store(space, globals, Value.ofQstr(Names.NAME), Value.ofQstr(name));
        return module;
    }

    /** The globals dict of a heap module. */
    public static long globals(ObjectSpace space, long module) {
        return space.heap.load(module, GLOBALS);
    }

    static String nameOf(ObjectSpace space, long module) {
        if (Value.isRom(module)) {
            return ((NativeModule) Rom.object(module)).name();
        }
        long name = Maps.getName(space, globals(space, module), DictType.MAP, Names.NAME);
        return Value.isQstr(name) ? space.qstrs.text(Value.qstr(name)) : "";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long file =
                Value.isRom(self) ? Value.NULL : Maps.getName(space, globals(space, self), DictType.MAP, Names.FILE);
        out.print("<module '" + nameOf(space, self) + "'");
        if (Value.isQstr(file)) {
            out.print(" from '" + space.qstrs.text(Value.qstr(file)) + "'");
        }
        out.print(">");
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        if (Value.isRom(self)) {
            NativeModule module = (NativeModule) Rom.object(self);
            return name == Names.DICT ? module.dictionary(space) : module.load(space, name);
        }
        long found = Maps.getName(space, globals(space, self), DictType.MAP, name);
        if (found != Value.NULL) {
            return found;
        }
        if (name == Names.DICT) {
            return globals(space, self);
        }
        return moduleGetAttr(space, self, name);
    }

    private static long moduleGetAttr(ObjectSpace space, long self, int name) {
        long getAttr = Maps.getName(space, globals(space, self), DictType.MAP, Names.GETATTR);
        if (getAttr == Value.NULL) {
            return Value.NULL;
        }
        long found = space.call(getAttr, Value.ofQstr(name));
        space.boundSelf = Value.NULL;
        return found;
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (Value.isRom(self)) {
            return ((NativeModule) Rom.object(self)).store(space, name, value);
        }
        long globals = globals(space, self);
        if (value != Value.NULL) {
            Maps.putName(space, globals, DictType.MAP, name, value);
        } else if (Maps.remove(space, globals, DictType.MAP, Value.ofQstr(name)) == Value.NULL) {
            throw space.keyError(Value.ofQstr(name));
        }
        return true;
    }
}
