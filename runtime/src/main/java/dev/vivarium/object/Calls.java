package dev.vivarium.object;

/** How objects and natives call back into the virtual machine; implemented there. */
public interface Calls {
    /**
     * Calls any callable. The arguments are the topmost {@code count + 2 * keywords} values of the stack (positional
     * ones, then pairs of interned name and value) and are popped, also by a call that raises. The result is logged as a
     * temporary root.
     *
     * @throws PythonError what the call raised
     */
    long call(long callable, int count, int keywords);

    /** Resumes a generator: sends {@code value}, or throws {@code exception} into it where that is not NULL.
     *
     * @return what it yields, or {@link dev.vivarium.heap.Value#STOP_ITERATION} when it returned; the returned value is
     *     then {@link ObjectSpace#stopValue}
     */
    long resume(long generator, long value, long exception);

    /** As {@link #call} for arguments that lie at {@code base}, which stay there. */
    long callCopied(long callable, int base, int count, int keywords);

    /** Runs the body of a class: calls a function without arguments whose names live in the dict {@code locals}. */
    long callWithLocals(long function, long locals);

    /** The interned name of a compiled function. */
    int functionName(long function);

    /**
     * A new function with the code of one, over other globals and without defaults.
     *
     * @param function rooted by the caller
     * @param globals a dict rooted by the caller, or NULL while there are none
     * @return NULL where the function's code is no bytecode
     */
    long functionOver(long function, long globals);

    /**
     * As {@link #functionOver} for a function whose first parameters are the cells of a closure. No program can give it
     * cells, so a call of the new function raises TypeError.
     */
    long functionWithoutCells(long function, long globals);

    /** Finds an imported module or imports it; as the builtin {@code __import__}. */
    long importModule(String name);
}
