package dev.vivarium.inspector.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where the program's output and the reports about it come together. The program's bytes are passed on as they are;
 * every line of a report begins with a frame character, so that the two can be told apart.
 */
final class ReportPage {
    static final String OPENING = "╭─ ";
    static final String MIDDLE = "├─ ";
    static final String SIDE = "│ ";
    static final String CLOSING = "╰";

    private final OutputStream output;
    private final OutputStream error;
    private final TextOptions options;
    /** Open frames around the current line. */
    private int depth;

    private boolean programLineOpen;
    private boolean reportLineOpen;

    ReportPage(OutputStream output, OutputStream error, TextOptions options) {
        this.output = output;
        this.error = error;
        this.options = options;
    }

    // The program's output

    void programOutput(byte[] bytes) {
        endReportLine();
        write(output, bytes);
        if (bytes.length > 0) {
            programLineOpen = bytes[bytes.length - 1] != '\n';
        }
    }

    void programError(byte[] bytes) {
        endReportLine();
        flush();
        write(error, bytes);
        flush(error);
    }

    // Report lines

    /** A line inside the current frame, yet without text. */
    TextLine line() {
        TextLine line = new TextLine(options.colour(), options.terminal() ? options.width() : Integer.MAX_VALUE);
        return line.add(Tone.FRAME, SIDE.repeat(depth));
    }

    /** Opens a frame with a title line. */
    void open(TextLine title) {
        print(title.width() < options.width() ? title.add(" ").rule(options.width()) : title);
        depth++;
    }

    /** The beginning of a title line. */
    TextLine title() {
        return line().add(Tone.FRAME, OPENING);
    }

    /** A rule with a heading inside the current frame. */
    void heading(String text) {
        depth--;
        TextLine line = line().add(Tone.FRAME, MIDDLE).add(Tone.LABEL, text).add(" ");
        depth++;
        print(line.rule(options.width()));
    }

    void close() {
        depth--;
        print(line().add(Tone.FRAME, CLOSING).rule(options.width()));
    }

    /** Closes what the end of the run has left open. */
    void closeAll() {
        while (depth > 0) {
            close();
        }
    }

    void print(TextLine line) {
        begin(line);
        endReportLine();
    }

    /** Prints a line that the next report line or {@link #resume} may continue. */
    void begin(TextLine line) {
        endReportLine();
        if (programLineOpen) {
            write(output, "\n");
            programLineOpen = false;
        }
        write(output, line.toString());
        reportLineOpen = true;
    }

    /** Whether the line that was begun last is still the last thing printed. */
    boolean canResume() {
        return reportLineOpen;
    }

    /** Ends the line that was begun last. */
    void resume(TextLine rest) {
        write(output, rest.toString());
        endReportLine();
    }

    /** Text to go on with after {@link #begin}. */
    TextLine continuation() {
        return new TextLine(options.colour(), Integer.MAX_VALUE);
    }

    private void endReportLine() {
        if (reportLineOpen) {
            write(output, "\n");
            reportLineOpen = false;
        }
    }

    void flush() {
        flush(output);
    }

    private static void write(OutputStream stream, String text) {
        write(stream, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void flush(OutputStream stream) {
        try {
            stream.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
