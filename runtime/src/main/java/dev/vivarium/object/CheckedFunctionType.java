package dev.vivarium.object;

import dev.vivarium.heap.Layout;

/** A native method looked up on its type: checks its first argument when it is called. */
final class CheckedFunctionType extends FunctionLikeType {
    private static final int TYPE = 1;
    private static final int FUNCTION = 2;
    private static final Layout LAYOUT =
            Layout.named("checked_function").value("type").value("fun").build();

    static final CheckedFunctionType INSTANCE = new CheckedFunctionType();

    private CheckedFunctionType() {
        super(RomId.CHECKED_FUNCTION, "function");
    }

    static long create(ObjectSpace space, long type, long function) {
        long checked = space.allocate(INSTANCE, 3);
        space.heap.store(checked, TYPE, type);
        space.heap.store(checked, FUNCTION, function);
        return checked;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        long wanted = space.heap.load(self, TYPE);
        if (count > 0) {
            long given = space.stack.slots[base];
            if (space.typeValueOf(given) != wanted) {
                throw space.typeError("argument should be a '" + TypeType.nameOf(space, wanted) + "' not a '"
                        + space.typeName(given) + "'");
            }
        }
        NativeFunction function = (NativeFunction) Rom.object(space.heap.load(self, FUNCTION));
        return function.call(space, base, count, keywords);
    }
}
