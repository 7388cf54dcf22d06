package dev.vivarium.object;

import dev.vivarium.heap.Value;

/** The nameless type that Ellipsis and NotImplemented share. */
final class SingletonType extends ObjectType {
    static final SingletonType INSTANCE = new SingletonType();

    private SingletonType() {
        super(RomId.SINGLETON, "");
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print(self == Value.ELLIPSIS ? "Ellipsis" : "NotImplemented");
    }
}
