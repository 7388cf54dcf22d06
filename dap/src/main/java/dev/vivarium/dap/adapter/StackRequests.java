package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.InstructionAddress;
import dev.vivarium.dap.debugger.LibraryCode;
import dev.vivarium.dap.debugger.Listing;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.CollectorText;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackFrameFormat;
import org.eclipse.lsp4j.debug.StackFramePresentationHint;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.Thread;
import org.eclipse.lsp4j.debug.ThreadsResponse;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Threads and their stacks. */
final class StackRequests implements RequestGroup {
    private final ClientSession client;

    StackRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsDelayedStackTraceLoading(true);
        capabilities.setSupportsValueFormattingOptions(true);
    }

    /** All threads of a stopped program; while it runs, those that have been told of. */
    @JsonRequest
    CompletableFuture<ThreadsResponse> threads() {
        // Tasks are looked for where the program stands; while it runs, the last ones are those that are known.
        return client.program().ask(StoppedProgram::tasks).handle((tasks, running) -> allThreads());
    }

    private ThreadsResponse allThreads() {
        List<Thread> threads = new ArrayList<>();
        for (int number : client.program().threads()) {
            threads.add(thread(number, number == 1 ? "main thread" : "thread " + number));
        }
        client.program().taskThreads().forEach(task -> threads.add(thread(task.number(), task.name())));
        ThreadsResponse response = new ThreadsResponse();
        response.setThreads(threads.toArray(Thread[]::new));
        return response;
    }

    private static Thread thread(int number, String name) {
        Thread thread = new Thread();
        thread.setId(number);
        thread.setName(name);
        return thread;
    }

    @JsonRequest
    CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
        DebuggedProgram debugged = client.program();
        return client.ask(stopped -> stackTrace(debugged, stopped, arguments));
    }

    private StackTraceResponse stackTrace(
            DebuggedProgram debugged, StoppedProgram stopped, StackTraceArguments arguments) {
        int thread = arguments.getThreadId();
        List<FrameView> views = stopped.stack().of(thread);
        int from = arguments.getStartFrame() == null ? 0 : Math.max(0, arguments.getStartFrame());
        int levels = arguments.getLevels() == null || arguments.getLevels() <= 0 ? views.size() : arguments.getLevels();
        long end = Math.min(views.size(), (long) from + levels);
        List<StackFrame> shown = new ArrayList<>();
        for (int place = from; place < end; place++) {
            StackFrame frame = views.get(place) instanceof FrameView.Collector collector
                    ? frame(stopped, debugged.listing(), collector)
                    : frame(debugged, stopped, (FrameView.Code) views.get(place), arguments.getFormat());
            frame.setId(stopped.stack().id(thread, place));
            frame.setColumn(1);
            shown.add(frame);
        }
        StackTraceResponse response = new StackTraceResponse();
        response.setStackFrames(shown.toArray(StackFrame[]::new));
        response.setTotalFrames(views.size());
        return response;
    }

    private StackFrame frame(
            DebuggedProgram debugged, StoppedProgram stopped, FrameView.Code code, StackFrameFormat format) {
        StackFrame shown = new StackFrame();
        shown.setName(name(stopped, code, format));
        shown.setCanRestart(code.thread() == stopped.thread()
                && stopped.canMove()
                && code.frames().obstacleToRestart(code.index()) == null);
        shown.setModuleId(Either.forRight(
                debugged.breakpoints().absolute(code.frames().code(code.index()).file())));
        shown.setLine(code.frames().line(code.index()));
        long address = InstructionAddress.of(
                code.frames().code(code.index()), code.frames().instruction(code.index()));
        shown.setInstructionPointerReference("0x" + Long.toHexString(address));
        String file =
                debugged.breakpoints().absolute(code.frames().code(code.index()).file());
        if (LibraryCode.isLibrary(file)) {
            shown.setPresentationHint(StackFramePresentationHint.SUBTLE);
        }
        if (client.texts().has(file)) {
            shown.setSource(client.texts().source(file));
        } else {
            shown.setPresentationHint(StackFramePresentationHint.SUBTLE);
        }
        return shown;
    }

    /** The function; where the client wants so, with its arguments and line. */
    private String name(StoppedProgram stopped, FrameView.Code code, StackFrameFormat format) {
        String name = code.frames().code(code.index()).function();
        if (format == null) {
            return name;
        }
        if (Boolean.TRUE.equals(format.getModule())) {
            name = Translation.module(code.frames().code(code.index()).file()).getName() + "." + name;
        }
        if (Boolean.TRUE.equals(format.getParameters())) {
            List<String> shown = new ArrayList<>();
            List<String> parameters = code.frames().code(code.index()).parameters();
            client.variables().setHex(Boolean.TRUE.equals(format.getHex()));
            for (ProgramFrames.Local local : code.frames().locals(code.index())) {
                if (parameters.contains(local.name()) && local.value() != Value.NULL) {
                    shown.add(parameter(stopped, local, format));
                }
            }
            name += "(" + String.join(", ", shown) + ")";
        }
        return Boolean.TRUE.equals(format.getLine())
                ? name + " line " + code.frames().line(code.index())
                : name;
    }

    private String parameter(StoppedProgram stopped, ProgramFrames.Local local, StackFrameFormat format) {
        boolean valued = Boolean.TRUE.equals(format.getParameterValues());
        boolean typed = Boolean.TRUE.equals(format.getParameterTypes());
        boolean named = !Boolean.FALSE.equals(format.getParameterNames()) || !valued && !typed;
        String type = typed ? stopped.space().typeName(local.value()) : "";
        String value = valued ? client.variables().text(stopped, local.value()) : "";
        String left = (named ? local.name() : "") + (named && typed ? ": " : "") + type;
        return left + (!left.isEmpty() && valued ? "=" : "") + value;
    }

    private static StackFrame frame(StoppedProgram stopped, Listing listing, FrameView.Collector collector) {
        StackFrame shown = new StackFrame();
        shown.setName(new CollectorText(stopped).frameName(collector));
        shown.setSource(Translation.source(listing));
        shown.setLine(
                switch (collector.level()) {
                    case COLLECTION -> listing.collectionLine();
                    case PHASE ->
                        listing.phaseLine(collector.collection().last().phase());
                    case OBJECT, EDGE -> listing.line(collector.collection().last());
                });
        return shown;
    }
}
