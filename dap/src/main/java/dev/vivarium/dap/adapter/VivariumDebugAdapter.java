package dev.vivarium.dap.adapter;

import dev.vivarium.checkpoint.Fork;
import dev.vivarium.dap.debugger.DebugSession;
import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.ExceptionFilters;
import dev.vivarium.dap.debugger.HitCondition;
import dev.vivarium.dap.debugger.LineBreakpoint;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinueResponse;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateArgumentsContext;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.ExceptionBreakMode;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.ScopesResponse;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetExpressionResponse;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.SetVariableResponse;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.SteppingGranularity;
import org.eclipse.lsp4j.debug.TerminateArguments;
import org.eclipse.lsp4j.debug.Thread;
import org.eclipse.lsp4j.debug.ThreadsResponse;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesResponse;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;

/** The adapter of one client: a line or two for each request. */
final class VivariumDebugAdapter implements IDebugProtocolServer {
    private static final long END_MILLISECONDS = 2_000;

    private final Variables variables = new Variables();
    private final AtomicInteger breakpointIds = new AtomicInteger();
    private IDebugProtocolClient client;
    private Runnable onDisconnected = () -> {};
    private volatile DebugSession session;

    void connect(IDebugProtocolClient connected) {
        client = connected;
    }

    void onDisconnected(Runnable action) {
        onDisconnected = action;
    }

    /** Ends the program, whatever it does. */
    void close() {
        if (session != null) {
            session.program().terminate();
        }
    }

    private DebuggedProgram program() {
        DebugSession launched = session;
        if (launched == null) {
            throw ErrorReplies.refuse("nothing is launched");
        }
        return launched.program();
    }

    private <T> CompletableFuture<T> ask(Function<StoppedProgram, T> question) {
        return program().ask(question);
    }

    // Beginning and ending

    @Override
    public CompletableFuture<Capabilities> initialize(InitializeRequestArguments arguments) {
        return CompletableFuture.completedFuture(AdapterCapabilities.all());
    }

