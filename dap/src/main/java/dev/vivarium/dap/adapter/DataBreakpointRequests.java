package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.dap.variables.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.DataBreakpoint;
import org.eclipse.lsp4j.debug.DataBreakpointAccessType;
import org.eclipse.lsp4j.debug.DataBreakpointInfoArguments;
import org.eclipse.lsp4j.debug.DataBreakpointInfoResponse;
import org.eclipse.lsp4j.debug.SetDataBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetDataBreakpointsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/**
 * Breakpoints on what becomes of an object. The condition of one names the fates that stop; without a condition those
 * that end an object do. An object is known by address and birth number, so one that takes over its address is another.
 */
final class DataBreakpointRequests implements RequestGroup {
    private static final Pattern ID = Pattern.compile("object:0x([0-9a-f]{1,12}):(-?\\d{1,10}):(.*)");

    private final ClientSession client;
    /** The ids under which the breakpoints of the last request are set. */
    private final Set<Integer> set = new HashSet<>();

    DataBreakpointRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsDataBreakpoints(true);
    }

    @JsonRequest
    CompletableFuture<DataBreakpointInfoResponse> dataBreakpointInfo(DataBreakpointInfoArguments arguments) {
        return client.ask(stopped -> {
            Shown variable = variable(stopped, arguments);
            DataBreakpointInfoResponse response = new DataBreakpointInfoResponse();
            if (variable == null || variable.address() == 0) {
                response.setDescription(arguments.getName() + " lies in no block of the heap");
                return response;
            }
            int birth = stopped.machine().heap().births.of(variable.address());
            response.setDataId(
                    "object:" + Translation.address(variable.address()) + ":" + birth + ":" + arguments.getName());
            response.setDescription(
                    "what becomes of " + arguments.getName() + " (condition: " + Console.fateWords() + ")");
            response.setAccessTypes(new DataBreakpointAccessType[] {DataBreakpointAccessType.WRITE});
            return response;
        });
    }

    private Shown variable(StoppedProgram stopped, DataBreakpointInfoArguments arguments) {
        if (arguments.getVariablesReference() != null && arguments.getVariablesReference() > 0) {
            return client.variables().named(stopped, arguments.getVariablesReference(), arguments.getName());
        }
        int frame = arguments.getFrameId() == null ? 0 : arguments.getFrameId();
        return new PathReader(stopped, stopped.stack().programFrame(frame))
                .read(arguments.getName()).stream()
                        .mapToObj(value -> client.variables().show(stopped, arguments.getName(), value, null))
                        .findFirst()
                        .orElse(null);
    }

    @JsonRequest
    CompletableFuture<SetDataBreakpointsResponse> setDataBreakpoints(SetDataBreakpointsArguments arguments) {
        Map<Integer, FateWatch> wanted = new HashMap<>();
        List<Breakpoint> answers = new ArrayList<>();
        for (DataBreakpoint each : arguments.getBreakpoints()) {
            answers.add(set(each, wanted));
        }
        Map<Integer, FateWatch> watched = client.program().fates();
        watched.putAll(wanted);
        set.forEach(watched::remove);
        set.clear();
        set.addAll(wanted.keySet());
        SetDataBreakpointsResponse response = new SetDataBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }

    private Breakpoint set(DataBreakpoint given, Map<Integer, FateWatch> wanted) {
        Breakpoint breakpoint = new Breakpoint();
        breakpoint.setId(client.newBreakpointId());
        Matcher id = ID.matcher(given.getDataId());
        if (!id.matches()) {
            breakpoint.setVerified(false);
            breakpoint.setMessage("not an object: " + given.getDataId());
            return breakpoint;
        }
        String condition =
                given.getCondition() == null ? "" : given.getCondition().strip();
        List<String> words = condition.isEmpty() ? List.of() : Arrays.asList(condition.split("[\\s,]+"));
        wanted.put(
                breakpoint.getId(),
                new FateWatch(
                        breakpoint.getId(),
                        Long.parseLong(id.group(1), 16),
                        Integer.parseInt(id.group(2)),
                        id.group(3),
                        Console.fates(words)));
        breakpoint.setVerified(true);
        return breakpoint;
    }
}
