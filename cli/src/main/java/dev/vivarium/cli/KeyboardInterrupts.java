package dev.vivarium.cli;

import dev.vivarium.Machine;
import dev.vivarium.vm.Interrupts;
import org.jline.utils.Signals;

/**
 * Lets Ctrl-C raise KeyboardInterrupt in the program. A second one, before the program has taken the first, ends the
 * process: whatever the program is busy with.
 */
final class KeyboardInterrupts {
    private static final int INTERRUPTED = 130;
    private static final long LONGEST_END_MILLIS = 1000;

    private final Interrupts interrupts;

    private KeyboardInterrupts(Machine machine) {
        interrupts = machine.virtualMachine().interrupts();
    }

    static void reach(Machine machine) {
        Signals.register("INT", new KeyboardInterrupts(machine)::interrupt);
    }

    private void interrupt() {
        if (interrupts.areWanted() && !interrupts.isOneWaiting()) {
            interrupts.interrupt();
            return;
        }
        // What the program has printed is written first, unless that takes too long.
        Thread impatience = new Thread(KeyboardInterrupts::halt, "end after Ctrl-C");
        impatience.setDaemon(true);
        impatience.start();
        System.exit(INTERRUPTED);
    }

    private static void halt() {
        try {
            Thread.sleep(LONGEST_END_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
