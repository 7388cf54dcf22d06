package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.questions.HeapScope;
import dev.vivarium.dap.variables.Page;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.dap.variables.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopePresentationHint;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.ScopesResponse;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetExpressionResponse;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.SetVariableResponse;
import org.eclipse.lsp4j.debug.ValueFormat;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesArgumentsFilter;
import org.eclipse.lsp4j.debug.VariablesResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The variables of a frame. */
final class VariableRequests implements RequestGroup {
    private final ClientSession client;

    VariableRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsSetVariable(true);
        capabilities.setSupportsSetExpression(true);
    }

    @JsonRequest
    CompletableFuture<ScopesResponse> scopes(ScopesArguments arguments) {
        return client.ask(stopped -> {
            ScopesResponse response = new ScopesResponse();
            response.setScopes(scopes(stopped, arguments.getFrameId()).toArray(Scope[]::new));
            return response;
        });
    }

    private List<Scope> scopes(StoppedProgram stopped, int id) {
        Variables variables = client.variables();
        FrameView view = stopped.stack().frame(id);
        if (view instanceof FrameView.Collector collector) {
            return List.of(
                    scope("Collection", variables.collector(collector.collection()), ScopePresentationHint.LOCALS));
        }
        FrameView.Code frame = (FrameView.Code) view;
        List<Scope> scopes = new ArrayList<>();
        boolean isModule = frame.frames().code(frame.index()).function().equals("<module>");
        if (!isModule) {
            scopes.add(scope("Locals", variables.locals(frame, id), ScopePresentationHint.LOCALS));
        }
        int cells = variables.cells(frame, id);
        if (cells > 0) {
            scopes.add(scope("Cells", cells, null));
        }
        scopes.add(scope("Globals", variables.globals(frame, id), isModule ? ScopePresentationHint.LOCALS : null));
        if (frame.frames().operands(frame.index()).length > 0) {
            scopes.add(scope("Operand stack", variables.operands(frame, id), ScopePresentationHint.REGISTERS));
        }
        scopes.add(scope("Heap", new HeapScope(variables, frame, client.moments()).reference(), null));
        return scopes;
    }

    private static Scope scope(String name, int reference, String hint) {
        Scope scope = new Scope();
        scope.setName(name);
        scope.setVariablesReference(reference);
        scope.setPresentationHint(hint);
        return scope;
    }

    @JsonRequest
    CompletableFuture<VariablesResponse> variables(VariablesArguments arguments) {
        return client.ask(stopped -> {
            VariablesResponse response = new VariablesResponse();
            client.variables().setHex(isHex(arguments.getFormat()));
            response.setVariables(
                    client.variables().inside(stopped, arguments.getVariablesReference(), page(arguments)).stream()
                            .map(shown -> Translation.variable(shown, client.features()))
                            .toArray(Variable[]::new));
            return response;
        });
    }

    private static Page page(VariablesArguments arguments) {
        Page.Kind kind = Page.Kind.ALL;
        if (arguments.getFilter() != null) {
            kind = arguments.getFilter() == VariablesArgumentsFilter.INDEXED ? Page.Kind.INDEXED : Page.Kind.NAMED;
        }
        return new Page(
                kind,
                arguments.getStart() == null ? 0 : arguments.getStart(),
                arguments.getCount() == null ? 0 : arguments.getCount());
    }

    @JsonRequest
    CompletableFuture<SetVariableResponse> setVariable(SetVariableArguments arguments) {
        return client.ask(stopped -> {
            int reference = arguments.getVariablesReference();
            Shown target = client.variables().named(stopped, reference, arguments.getName());
            if (target == null) {
                throw ErrorReplies.refuse("no variable " + arguments.getName());
            }
            if (target.expression() == null) {
                throw ErrorReplies.refuse(arguments.getName() + " cannot be set");
            }
            int id = client.variables().frameOf(reference);
            FrameView.Code frame = programFrame(stopped, id);
            client.variables().setHex(isHex(arguments.getFormat()));
            Shown set = assign(stopped, frame, id, target.expression(), arguments.getValue());
            SetVariableResponse response = new SetVariableResponse();
            Variable now = Translation.variable(set, client.features());
            response.setValue(now.getValue());
            response.setType(now.getType());
            response.setVariablesReference(now.getVariablesReference());
            response.setNamedVariables(now.getNamedVariables());
            response.setIndexedVariables(now.getIndexedVariables());
            response.setMemoryReference(now.getMemoryReference());
            return response;
        });
    }

    @JsonRequest
    CompletableFuture<SetExpressionResponse> setExpression(SetExpressionArguments arguments) {
        return client.ask(stopped -> {
            int id = arguments.getFrameId() == null ? 0 : arguments.getFrameId();
            FrameView.Code frame = programFrame(stopped, id);
            client.variables().setHex(isHex(arguments.getFormat()));
            Shown set = assign(stopped, frame, id, arguments.getExpression(), arguments.getValue());
            SetExpressionResponse response = new SetExpressionResponse();
            Variable now = Translation.variable(set, client.features());
            response.setValue(now.getValue());
            response.setType(now.getType());
            response.setVariablesReference(now.getVariablesReference());
            response.setNamedVariables(now.getNamedVariables());
            response.setIndexedVariables(now.getIndexedVariables());
            response.setMemoryReference(now.getMemoryReference());
            return response;
        });
    }

    static boolean isHex(ValueFormat format) {
        return format != null && Boolean.TRUE.equals(format.getHex());
    }

    /** The frame in which a text is evaluated. */
    static FrameView.Code programFrame(StoppedProgram stopped, int id) {
        FrameView.Code frame = stopped.stack().programFrame(id);
        if (frame == null) {
            throw ErrorReplies.refuse("there is no frame of the program to evaluate in");
        }
        return frame;
    }

    private Shown assign(StoppedProgram stopped, FrameView.Code frame, int id, String target, String value) {
        if (stopped.stack().isTask(frame.thread())) {
            throw ErrorReplies.refuse("the variables of a task that does not run can only be looked at");
        }
        stopped.aboutToChange();
        stopped.cancellation().running(stopped.machine(), () -> {
            stopped.evaluator().run(target + " = (" + value + ")", frame.frames(), frame.index(), nothing -> null);
            return null;
        });
        Shown set = stopped.evaluator()
                .run(
                        target,
                        frame.frames(),
                        frame.index(),
                        now -> client.variables().show(stopped, target, now, target, id));
        client.changed(stopped);
        return set;
    }
}