    @Override
    public CompletableFuture<Void> launch(Map<String, Object> arguments) {
        if (session != null) {
            throw ErrorReplies.refuse("a program is launched already");
        }
        session = new DebugSession(LaunchArguments.read(arguments), new ClientEvents(client));
        return CompletableFuture.completedFuture(null).thenApply(launched -> {
            client.initialized();
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> configurationDone(ConfigurationDoneArguments arguments) {
        program();
        session.start();
        return done();
    }

    @Override
    public CompletableFuture<Void> terminate(TerminateArguments arguments) {
        program().terminate();
        return done();
    }

    @Override
    public CompletableFuture<Void> disconnect(DisconnectArguments arguments) {
        close();
        return CompletableFuture.runAsync(() -> {
            awaitEnd();
            // The answer must be on its way before the connection goes.
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(onDisconnected);
        });
    }

    private void awaitEnd() {
        try {
            if (session != null) {
                session.await(END_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            java.lang.Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    // Breakpoints

    @Override
    public CompletableFuture<SetBreakpointsResponse> setBreakpoints(SetBreakpointsArguments arguments) {
        DebuggedProgram program = program();
        String file = program.breakpoints().absolute(arguments.getSource().getPath());
        List<LineBreakpoint> wanted = new ArrayList<>();
        SourceBreakpoint[] given =
                arguments.getBreakpoints() == null ? new SourceBreakpoint[0] : arguments.getBreakpoints();
        for (SourceBreakpoint each : given) {
            HitCondition hits = HitCondition.parse(each.getHitCondition());
            if (hits == null) {
                throw ErrorReplies.refuse("not a hit condition: " + each.getHitCondition());
            }
            wanted.add(new LineBreakpoint(
                    breakpointIds.incrementAndGet(),
                    file,
                    each.getLine(),
                    each.getCondition(),
                    hits,
                    each.getLogMessage()));
        }
        program.setBreakpoints(file, wanted);
        SetBreakpointsResponse response = new SetBreakpointsResponse();
        response.setBreakpoints(wanted.stream().map(Translation::breakpoint).toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }

    @Override
    public CompletableFuture<SetExceptionBreakpointsResponse> setExceptionBreakpoints(
            SetExceptionBreakpointsArguments arguments) {
        List<String> filters = Arrays.asList(arguments.getFilters());
        program()
                .setExceptionFilters(new ExceptionFilters(
                        filters.contains(AdapterCapabilities.RAISED), filters.contains(AdapterCapabilities.UNCAUGHT)));
        return CompletableFuture.completedFuture(new SetExceptionBreakpointsResponse());
    }

    // Going on

    private CompletableFuture<Void> resumed(CompletableFuture<Void> resumption) {
        return resumption.thenRun(variables::clear);
    }

    @Override
    public CompletableFuture<ContinueResponse> continue_(ContinueArguments arguments) {
        return resumed(program().resume()).thenApply(nothing -> {
            ContinueResponse response = new ContinueResponse();
            response.setAllThreadsContinued(true);
            return response;
        });
    }

    @Override
    public CompletableFuture<Void> next(NextArguments arguments) {
        boolean instruction = arguments.getGranularity() == SteppingGranularity.INSTRUCTION;
        return resumed(instruction ? program().stepInstruction() : program().stepOver());
    }

    @Override
    public CompletableFuture<Void> stepIn(StepInArguments arguments) {
        boolean instruction = arguments.getGranularity() == SteppingGranularity.INSTRUCTION;
        return resumed(instruction ? program().stepInstruction() : program().stepIn());
    }

    @Override
    public CompletableFuture<Void> stepOut(StepOutArguments arguments) {
        return resumed(program().stepOut());
    }

    @Override
    public CompletableFuture<Void> pause(PauseArguments arguments) {
        program().pause();
        return done();
    }

    // Looking

    @Override
    public CompletableFuture<ThreadsResponse> threads() {
        Thread main = new Thread();
        main.setId(1);
        main.setName("main thread");
        ThreadsResponse response = new ThreadsResponse();
        response.setThreads(new Thread[] {main});
        return CompletableFuture.completedFuture(response);
    }

    @Override
    public CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
        DebuggedProgram program = program();
        return program.ask(stopped -> FrameAnswers.stackTrace(stopped, program.breakpoints(), arguments));
    }

    @Override
    public CompletableFuture<ScopesResponse> scopes(ScopesArguments arguments) {
        return ask(stopped -> {
            ScopesResponse response = new ScopesResponse();
            response.setScopes(FrameAnswers.scopes(stopped, variables, frame(stopped, arguments.getFrameId())));
            return response;
        });
    }

    private static int frame(StoppedProgram stopped, Integer id) {
        int frame = id == null ? 0 : id - 1;
        if (frame < 0 || frame >= stopped.frames().depth()) {
            throw ErrorReplies.refuse("unknown frame " + id);
        }
        return frame;
    }

    @Override
    public CompletableFuture<VariablesResponse> variables(VariablesArguments arguments) {
        return ask(stopped -> {
            int start = arguments.getStart() == null ? 0 : arguments.getStart();
            int count = arguments.getCount() == null ? 0 : arguments.getCount();
            VariablesResponse response = new VariablesResponse();
            response.setVariables(variables.inside(stopped, arguments.getVariablesReference(), start, count).stream()
                    .map(Translation::variable)
                    .toArray(Variable[]::new));
            return response;
        });
    }

    @Override
    public CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments arguments) {
        return ask(stopped -> {
            int frame = frame(stopped, arguments.getFrameId());
            String text = arguments.getExpression();
            EvaluateResponse response = new EvaluateResponse();
            if (EvaluateArgumentsContext.REPL.equals(arguments.getContext())) {
                Shown shown = stopped.evaluator()
                        .run(text, stopped.frames(), frame, value -> variables.show(stopped, "", value, text));
                response.setResult(shown == null || shown.type().equals("NoneType") ? "" : shown.text());
                if (shown != null) {
                    response.setType(shown.type());
                    response.setVariablesReference(shown.reference());
                }
                return response;
            }
            Fork.Answer answer = stopped.evaluator().look(text, stopped.frames(), frame);
            if (answer.isError()) {
                String traceback = answer.text().strip();
                throw ErrorReplies.refuse(traceback.substring(traceback.lastIndexOf('\n') + 1));
            }
            response.setResult(answer.text());
            return response;
        });
    }

    @Override
    public CompletableFuture<SetVariableResponse> setVariable(SetVariableArguments arguments) {
        return ask(stopped -> {
            int reference = arguments.getVariablesReference();
            Shown target = variables.inside(stopped, reference, 0, 0).stream()
                    .filter(shown -> shown.name().equals(arguments.getName()))
                    .findFirst()
                    .orElseThrow(() -> ErrorReplies.refuse("no variable " + arguments.getName()));
            if (target.expression() == null) {
                throw ErrorReplies.refuse(arguments.getName() + " cannot be set");
            }
            Shown set = assign(stopped, variables.frameOf(reference), target.expression(), arguments.getValue());
            SetVariableResponse response = new SetVariableResponse();
            response.setValue(set.text());
            response.setType(set.type());
            response.setVariablesReference(set.reference());
            return response;
        });
    }

    @Override
    public CompletableFuture<SetExpressionResponse> setExpression(SetExpressionArguments arguments) {
        return ask(stopped -> {
            int frame = frame(stopped, arguments.getFrameId());
            Shown set = assign(stopped, frame, arguments.getExpression(), arguments.getValue());
            SetExpressionResponse response = new SetExpressionResponse();
            response.setValue(set.text());
            response.setType(set.type());
            response.setVariablesReference(set.reference());
            return response;
        });
    }

    private Shown assign(StoppedProgram stopped, int frame, String target, String value) {
        stopped.evaluator().run(target + " = (" + value + ")", stopped.frames(), frame, nothing -> null);
        return stopped.evaluator()
                .run(target, stopped.frames(), frame, now -> variables.show(stopped, target, now, target));
    }

    @Override
    public CompletableFuture<ExceptionInfoResponse> exceptionInfo(ExceptionInfoArguments arguments) {
        return ask(stopped -> {
            if (stopped.exception() == Value.NULL) {
                throw ErrorReplies.refuse("the program did not stop for an exception");
            }
            ExceptionInfoResponse response = new ExceptionInfoResponse();
            response.setExceptionId(stopped.space().typeName(stopped.exception()));
            response.setDescription(stopped.evaluator().exceptionText(stopped.exception()));
            response.setBreakMode(
                    stopped.frames().hasHandler() ? ExceptionBreakMode.ALWAYS : ExceptionBreakMode.UNHANDLED);
            return response;
        });
    }
}
