package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.InstructionAddress;
import dev.vivarium.dap.debugger.Stop;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.GotoArguments;
import org.eclipse.lsp4j.debug.GotoTarget;
import org.eclipse.lsp4j.debug.GotoTargetsArguments;
import org.eclipse.lsp4j.debug.GotoTargetsResponse;
import org.eclipse.lsp4j.debug.RestartFrameArguments;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Sending frames elsewhere: to another statement of their function, or to its beginning. */
final class MoveRequests implements RequestGroup {
    /** A place that a client was told of. */
    private record Target(CodePlace code, int instruction) {}

    private final ClientSession client;
    private final List<Target> targets = new ArrayList<>();

    MoveRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsGotoTargetsRequest(true);
        capabilities.setSupportsRestartFrame(true);
    }

    /** The statements of a line to which the frame that stopped can go; fails where there is none, and says why. */
    @JsonRequest
    CompletableFuture<GotoTargetsResponse> gotoTargets(GotoTargetsArguments arguments) {
        DebuggedProgram debugged = client.program();
        return client.ask(stopped -> {
            ProgramFrames frames = frames(stopped);
            CodePlace code = frames.code(0);
            String path = client.texts().file(arguments.getSource());
            boolean isHere = debugged.breakpoints()
                    .absolute(path)
                    .equals(debugged.breakpoints().absolute(code.file()));
            List<GotoTarget> found = new ArrayList<>();
            String problem = "line " + arguments.getLine() + " has no statement of " + code.function();
            for (int statement : isHere ? code.statements() : new int[0]) {
                if (code.line(statement) == arguments.getLine()) {
                    String obstacle = frames.obstacle(statement);
                    problem = obstacle == null ? problem : obstacle;
                    if (obstacle == null) {
                        found.add(target(code, statement));
                    }
                }
            }
            if (found.isEmpty()) {
                throw ErrorReplies.refuse(problem);
            }
            GotoTargetsResponse response = new GotoTargetsResponse();
            response.setTargets(found.toArray(GotoTarget[]::new));
            return response;
        });
    }

    private GotoTarget target(CodePlace code, int statement) {
        targets.add(new Target(code, statement));
        GotoTarget target = new GotoTarget();
        target.setId(targets.size());
        target.setLabel("line " + code.line(statement) + " of " + code.function());
        target.setLine(code.line(statement));
        target.setInstructionPointerReference("0x" + Long.toHexString(InstructionAddress.of(code, statement)));
        return target;
    }

    private static ProgramFrames frames(StoppedProgram stopped) {
        if (!stopped.canMove()) {
            throw ErrorReplies.refuse("only where the program stands in front of a statement can it go elsewhere;"
                    + " here an exception, a wait or a collection is in progress");
        }
        return stopped.frames();
    }

    @JsonRequest("goto")
    CompletableFuture<Void> goTo(GotoArguments arguments) {
        return move(Stop.Reason.GOTO, stopped -> {
            ProgramFrames frames = frames(stopped);
            int id = arguments.getTargetId();
            if (id < 1 || id > targets.size()) {
                throw ErrorReplies.refuse("unknown target " + id);
            }
            if (arguments.getThreadId() != stopped.thread()) {
                throw ErrorReplies.refuse("only the thread that stopped can go elsewhere");
            }
            Target target = targets.get(id - 1);
            String obstacle = target.code().equals(frames.code(0))
                    ? frames.obstacle(target.instruction())
                    : "the target lies in another function";
            if (obstacle != null) {
                throw ErrorReplies.refuse(obstacle);
            }
            stopped.aboutToChange();
            frames.goTo(target.instruction());
        });
    }

    @JsonRequest
    CompletableFuture<Void> restartFrame(RestartFrameArguments arguments) {
        return move(Stop.Reason.RESTART, stopped -> {
            ProgramFrames frames = frames(stopped);
            FrameView view = stopped.stack().frame(arguments.getFrameId());
            if (!(view instanceof FrameView.Code code) || code.thread() != stopped.thread()) {
                throw ErrorReplies.refuse("only frames of the program in the thread that stopped can begin again");
            }
            String obstacle = frames.obstacleToRestart(code.index());
            if (obstacle != null) {
                throw ErrorReplies.refuse(obstacle);
            }
            stopped.aboutToChange();
            frames.restart(code.index());
        });
    }

    private CompletableFuture<Void> move(Stop.Reason reason, Consumer<StoppedProgram> move) {
        return client.resumed(client.program().move(reason, move));
    }
}
