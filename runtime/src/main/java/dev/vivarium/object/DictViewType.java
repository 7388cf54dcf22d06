package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/** The live views that {@code keys()}, {@code values()} and {@code items()} of a dict give. */
final class DictViewType extends ObjectType {
    static final int ITEMS = 0;
    static final int KEYS = 1;
    static final int VALUES = 2;
    private static final String[] KIND_NAMES = {"dict_items", "dict_keys", "dict_values"};

    private static final int DICT = 1;
    private static final int KIND = 2;
    private static final Layout LAYOUT =
            Layout.named("dict_view").value("dict").raw("kind").build();

    static final DictViewType INSTANCE = new DictViewType();

    private DictViewType() {
        super(RomId.DICT_VIEW, "dict_view");
    }

    static long create(ObjectSpace space, long dict, int kind) {
        long view = space.allocate(INSTANCE, 3);
        space.heap.store(view, DICT, dict);
        space.heap.store(view, KIND, kind);
        return view;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        int top = space.stack.top;
        int at = Iteration.startOnStack(space, self);
        out.print(KIND_NAMES[(int) space.heap.load(self, KIND)]).print("([");
        int mark = space.heap.temporaries.mark();
        long item;
        for (int i = 0; (item = Iteration.nextOnStack(space, at)) != Value.STOP_ITERATION; i++) {
            Sequences.printItem(space, out, i, item, PrintKind.REPR);
            space.heap.temporaries.release(mark);
        }
        out.print("])");
        space.stack.top = top;
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        if (operator == UnaryOperator.HASH && space.heap.load(self, KIND) == VALUES) {
            return super.unary(space, operator, self);
        }
        return DictType.INSTANCE.unary(space, operator, space.heap.load(self, DICT));
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        if (space.heap.load(left, KIND) != KEYS || operator != BinaryOperator.CONTAINS) {
            return Value.NULL;
        }
        return DictType.INSTANCE.binary(space, operator, space.heap.load(left, DICT), right);
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        return FourWordIterator.create(space, this, self);
    }

    @Override
    public boolean startIteration(ObjectSpace space, long self, long[] words, int at) {
        DictIteratorType.start(space.heap.load(self, DICT), (int) space.heap.load(self, KIND), words, at);
        return true;
    }
}
