package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DequeType;
import dev.vivarium.object.NamedTupleType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.OrderedDictType;
import dev.vivarium.object.RomId;

/** The module {@code collections}. */
final class CollectionsModule extends NativeModule {
    static final CollectionsModule INSTANCE = new CollectionsModule();

    private CollectionsModule() {
        super(RomId.MODULE_COLLECTIONS, "collections");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .object("deque", DequeType.INSTANCE)
                .fn2(
                        "namedtuple(name, fields)",
                        "A new tuple type with named items; the fields are a list, a tuple or a text with spaces.",
                        NamedTupleType::createType)
                .object("OrderedDict", OrderedDictType.INSTANCE);
    }
}
