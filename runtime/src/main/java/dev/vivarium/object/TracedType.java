package dev.vivarium.object;

import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** What {@code sys.settrace} shows: the words whose names begin with a prefix can be read as attributes. */
abstract class TracedType extends ObjectType {
    private final Layout layout;
    private final String prefix;

    TracedType(RomId id, Layout layout, String prefix) {
        super(id, layout.name());
        this.layout = layout;
        this.prefix = prefix;
    }

    @Override
    public final Layout layout() {
        return layout;
    }

    @Override
    public final long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        String text = space.qstrs.text(name);
        if (text.startsWith(prefix)) {
            for (Field field : layout.fields()) {
                if (field.name().equals(text)) {
                    long word = space.heap.load(self, field.word());
                    return field.kind() == Field.Kind.RAW ? Value.ofSmallInt(word) : word;
                }
            }
        }
        return Value.NULL;
    }
}
