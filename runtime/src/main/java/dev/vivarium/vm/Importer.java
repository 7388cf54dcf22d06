package dev.vivarium.vm;

/** Finds and runs modules; implemented by the module system. */
public interface Importer {
    /**
     * The builtin {@code __import__}.
     *
     * @param globals the importing module's globals, for relative imports
     * @param fromList a tuple of names, or None
     * @param level dots of a relative import
     * @return the module, or its outermost package where {@code fromList} is None
     */
    long importName(int name, long globals, long fromList, int level);

    /** What {@code from module import name} gives: an attribute, or a submodule. */
    long importFrom(long module, int name);

    /** {@code from module import *} into the current locals. */
    void importStar(long module);
}
