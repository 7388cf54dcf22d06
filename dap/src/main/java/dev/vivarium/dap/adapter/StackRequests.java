package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.InstructionAddress;
import dev.vivarium.dap.debugger.Listing;
import dev.vivarium.dap.debugger.StackView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.CollectorText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackFramePresentationHint;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.Thread;
import org.eclipse.lsp4j.debug.ThreadsResponse;
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
    }

    /** All threads of a stopped program; while it runs, those that have been told of. */
    @JsonRequest
    CompletableFuture<ThreadsResponse> threads() {
        ThreadsResponse response = new ThreadsResponse();
        response.setThreads(
                client.program().threads().stream().map(StackRequests::thread).toArray(Thread[]::new));
        return CompletableFuture.completedFuture(response);
    }

    private static Thread thread(int number) {
        Thread thread = new Thread();
        thread.setId(number);
        thread.setName(number == 1 ? "main thread" : "thread " + number);
        return thread;
    }

    @JsonRequest
    CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
        DebuggedProgram debugged = client.program();
        return client.ask(stopped -> stackTrace(debugged, stopped, arguments));
    }

    private static StackTraceResponse stackTrace(
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
                    : frame(debugged, (FrameView.Code) views.get(place));
            frame.setId(StackView.id(thread, place));
            frame.setColumn(1);
            shown.add(frame);
        }
        StackTraceResponse response = new StackTraceResponse();
        response.setStackFrames(shown.toArray(StackFrame[]::new));
        response.setTotalFrames(views.size());
        return response;
    }

    private static StackFrame frame(DebuggedProgram debugged, FrameView.Code code) {
        StackFrame shown = new StackFrame();
        shown.setName(code.frames().code(code.index()).function());
        shown.setLine(code.frames().line(code.index()));
        long address = InstructionAddress.of(
                code.frames().code(code.index()), code.frames().instruction(code.index()));
        shown.setInstructionPointerReference("0x" + Long.toHexString(address));
        String file =
                debugged.breakpoints().absolute(code.frames().code(code.index()).file());
        if (Files.isRegularFile(Path.of(file))) {
            shown.setSource(Translation.source(file));
        } else {
            shown.setPresentationHint(StackFramePresentationHint.SUBTLE);
        }
        return shown;
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
