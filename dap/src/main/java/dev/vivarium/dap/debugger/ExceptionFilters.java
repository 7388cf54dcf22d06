package dev.vivarium.dap.debugger;

/**
 * Which exceptions stop the program.
 *
 * @param raised every one, where it is raised
 * @param uncaught those that no handler of the program can catch
 * @param outOfMemory MemoryError, where it is raised
 */
public record ExceptionFilters(boolean raised, boolean uncaught, boolean outOfMemory) {
    public static final ExceptionFilters NONE = new ExceptionFilters(false, false, false);
}
