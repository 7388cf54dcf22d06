package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** An attribute computed by functions of its class. */
public final class PropertyType extends ObjectType {
    static final int GETTER = 1;
    static final int SETTER = 2;
    static final int DELETER = 3;
    private static final int WORDS = 4;
    private static final Layout LAYOUT = Layout.named("property")
            .value("getter")
            .value("setter")
            .value("deleter")
            .build();
    private static final String[] PARAMETERS = {"", "", "", "doc"};
    private static final long[] DEFAULTS = {Value.NONE, Value.NONE, Value.NONE, Value.NONE};

    public static final PropertyType INSTANCE = new PropertyType();

    private PropertyType() {
        super(RomId.PROPERTY, "property");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2("getter(fget)", "A copy of the property with another getter.", (s, p, f) -> with(s, p, GETTER, f))
                .fn2("setter(fset)", "A copy of the property with another setter.", (s, p, f) -> with(s, p, SETTER, f))
                .fn2(
                        "deleter(fdel)",
                        "A copy of the property with another deleter.",
                        (s, p, f) -> with(s, p, DELETER, f));
    }

    private static long with(ObjectSpace space, long self, int word, long function) {
        long copy = space.allocate(INSTANCE, WORDS);
        for (int i = GETTER; i <= DELETER; i++) {
            space.heap.store(copy, i, space.heap.load(self, i));
        }
        space.heap.store(copy, word, function);
        return copy;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long[] functions = Arguments.parse(space, base, count, keywords, PARAMETERS, DEFAULTS);
        long property = space.allocate(INSTANCE, WORDS);
        for (int i = GETTER; i <= DELETER; i++) {
            space.heap.store(property, i, functions[i - GETTER]);
        }
        return property;
    }
}
