package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.CollectionStop;
import dev.vivarium.dap.debugger.ExceptionCondition;
import dev.vivarium.dap.debugger.ExceptionFilter;
import dev.vivarium.dap.debugger.ExceptionMode;
import dev.vivarium.dap.debugger.Stop;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ExceptionBreakMode;
import org.eclipse.lsp4j.debug.ExceptionBreakpointsFilter;
import org.eclipse.lsp4j.debug.ExceptionDetails;
import org.eclipse.lsp4j.debug.ExceptionFilterOptions;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.ExceptionOptions;
import org.eclipse.lsp4j.debug.ExceptionPathSegment;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Stopping for what happens anywhere: exceptions, and what collections do. */
final class ExceptionRequests implements RequestGroup {
    private static final String CONDITION = "Types such as ValueError, OSError or !KeyError, an expression about the "
            + "exception e, or both: OSError if e.errno == 2";

    private final ClientSession client;

    ExceptionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsExceptionInfoRequest(true);
        capabilities.setSupportsExceptionFilterOptions(true);
        capabilities.setSupportsExceptionOptions(true);
        List<ExceptionBreakpointsFilter> filters = new ArrayList<>();
        for (ExceptionMode mode : ExceptionMode.values()) {
            ExceptionBreakpointsFilter filter = filter(mode.filter(), mode.label());
            filter.setDefault_(mode.byDefault());
            filter.setSupportsCondition(true);
            filter.setConditionDescription(CONDITION);
            filters.add(filter);
        }
        for (CollectionStop stop : CollectionStop.values()) {
            ExceptionBreakpointsFilter filter = filter(stop.filter(), stop.label());
            filter.setDefault_(stop.byDefault());
            filters.add(filter);
        }
        capabilities.setExceptionBreakpointFilters(filters.toArray(ExceptionBreakpointsFilter[]::new));
    }

    private static ExceptionBreakpointsFilter filter(String name, String label) {
        ExceptionBreakpointsFilter filter = new ExceptionBreakpointsFilter();
        filter.setFilter(name);
        filter.setLabel(label);
        filter.setDefault_(false);
        return filter;
    }

    /** The answer has one breakpoint for each filter, each option of a filter and each option by types, in this order. */
    @JsonRequest
    CompletableFuture<SetExceptionBreakpointsResponse> setExceptionBreakpoints(
            SetExceptionBreakpointsArguments arguments) {
        List<ExceptionFilter> filters = new ArrayList<>();
        Set<CollectionStop> stops = EnumSet.noneOf(CollectionStop.class);
        List<Breakpoint> answers = new ArrayList<>();
        for (String name : listOf(arguments.getFilters())) {
            answers.add(add(name, null, filters, stops));
        }
        for (ExceptionFilterOptions option : listOf(arguments.getFilterOptions())) {
            answers.add(add(option.getFilterId(), option.getCondition(), filters, stops));
        }
        for (ExceptionOptions option : listOf(arguments.getExceptionOptions())) {
            ExceptionMode mode = mode(option.getBreakMode());
            if (mode != null) {
                filters.add(new ExceptionFilter(mode, types(option)));
            }
            answers.add(answer(null));
        }
        client.program().setCollectionStops(stops);
        client.program().setExceptionFilters(filters);
        SetExceptionBreakpointsResponse response = new SetExceptionBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }

    private static <T> List<T> listOf(T[] given) {
        return given == null ? List.of() : Arrays.asList(given);
    }

    private static Breakpoint add(
            String name, String condition, List<ExceptionFilter> filters, Set<CollectionStop> stops) {
        for (ExceptionMode mode : ExceptionMode.values()) {
            if (mode.filter().equals(name)) {
                filters.add(new ExceptionFilter(mode, ExceptionCondition.parse(condition)));
                return answer(null);
            }
        }
        for (CollectionStop stop : CollectionStop.values()) {
            if (stop.filter().equals(name)) {
                stops.add(stop);
                return answer(condition == null || condition.isBlank() ? null : "this filter takes no condition");
            }
        }
        return answer("unknown filter " + name);
    }

    private static Breakpoint answer(String problem) {
        Breakpoint breakpoint = new Breakpoint();
        breakpoint.setVerified(problem == null);
        breakpoint.setMessage(problem);
        return breakpoint;
    }

    private static ExceptionMode mode(ExceptionBreakMode mode) {
        return switch (mode) {
            case NEVER -> null;
            case ALWAYS -> ExceptionMode.RAISED;
            case UNHANDLED -> ExceptionMode.UNCAUGHT;
            case USER_UNHANDLED -> ExceptionMode.USER_UNHANDLED;
        };
    }

    /** Only the last part of a path says something: there are no categories of exceptions. */
    private static ExceptionCondition types(ExceptionOptions option) {
        ExceptionPathSegment[] path = option.getPath();
        if (path == null || path.length == 0) {
            return ExceptionCondition.ALWAYS;
        }
        ExceptionPathSegment last = path[path.length - 1];
        return new ExceptionCondition(List.of(last.getNames()), Boolean.TRUE.equals(last.getNegate()), null);
    }

    @JsonRequest
    CompletableFuture<ExceptionInfoResponse> exceptionInfo(ExceptionInfoArguments arguments) {
        return client.askIfTimely(ExceptionRequests::info, ExceptionRequests::noException);
    }

    private static ExceptionInfoResponse noException() {
        ExceptionInfoResponse nothing = new ExceptionInfoResponse();
        nothing.setExceptionId("");
        nothing.setBreakMode(ExceptionBreakMode.NEVER);
        return nothing;
    }

    private static ExceptionInfoResponse info(StoppedProgram stopped) {
        if (stopped.exception() == Value.NULL && stopped.stop().reason() == Stop.Reason.COLLECTION) {
            return ofCollection(stopped.stop());
        }
        if (stopped.exception() == Value.NULL) {
            throw ErrorReplies.refuse("the program did not stop for an exception");
        }
        ExceptionDetails details = details(stopped, stopped.exception());
        details.setStackTrace(frames(stopped));
        details.setInnerException(stopped.frames().handled().stream()
                .filter(handled -> handled != stopped.exception())
                .map(handled -> details(stopped, handled))
                .toArray(ExceptionDetails[]::new));
        // A step back can end where an exception is raised that no filter asks for.
        ExceptionMode mode = stopped.exceptionMode() == null ? ExceptionMode.RAISED : stopped.exceptionMode();
        ExceptionInfoResponse response = new ExceptionInfoResponse();
        response.setExceptionId(details.getTypeName());
        response.setDescription(stopped.evaluator().exceptionText(stopped.exception()));
        response.setBreakMode(
                switch (mode) {
                    case RAISED, OUT_OF_MEMORY -> ExceptionBreakMode.ALWAYS;
                    case UNCAUGHT -> ExceptionBreakMode.UNHANDLED;
                    case USER_UNHANDLED -> ExceptionBreakMode.USER_UNHANDLED;
                });
        response.setDetails(details);
        return response;
    }

    /** What a collection does is no exception, but clients that stopped for a filter of it ask. */
    private static ExceptionInfoResponse ofCollection(Stop stop) {
        ExceptionInfoResponse response = new ExceptionInfoResponse();
        response.setExceptionId(stop.text());
        response.setDescription(stop.text());
        response.setBreakMode(ExceptionBreakMode.ALWAYS);
        return response;
    }

    /** What the exception itself knows. */
    private static ExceptionDetails details(StoppedProgram stopped, long exception) {
        String traceback = stopped.evaluator().traceback(exception).strip();
        String text = traceback.substring(traceback.lastIndexOf('\n') + 1);
        String type = stopped.space().typeName(exception);
        ExceptionDetails details = new ExceptionDetails();
        details.setMessage(text.startsWith(type + ": ") ? text.substring(type.length() + 2) : "");
        details.setTypeName(type);
        details.setFullTypeName(type);
        // Its address reads it as long as it is there.
        details.setEvaluateName(Translation.address(exception));
        details.setStackTrace(traceback);
        return details;
    }

    /** Where the program is, as the traceback will say: of an exception that is just raised it is still empty. */
    private static String frames(StoppedProgram stopped) {
        StringBuilder text = new StringBuilder("Traceback (most recent call last):");
        for (int frame = stopped.frames().depth() - 1; frame >= 0; frame--) {
            text.append("\n  File \"")
                    .append(stopped.frames().code(frame).file())
                    .append("\", line ")
                    .append(stopped.frames().line(frame))
                    .append(", in ")
                    .append(stopped.frames().code(frame).function());
        }
        return text.append('\n')
                .append(stopped.evaluator().exceptionText(stopped.exception()))
                .toString();
    }
}
