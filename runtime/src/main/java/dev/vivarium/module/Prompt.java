package dev.vivarium.module;

import dev.vivarium.compiler.InputKind;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.text.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * The interactive prompt. Besides the friendly one, where lines are edited, there is the raw one that tools speak to:
 * Ctrl-A enters it, Ctrl-D runs what was sent, Ctrl-B leaves it.
 */
final class Prompt {
    private static final int FORCED = 0x100;
    private static final int GO_ON = -1;
    private static final int RAW_PASTE_WINDOW = 128;
    private static final String END = "\u0004";

    /** Runs what was typed. */
    interface Execution {
        /**
         * Runs a text.
         *
         * @return an exit code, with {@link #FORCED} added where the program asked to exit
         */
        int run(String text, InputKind kind, Runnable onEnd);
    }

    private final ObjectSpace space;
    private final Execution execution;
    private final LineEditor editor;
    private final LineHistory history;

    Prompt(ObjectSpace space, Execution execution) {
        this.space = space;
        this.execution = execution;
        history = new LineHistory(space.host);
        editor = new LineEditor(space, new Completion(space), history);
    }

    static int forced(int code) {
        return code | FORCED;
    }

    /** Runs until the user or the program ends it; gives the exit code. */
    int run() {
        history.load();
        boolean isRaw = false;
        int end = GO_ON;
        while (end == GO_ON) {
            space.host.setRawInput(true);
            end = isRaw ? rawPrompt() : friendlyPrompt();
            space.host.setRawInput(false);
            isRaw = !isRaw;
        }
        history.save();
        return end & 0xFF;
    }

    private void banner() {
        editor.print(SysModule.banner(space) + "\r\n" + "Type \"help()\" for more information.\r\n");
    }

    private String ps(int number) {
        long prompt = SystemState.of(space).mutableValue(number);
        return StrType.isStr(space, prompt) ? StrType.text(space, prompt) : "";
    }

    /** Gives an exit code, or that the other prompt goes on. */
    private int friendlyPrompt() {
        banner();
        while (true) {
            // Whoever has locked the heap could not even unlock it otherwise.
            while (space.heap.lockDepth() > 0) {
                space.heap.unlock();
            }
            editor.clear();
            int key = editor.readLine(ps(SystemState.PS1));
            switch (key) {
                case LineEditor.CTRL_A:
                    editor.print("\r\n");
                    return GO_ON;
                case LineEditor.CTRL_B:
                    editor.print("\r\n");
                    banner();
                    break;
                case LineEditor.CTRL_C:
                    editor.print("\r\n");
                    break;
                case LineEditor.CTRL_D:
                    editor.print("\r\n");
                    return FORCED;
                default:
                    int end = key == LineEditor.CTRL_E ? pasted() : typed();
                    if (end != GO_ON) {
                        return end;
                    }
                    break;
            }
        }
    }

    private int typed() {
        while (UnfinishedInput.needsMore(editor.text())) {
            editor.append('\n');
            int key = editor.readLine(ps(SystemState.PS2));
            if (key == LineEditor.CTRL_C) {
                editor.print("\r\n");
                return GO_ON;
            }
            if (key == LineEditor.CTRL_D) {
                break;
            }
        }
        return editor.text().isEmpty() ? GO_ON : execute(editor.text(), InputKind.SINGLE, () -> {});
    }

    private int pasted() {
        editor.print("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
        StringBuilder text = new StringBuilder();
        while (true) {
            int key = editor.readKey();
            if (key == LineEditor.CTRL_C || key == LineEditor.CTRL_D) {
                editor.print("\r\n");
                return key == LineEditor.CTRL_C ? GO_ON : execute(fromBytes(text), InputKind.FILE, () -> {});
            }
            text.append((char) key);
            editor.print(key == '\r' ? "\r\n=== " : String.valueOf((char) key));
        }
    }

    /** Each character is a byte of the terminal. */
    private static String fromBytes(CharSequence bytes) {
        return Utf8.decode(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Runs a text with the terminal as the program expects it. */
    private int execute(String text, InputKind kind, Runnable onEnd) {
        space.host.setRawInput(false);
        int code = execution.run(text, kind, onEnd);
        if ((code & FORCED) != 0) {
            return code;
        }
        space.host.setRawInput(true);
        return GO_ON;
    }

    private int rawPrompt() {
        editor.print("raw REPL; CTRL-B to exit\r\n>");
        StringBuilder text = new StringBuilder();
        while (true) {
            int key = editor.readKey();
            switch (key) {
                case LineEditor.CTRL_A:
                    boolean isCommand = text.length() == 2 && text.charAt(0) == LineEditor.CTRL_E;
                    int pasted = isCommand ? rawPaste(text.charAt(1)) : GO_ON;
                    if (pasted != GO_ON) {
                        return pasted;
                    }
                    text.setLength(0);
                    editor.print(isCommand ? ">" : "raw REPL; CTRL-B to exit\r\n>");
                    break;
                case LineEditor.CTRL_B:
                    editor.print("\r\n");
                    return GO_ON;
                case LineEditor.CTRL_C:
                    text.setLength(0);
                    break;
                case LineEditor.CTRL_D:
                    editor.print("OK");
                    if (text.length() == 0) {
                        editor.print("\r\n");
                        return FORCED;
                    }
                    int end = execute(fromBytes(text), InputKind.FILE, () -> editor.print(END));
                    if (end != GO_ON) {
                        return end;
                    }
                    editor.print(END + ">");
                    text.setLength(0);
                    break;
                default:
                    text.append((char) key);
                    break;
            }
        }
    }

    /** Takes a program in windows, telling the sender when there is room for another. */
    private int rawPaste(char command) {
        if (command != 'A') {
            editor.print("R\u0000");
            return GO_ON;
        }
        editor.print("R\u0001" + (char) RAW_PASTE_WINDOW + "\u0000\u0001");
        StringBuilder text = new StringBuilder();
        int left = RAW_PASTE_WINDOW;
        while (true) {
            int key = editor.readKey();
            if (key == LineEditor.CTRL_C || key == LineEditor.CTRL_D) {
                editor.print(END);
                if (key == LineEditor.CTRL_C) {
                    editor.print(END + "KeyboardInterrupt: \r\n" + END);
                    return GO_ON;
                }
                int end = execute(fromBytes(text), InputKind.FILE, () -> editor.print(END));
                editor.print(end == GO_ON ? END : "");
                return end;
            }
            text.append((char) key);
            if (--left == 0) {
                editor.print("\u0001");
                left = RAW_PASTE_WINDOW;
            }
        }
    }
}
