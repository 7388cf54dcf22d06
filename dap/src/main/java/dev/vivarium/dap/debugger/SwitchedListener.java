package dev.vivarium.dap.debugger;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells the client that is attached at the moment, or nobody. */
public final class SwitchedListener implements ProgramListener {
    private volatile ProgramListener client;

    /** Tells somebody else from now on; null for nobody. */
    void tell(ProgramListener listener) {
        client = listener;
    }

    /** A stream whose output the client sees as well. */
    public OutputStream tee(Channel channel, OutputStream through) {
        OutputLines lines = new OutputLines(text -> output(channel, text));
        return new FilterOutputStream(through) {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
                if (client != null) {
                    lines.write(value);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                if (client != null) {
                    lines.write(bytes, from, length);
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
                lines.flush();
            }
        };
    }

    @Override
    public void output(Channel channel, String text) {
        ProgramListener told = client;
        if (told != null) {
            told.output(channel, text);
        }
    }

    @Override
    public void message(String text) {
        ProgramListener told = client;
        if (told != null) {
            told.message(text);
        }
    }

    @Override
    public void stopped(Stop stop) {
        ProgramListener told = client;
        if (told != null) {
            told.stopped(stop);
        }
    }

    @Override
    public void awaitAnswer() {
        ProgramListener told = client;
        if (told != null) {
            told.awaitAnswer();
        }
    }

    @Override
    public void goesOn(int thread) {
        ProgramListener told = client;
        if (told != null) {
            told.goesOn(thread);
        }
    }

    @Override
    public void breakpointChanged(Breakpoint breakpoint) {
        ProgramListener told = client;
        if (told != null) {
            told.breakpointChanged(breakpoint);
        }
    }

    @Override
    public void sourceLoaded(String file) {
        ProgramListener told = client;
        if (told != null) {
            told.sourceLoaded(file);
        }
    }

    @Override
    public void threadStarted(int thread) {
        ProgramListener told = client;
        if (told != null) {
            told.threadStarted(thread);
        }
    }

    @Override
    public void threadEnded(int thread) {
        ProgramListener told = client;
        if (told != null) {
            told.threadEnded(thread);
        }
    }

    @Override
    public void ended(int exitCode) {
        ProgramListener told = client;
        if (told != null) {
            told.ended(exitCode);
        }
    }
}
