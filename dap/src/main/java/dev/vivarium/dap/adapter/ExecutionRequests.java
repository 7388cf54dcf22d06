package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.Resumption;
import dev.vivarium.dap.debugger.Resumption.Kind;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinueResponse;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepInTarget;
import org.eclipse.lsp4j.debug.StepInTargetsArguments;
import org.eclipse.lsp4j.debug.StepInTargetsResponse;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.SteppingGranularity;
import org.eclipse.lsp4j.debug.TerminateThreadsArguments;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Going on and stopping. */
final class ExecutionRequests implements RequestGroup {
    private final ClientSession client;

    ExecutionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsSteppingGranularity(true);
        capabilities.setSupportsStepInTargetsRequest(true);
        capabilities.setSupportsSingleThreadExecutionRequests(true);
        capabilities.setSupportsTerminateThreadsRequest(true);
    }

    private CompletableFuture<Void> resume(Kind kind, int thread, Boolean single, int call) {
        boolean alone = Boolean.TRUE.equals(single);
        return client.resumed(client.program().resume(new Resumption(kind, thread, alone ? thread : 0, call)));
    }

    @JsonRequest("continue")
    CompletableFuture<ContinueResponse> goOn(ContinueArguments arguments) {
        return resume(null, arguments.getThreadId(), arguments.getSingleThread(), -1)
                .thenApply(nothing -> {
                    ContinueResponse response = new ContinueResponse();
                    response.setAllThreadsContinued(!Boolean.TRUE.equals(arguments.getSingleThread()));
                    return response;
                });
    }

    private static Kind kind(SteppingGranularity granularity, Kind otherwise) {
        return granularity == SteppingGranularity.INSTRUCTION ? Kind.INSTRUCTION : otherwise;
    }

    @JsonRequest
    CompletableFuture<Void> next(NextArguments arguments) {
        return resume(
                kind(arguments.getGranularity(), Kind.OVER), arguments.getThreadId(), arguments.getSingleThread(), -1);
    }

    @JsonRequest
    CompletableFuture<Void> stepIn(StepInArguments arguments) {
        int call = arguments.getTargetId() == null ? -1 : arguments.getTargetId() - 1;
        return resume(
                kind(arguments.getGranularity(), Kind.IN), arguments.getThreadId(), arguments.getSingleThread(), call);
    }

    /** The calls that the line is about to make in the frame that stopped. */
    @JsonRequest
    CompletableFuture<StepInTargetsResponse> stepInTargets(StepInTargetsArguments arguments) {
        Function<StoppedProgram, StepInTargetsResponse> find = stopped -> {
            FrameView view = stopped.stack().frame(arguments.getFrameId());
            boolean isInnermost =
                    view instanceof FrameView.Code code && code.index() == 0 && code.thread() == stopped.thread();
            List<StepInTarget> targets = new ArrayList<>();
            if (isInnermost) {
                ProgramFrames frames = stopped.frames();
                for (CodePlace.CallSite site : frames.code(0).calls(frames.instruction(0))) {
                    StepInTarget target = new StepInTarget();
                    // 0 would be no target.
                    target.setId(site.instruction() + 1);
                    target.setLabel(site.name());
                    target.setLine(frames.line(0));
                    targets.add(target);
                }
            }
            return answer(targets);
        };
        return client.askIfTimely(find, () -> answer(List.of()));
    }

    private static StepInTargetsResponse answer(List<StepInTarget> targets) {
        StepInTargetsResponse response = new StepInTargetsResponse();
        response.setTargets(targets.toArray(StepInTarget[]::new));
        return response;
    }

    @JsonRequest
    CompletableFuture<Void> stepOut(StepOutArguments arguments) {
        return resume(Kind.OUT, arguments.getThreadId(), arguments.getSingleThread(), -1);
    }

    /** Ends threads that did not stop; the first thread ends with the program. */
    @JsonRequest
    CompletableFuture<Void> terminateThreads(TerminateThreadsArguments arguments) {
        client.program();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (int thread : arguments.getThreadIds() == null ? new int[0] : arguments.getThreadIds()) {
            all = all.thenCompose(before -> client.program().endThread(thread)).thenAccept(ended -> {
                if (!ended) {
                    throw ErrorReplies.refuse("thread " + thread
                            + " cannot be ended: the first ends with the program, and the one that stopped must go on");
                }
            });
        }
        return all;
    }

    @JsonRequest
    CompletableFuture<Void> pause(PauseArguments arguments) {
        client.program().pause();
        return CompletableFuture.completedFuture(null);
    }
}
