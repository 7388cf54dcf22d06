package dev.vivarium.dap.debugger;

import dev.vivarium.module.FrozenModules;

/** Tells the program's own code from that of libraries. */
public final class LibraryCode {
    private LibraryCode() {}

    /** Whether a file comes with the runtime, or lies in a folder of installed packages. */
    public static boolean isLibrary(String file) {
        return FrozenModules.source(file) != null || file.startsWith("lib/") || file.contains("/lib/");
    }
}
