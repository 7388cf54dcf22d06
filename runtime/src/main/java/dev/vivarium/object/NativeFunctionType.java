package dev.vivarium.object;

/**
 * The types of native functions; Python sees each as {@code function}. As in MicroPython, those that take a fixed number
 * of arguments, up to three, have a type for each number: programs tell functions apart by it.
 */
final class NativeFunctionType extends FunctionLikeType {
    private static final NativeFunctionType[] FIXED = {
        new NativeFunctionType(RomId.NATIVE_FUNCTION_0),
        new NativeFunctionType(RomId.NATIVE_FUNCTION_1),
        new NativeFunctionType(RomId.NATIVE_FUNCTION_2),
        new NativeFunctionType(RomId.NATIVE_FUNCTION_3)
    };
    private static final NativeFunctionType VARYING = new NativeFunctionType(RomId.NATIVE_FUNCTION);

    private NativeFunctionType(RomId id) {
        super(id, "function");
    }

    /** The type of the functions with these limits. */
    static NativeFunctionType taking(int minimum, int maximum, boolean keywords) {
        return minimum == maximum && minimum < FIXED.length && !keywords ? FIXED[minimum] : VARYING;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        return ((NativeFunction) Rom.object(self)).call(space, base, count, keywords);
    }
}
