package dev.vivarium.cli;

import dev.vivarium.Machine;
import org.jline.utils.Signals;

/** Lets Ctrl-C interrupt the program of a prompt instead of ending the process. */
final class KeyboardInterrupts {
    private KeyboardInterrupts() {}

    static void reach(Machine machine) {
        if (Keyboard.isThere()) {
            Signals.register("INT", machine.virtualMachine().interrupts()::interrupt);
        }
    }
}
