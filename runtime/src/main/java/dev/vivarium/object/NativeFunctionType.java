package dev.vivarium.object;

/** The type of native functions; Python sees it as {@code function}. */
public final class NativeFunctionType extends ObjectType {
    public static final NativeFunctionType INSTANCE = new NativeFunctionType();

    private NativeFunctionType() {
        super(RomId.NATIVE_FUNCTION, "function");
    }

    @Override
    public boolean bindsSelf() {
        return true;
    }

    @Override
    public boolean isNativeFunction() {
        return true;
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        return ((NativeFunction) Rom.object(self)).call(space, base, count, keywords);
    }
}
