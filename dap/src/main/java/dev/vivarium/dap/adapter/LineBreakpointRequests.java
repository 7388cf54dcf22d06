package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.HitCondition;
import dev.vivarium.dap.debugger.LineBreakpoint;
import dev.vivarium.dap.debugger.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsResponse;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Breakpoints at lines: of the program's files, and of a collection's listing. */
final class LineBreakpointRequests implements RequestGroup {
    private final ClientSession client;

    LineBreakpointRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsConditionalBreakpoints(true);
        capabilities.setSupportsHitConditionalBreakpoints(true);
        capabilities.setSupportsLogPoints(true);
    }

    @JsonRequest
    CompletableFuture<SetBreakpointsResponse> setBreakpoints(SetBreakpointsArguments arguments) {
        SourceBreakpoint[] given = given(arguments);
        SetBreakpointsResponse response = new SetBreakpointsResponse();
        Source source = arguments.getSource();
        boolean inListing = Translation.isListing(source);
        response.setBreakpoints(
                inListing ? inListing(given) : inFile(client.texts().file(source), given));
        return CompletableFuture.completedFuture(response);
    }

    /** Older clients give lines only. */
    @SuppressWarnings("deprecation")
    private static SourceBreakpoint[] given(SetBreakpointsArguments arguments) {
        if (arguments.getBreakpoints() != null) {
            return arguments.getBreakpoints();
        }
        int[] lines = arguments.getLines() == null ? new int[0] : arguments.getLines();
        return Arrays.stream(lines)
                .mapToObj(line -> {
                    SourceBreakpoint breakpoint = new SourceBreakpoint();
                    breakpoint.setLine(line);
                    return breakpoint;
                })
                .toArray(SourceBreakpoint[]::new);
    }

    private Breakpoint[] inFile(String path, SourceBreakpoint[] given) {
        DebuggedProgram program = client.program();
        String file = program.breakpoints().absolute(path);
        List<LineBreakpoint> wanted = new ArrayList<>();
        List<Supplier<Breakpoint>> answers = new ArrayList<>();
        for (SourceBreakpoint each : given) {
            HitCondition hits = HitCondition.parse(each.getHitCondition());
            int id = client.newBreakpointId();
            if (hits == null) {
                answers.add(() -> ErrorReplies.noHitCondition(id, each.getHitCondition()));
                continue;
            }
            LineBreakpoint breakpoint =
                    new LineBreakpoint(id, file, each.getLine(), each.getCondition(), hits, each.getLogMessage());
            wanted.add(breakpoint);
            answers.add(() -> Translation.breakpoint(breakpoint, client.texts()));
        }
        program.setBreakpoints(file, wanted);
        return answers.stream().map(Supplier::get).toArray(Breakpoint[]::new);
    }

    private Breakpoint[] inListing(SourceBreakpoint[] given) {
        Listing listing = client.program().listing();
        Map<Integer, Integer> idsByLine = new HashMap<>();
        List<Breakpoint> set = new ArrayList<>();
        for (SourceBreakpoint each : given) {
            int line = listing.nearestLine(each.getLine());
            Breakpoint breakpoint = new Breakpoint();
            breakpoint.setId(client.newBreakpointId());
            breakpoint.setVerified(line > 0);
            if (line > 0) {
                breakpoint.setLine(line);
                idsByLine.put(line, breakpoint.getId());
            } else {
                breakpoint.setMessage("nothing happens below this line");
            }
            breakpoint.setSource(Translation.source(listing));
            set.add(breakpoint);
        }
        client.program().setListingBreakpoints(idsByLine);
        return set.toArray(Breakpoint[]::new);
    }
}
