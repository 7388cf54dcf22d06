package dev.vivarium.cli;

import dev.vivarium.host.TerminalMode;
import java.io.IOException;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal at standard input, if there is one; the launcher says so by a system property. JLine switches its modes
 * and nothing more: its own line editor would put other bytes on the screen than MicroPython's does.
 */
final class Keyboard implements TerminalMode {
    private Pty terminal;
    private Attributes original;

    private Keyboard() {}

    static boolean isThere() {
        return Boolean.getBoolean("vivarium.keyboard");
    }

    /** The mode of the terminal, to be asked only where {@link #isThere}. */
    static TerminalMode mode() {
        return new Keyboard();
    }

    @Override
    public void setRaw(boolean raw) {
        try {
            if (terminal == null) {
                open();
            }
            terminal.setAttr(raw ? raw(original) : original);
        } catch (IOException failure) {
            throw new Failure("cannot control the terminal: " + failure.getMessage());
        }
    }

    private void open() throws IOException {
        terminal = new JniTerminalProvider().current(SystemStream.Output);
        original = terminal.getAttr();
        Runtime.getRuntime().addShutdownHook(new Thread(this::restore));
    }

    private void restore() {
        try {
            terminal.setAttr(original);
        } catch (IOException gone) {
            // Then there is nothing left to restore.
        }
    }

    /** Each key at once, unseen, none with a meaning; what is written is still translated. */
    private static Attributes raw(Attributes usual) {
        Attributes raw = new Attributes(usual);
        raw.setInputFlags(
                EnumSet.of(InputFlag.BRKINT, InputFlag.ICRNL, InputFlag.INPCK, InputFlag.ISTRIP, InputFlag.IXON),
                false);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG, LocalFlag.IEXTEN), false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        return raw;
    }
}
