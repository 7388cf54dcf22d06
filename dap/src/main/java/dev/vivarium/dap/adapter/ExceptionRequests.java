package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.CollectionStop;
import dev.vivarium.dap.debugger.ExceptionFilters;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ExceptionBreakMode;
import org.eclipse.lsp4j.debug.ExceptionBreakpointsFilter;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Stopping for what happens anywhere: exceptions, and what collections do. */
final class ExceptionRequests implements RequestGroup {
    private static final String RAISED = "raised";
    private static final String UNCAUGHT = "uncaught";
    private static final String OUT_OF_MEMORY = "outOfMemory";

    private final ClientSession client;

    ExceptionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsExceptionInfoRequest(true);
        List<ExceptionBreakpointsFilter> filters = new ArrayList<>();
        filters.add(filter(RAISED, "Raised exceptions", false));
        filters.add(filter(UNCAUGHT, "Uncaught exceptions", true));
        filters.add(filter(OUT_OF_MEMORY, "Out of memory", false));
        for (CollectionStop stop : CollectionStop.values()) {
            filters.add(filter(stop.filter(), stop.label(), false));
        }
        capabilities.setExceptionBreakpointFilters(filters.toArray(ExceptionBreakpointsFilter[]::new));
    }

    private static ExceptionBreakpointsFilter filter(String name, String label, boolean byDefault) {
        ExceptionBreakpointsFilter filter = new ExceptionBreakpointsFilter();
        filter.setFilter(name);
        filter.setLabel(label);
        filter.setDefault_(byDefault);
        return filter;
    }

    @JsonRequest
    CompletableFuture<SetExceptionBreakpointsResponse> setExceptionBreakpoints(
            SetExceptionBreakpointsArguments arguments) {
        List<String> filters = arguments.getFilters() == null ? List.of() : Arrays.asList(arguments.getFilters());
        Set<CollectionStop> stops = EnumSet.noneOf(CollectionStop.class);
        for (CollectionStop stop : CollectionStop.values()) {
            if (filters.contains(stop.filter())) {
                stops.add(stop);
            }
        }
        client.program().setCollectionStops(stops);
        client.program()
                .setExceptionFilters(new ExceptionFilters(
                        filters.contains(RAISED), filters.contains(UNCAUGHT), filters.contains(OUT_OF_MEMORY)));
        return CompletableFuture.completedFuture(new SetExceptionBreakpointsResponse());
    }

    @JsonRequest
    CompletableFuture<ExceptionInfoResponse> exceptionInfo(ExceptionInfoArguments arguments) {
        return client.ask(stopped -> {
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
