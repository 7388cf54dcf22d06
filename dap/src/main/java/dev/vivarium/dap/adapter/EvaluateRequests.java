package dev.vivarium.dap.adapter;

import dev.vivarium.checkpoint.Fork;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.gc.Phase;
import dev.vivarium.gc.control.StopCondition;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateArgumentsContext;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/**
 * Evaluating. What the user types in the console happens in the program; whatever else is asked is read from the heap
 * or, where code has to run for it, evaluated on a copy.
 */
final class EvaluateRequests implements RequestGroup {
    private static final Pattern GC_STEPS = Pattern.compile("gc\\s+(step|object|phase|finish|until\\s+.+)");
    /** Two words are no Python. */
    private static final Pattern NO_GC_STEP = Pattern.compile("gc\\s+(?!(?:if|is|in|and|or|not)\\b)\\w+.*");

    private final ClientSession client;
    private final Console console;

    EvaluateRequests(ClientSession client) {
        this.client = client;
        console = new Console(client);
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsEvaluateForHovers(true);
        capabilities.setSupportsClipboardContext(true);
    }

    @JsonRequest
    CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments arguments) {
        Matcher steps = GC_STEPS.matcher(arguments.getExpression().strip());
        if (isConsole(arguments) && steps.matches()) {
            return step(steps.group(1));
        }
        if (isConsole(arguments)
                && NO_GC_STEP.matcher(arguments.getExpression().strip()).matches()) {
            throw ErrorReplies.refuse("one of: " + Console.GC_HELP);
        }
        if (isConsole(arguments) && arguments.getExpression().strip().startsWith("back")) {
            return client.ask(stopped -> BackWords.read(stopped, frame(stopped, arguments), arguments.getExpression()))
                    .thenCompose(back -> back == null
                            ? client.ask(stopped -> evaluate(stopped, arguments))
                            : client.resumedByConsole(
                                            back.apply(client.program().backwards()))
                                    .thenApply(gone -> answer(null, true)));
        }
        return client.askAtLength(arguments.getExpression(), stopped -> evaluate(stopped, arguments));
    }

    private static FrameView.Code frame(StoppedProgram stopped, EvaluateArguments arguments) {
        return stopped.stack().programFrame(arguments.getFrameId() == null ? 0 : arguments.getFrameId());
    }

    private static boolean isConsole(EvaluateArguments arguments) {
        return EvaluateArgumentsContext.REPL.equals(arguments.getContext());
    }

    /** Goes on in the collection in progress, or to the next one. */
    private CompletableFuture<EvaluateResponse> step(String how) {
        StopCondition until = switch (how) {
            case "step" -> StopCondition.nextEvent();
            case "object" -> StopCondition.nextObject();
            case "phase" -> StopCondition.nextPhase();
            case "finish" -> StopCondition.phaseBegins(Phase.DONE);
            default ->
                StopCondition.phaseBegins(phase(how.substring("until".length()).strip()));
        };
        return client.resumedByConsole(client.program().stepCollection(until)).thenApply(gone -> answer(null, true));
    }

    private static Phase phase(String title) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.title().equals(title))
                .findFirst()
                .orElseThrow(() -> ErrorReplies.refuse("no phase " + title));
    }

    private EvaluateResponse evaluate(StoppedProgram stopped, EvaluateArguments arguments) {
        String text = arguments.getExpression();
        int id = arguments.getFrameId() == null ? 0 : arguments.getFrameId();
        FrameView.Code frame = frame(stopped, arguments);
        if (isConsole(arguments)) {
            String said = console.answer(stopped, frame, text);
            if (said != null) {
                EvaluateResponse response = new EvaluateResponse();
                response.setResult(said);
                return response;
            }
        }
        client.variables().setHex(VariableRequests.isHex(arguments.getFormat()));
        // What is copied is copied whole.
        boolean isWhole = EvaluateArgumentsContext.CLIPBOARD.equals(arguments.getContext())
                && !stopped.machine().collector().isCollecting();
        OptionalLong read = isWhole ? OptionalLong.empty() : new PathReader(stopped, frame).read(text);
        if (read.isPresent()) {
            return answer(client.variables().show(stopped, "", read.getAsLong(), text, id), false);
        }
        if (frame == null) {
            throw ErrorReplies.refuse("there is no frame of the program to evaluate in");
        }
        if (stopped.machine().collector().isCollecting()) {
            throw ErrorReplies.refuse("in a collection only names, attributes, items and addresses can be evaluated");
        }
        if (isConsole(arguments)) {
            stopped.aboutToChange();
            Shown shown = stopped.cancellation()
                    .running(
                            stopped.machine(),
                            () -> stopped.evaluator()
                                    .run(
                                            text,
                                            frame.frames(),
                                            frame.index(),
                                            value -> client.variables().show(stopped, "", value, null)));
            client.changed(stopped);
            return answer(shown, true);
        }
        return look(stopped, frame, text);
    }

    /** @param console whether nothing is said of statements and of None */
    private EvaluateResponse answer(Shown shown, boolean console) {
        EvaluateResponse response = new EvaluateResponse();
        response.setResult(shown == null || console && shown.type().equals("NoneType") ? "" : shown.text());
        if (shown != null) {
            Variable variable = Translation.variable(shown, client.features());
            response.setType(variable.getType());
            response.setVariablesReference(variable.getVariablesReference());
            response.setIndexedVariables(variable.getIndexedVariables());
            response.setNamedVariables(variable.getNamedVariables());
            response.setMemoryReference(variable.getMemoryReference());
        }
        return response;
    }

    private EvaluateResponse look(StoppedProgram stopped, FrameView.Code frame, String text) {
        if (frame.thread() != stopped.thread()) {
            throw ErrorReplies.refuse("in a thread that did not stop, only the console runs code");
        }
        Fork.Answer answer = stopped.evaluator().look(text, frame.frames(), frame.index(), stopped.cancellation());
        if (answer.isError()) {
            String traceback = answer.text().strip();
            throw ErrorReplies.refuse(traceback.substring(traceback.lastIndexOf('\n') + 1));
        }
        return answer(client.variables().showOnCopy(answer.space(), answer.value(), answer.text()), false);
    }
}
