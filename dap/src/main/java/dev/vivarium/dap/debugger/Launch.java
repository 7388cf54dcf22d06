package dev.vivarium.dap.debugger;

import dev.vivarium.MachineOptions;
import java.util.List;
import java.util.Map;

/**
 * What to debug.
 *
 * @param kind how {@code program} names it
 * @param program a file, a module's dotted name, or a text
 * @param arguments what follows in {@code sys.argv}
 * @param workingDirectory null for the process's own
 * @param environment variables to set, or to remove where the value is null
 * @param stopOnEntry whether to stop in front of the first statement
 * @param debugging false to run without ever stopping
 * @param recording whether the debugger can go back
 * @param stopAtEnd whether a recorded program stops once more when it has ended
 */
public record Launch(
        Kind kind,
        String program,
        List<String> arguments,
        String workingDirectory,
        Map<String, String> environment,
        MachineOptions options,
        boolean stopOnEntry,
        boolean debugging,
        boolean recording,
        boolean stopAtEnd) {
    /** What a program is named by. */
    public enum Kind {
        FILE,
        MODULE,
        TEXT
    }
}
