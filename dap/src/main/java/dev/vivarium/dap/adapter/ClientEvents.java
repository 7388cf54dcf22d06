package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Breakpoint;
import dev.vivarium.dap.debugger.ProgramListener;
import dev.vivarium.dap.debugger.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import org.eclipse.lsp4j.debug.BreakpointEventArguments;
import org.eclipse.lsp4j.debug.BreakpointEventArgumentsReason;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.LoadedSourceEventArguments;
import org.eclipse.lsp4j.debug.LoadedSourceEventArgumentsReason;
import org.eclipse.lsp4j.debug.ModuleEventArguments;
import org.eclipse.lsp4j.debug.ModuleEventArgumentsReason;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.StoppedEventArgumentsReason;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.ThreadEventArguments;
import org.eclipse.lsp4j.debug.ThreadEventArgumentsReason;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/** Tells the client what happens to the program. */
final class ClientEvents implements ProgramListener {
    private final IDebugProtocolClient client;
    private final SourceTexts texts;
    private final HeldMessages messages = new HeldMessages(text -> tellOutput(Channel.CONSOLE, text));
    /** Held while a request is handed over. */
    private final Lock handling;

    private volatile boolean silent;

    ClientEvents(IDebugProtocolClient client, Lock handling, SourceTexts texts) {
        this.client = client;
        this.handling = handling;
        this.texts = texts;
    }

    /** From now on nothing is told: another program has taken the place of this one. */
    void silence() {
        silent = true;
    }

    @Override
    public void message(String text) {
        messages.add(text);
    }

    @Override
    public void output(Channel channel, String text) {
        messages.flush();
        tellOutput(channel, text);
    }

    private void tellOutput(Channel channel, String text) {
        if (silent) {
            return;
        }
        OutputEventArguments event = new OutputEventArguments();
        event.setCategory(
                switch (channel) {
                    case OUTPUT -> OutputEventArgumentsCategory.STDOUT;
                    case ERROR -> OutputEventArgumentsCategory.STDERR;
                    case CONSOLE -> OutputEventArgumentsCategory.CONSOLE;
                });
        event.setOutput(text);
        client.output(event);
    }

    @Override
    public void stopped(Stop stop) {
        messages.flush();
        StoppedEventArguments event = new StoppedEventArguments();
        event.setReason(
                switch (stop.reason()) {
                    case ENTRY -> StoppedEventArgumentsReason.ENTRY;
                    case END -> "end";
                    case STEP -> StoppedEventArgumentsReason.STEP;
                    case PAUSE -> StoppedEventArgumentsReason.PAUSE;
                    case GOTO -> StoppedEventArgumentsReason.GOTO;
                    case RESTART -> "restart";
                    case BREAKPOINT -> StoppedEventArgumentsReason.BREAKPOINT;
                    case FUNCTION_BREAKPOINT -> StoppedEventArgumentsReason.FUNCTION_BREAKPOINT;
                    case INSTRUCTION_BREAKPOINT -> StoppedEventArgumentsReason.INSTRUCTION_BREAKPOINT;
                    case EXCEPTION, COLLECTION -> StoppedEventArgumentsReason.EXCEPTION;
                    case DATA -> StoppedEventArgumentsReason.DATA_BREAKPOINT;
                });
        event.setThreadId(stop.thread());
        event.setAllThreadsStopped(true);
        if (stop.reason() == Stop.Reason.COLLECTION) {
            // Else clients say that the program has raised an exception.
            event.setDescription(stop.text());
        }
        if (!stop.text().isEmpty()) {
            event.setText(stop.text());
        }
        if (!stop.breakpoints().isEmpty()) {
            event.setHitBreakpointIds(stop.breakpoints().toArray(Integer[]::new));
        }
        client.stopped(event);
    }

    /** Clients take a program for running from the answer on: what comes before it would be forgotten. */
    @Override
    public void awaitAnswer() {
        handling.lock();
        handling.unlock();
    }

    @Override
    public void goesOn(int thread) {
        ContinuedEventArguments event = new ContinuedEventArguments();
        event.setThreadId(thread);
        event.setAllThreadsContinued(true);
        client.continued(event);
    }

    @Override
    public void breakpointChanged(Breakpoint breakpoint) {
        messages.flush();
        BreakpointEventArguments event = new BreakpointEventArguments();
        event.setReason(BreakpointEventArgumentsReason.CHANGED);
        event.setBreakpoint(Translation.breakpoint(breakpoint, texts));
        client.breakpoint(event);
    }

    @Override
    public void sourceLoaded(String file) {
        messages.flush();
        if (silent) {
            return;
        }
        if (Files.isRegularFile(Path.of(file))) {
            texts.loaded(file);
        }
        ModuleEventArguments module = new ModuleEventArguments();
        module.setReason(ModuleEventArgumentsReason.NEW);
        module.setModule(Translation.module(file));
        client.module(module);
        LoadedSourceEventArguments source = new LoadedSourceEventArguments();
        source.setReason(LoadedSourceEventArgumentsReason.NEW);
        source.setSource(texts.source(file));
        client.loadedSource(source);
    }

    @Override
    public void threadStarted(int thread) {
        tellThread(thread, ThreadEventArgumentsReason.STARTED);
    }

    @Override
    public void threadEnded(int thread) {
        tellThread(thread, ThreadEventArgumentsReason.EXITED);
    }

    private void tellThread(int thread, String reason) {
        messages.flush();
        ThreadEventArguments event = new ThreadEventArguments();
        event.setReason(reason);
        event.setThreadId(thread);
        client.thread(event);
    }

    @Override
    public void ended(int exitCode) {
        messages.flush();
        if (silent) {
            return;
        }
        ExitedEventArguments exited = new ExitedEventArguments();
        exited.setExitCode(exitCode);
        client.exited(exited);
        client.terminated(new TerminatedEventArguments());
    }
}
