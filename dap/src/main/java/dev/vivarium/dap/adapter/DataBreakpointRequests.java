package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.debugger.ValueWatch;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
 * Breakpoints on variables: on a change of the value or, where the condition names fates, on what becomes of the object
 * that the variable named when it was asked about.
 */
final class DataBreakpointRequests implements RequestGroup {
    /**
     * What a client was told that it can watch.
     *
     * @param object its address, 0 for a value that lies in no object
     * @param birth tells the object from others that take over its address
     */
    private record Watchable(
            String name, Function<StoppedProgram, OptionalLong> place, OptionalLong now, long object, int birth) {}

    private final ClientSession client;
    private final Map<String, Watchable> watchables = new ConcurrentHashMap<>();
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
            DataBreakpointInfoResponse response = new DataBreakpointInfoResponse();
            Watchable watchable = watchable(stopped, arguments);
            if (watchable == null) {
                response.setDescription(arguments.getName() + " cannot be watched");
                return response;
            }
            String id = "data" + (watchables.size() + 1);
            watchables.put(id, watchable);
            response.setDataId(id);
            response.setDescription(
                    watchable.object() == 0
                            ? watchable.name()
                            : watchable.name() + " (condition: " + Console.fateWords() + ")");
            response.setAccessTypes(new DataBreakpointAccessType[] {DataBreakpointAccessType.WRITE});
            return response;
        });
    }

    private Watchable watchable(StoppedProgram stopped, DataBreakpointInfoArguments arguments) {
        Integer reference = arguments.getVariablesReference();
        int id = arguments.getFrameId() == null ? 0 : arguments.getFrameId();
        String path = arguments.getName();
        OptionalLong value = OptionalLong.empty();
        if (reference != null && reference > 0) {
            Shown variable = client.variables().named(stopped, reference, path);
            if (variable == null) {
                return null;
            }
            id = client.variables().frameOf(reference);
            value = variable.address() == 0 ? value : OptionalLong.of(variable.address());
            path = variable.expression();
        }
        FrameView.Code frame = stopped.stack().programFrame(id);
        OptionalLong now =
                path == null || frame == null ? OptionalLong.empty() : new PathReader(stopped, frame).read(path);
        value = now.isPresent() ? now : value;
        if (value.isEmpty()) {
            return null;
        }
        long object = Value.isHeap(value.getAsLong()) ? value.getAsLong() : 0;
        int birth = object == 0 ? 0 : stopped.machine().heap().births.of(object);
        String name = path == null ? arguments.getName() : path;
        return new Watchable(name, now.isEmpty() ? null : PathReader.follow(frame, path), now, object, birth);
    }

    @JsonRequest
    CompletableFuture<SetDataBreakpointsResponse> setDataBreakpoints(SetDataBreakpointsArguments arguments) {
        Map<Integer, FateWatch> fates = client.program().fates();
        Map<Integer, ValueWatch> values = client.program().values();
        set.forEach(fates::remove);
        set.forEach(values::remove);
        set.clear();
        List<Breakpoint> answers = new ArrayList<>();
        for (DataBreakpoint each : arguments.getBreakpoints()) {
            Breakpoint answer = new Breakpoint();
            answer.setId(client.newBreakpointId());
            String problem = set(each, answer.getId());
            answer.setVerified(problem == null);
            answer.setMessage(problem);
            set.add(answer.getId());
            answers.add(answer);
        }
        client.program().valuesChanged();
        SetDataBreakpointsResponse response = new SetDataBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }

    /** Returns why one cannot be set, null where it is. */
    private String set(DataBreakpoint given, int id) {
        Watchable watchable = watchables.get(given.getDataId());
        if (watchable == null) {
            return "unknown data id " + given.getDataId();
        }
        String condition =
                given.getCondition() == null ? "" : given.getCondition().strip();
        if (condition.isEmpty()) {
            if (watchable.place() == null) {
                return watchable.name() + " is no variable that can be read again; give a fate as the condition";
            }
            client.program().values().put(id, new ValueWatch(id, watchable.name(), watchable.place(), watchable.now()));
            return null;
        }
        if (watchable.object() == 0) {
            return watchable.name() + " lies in no block of the heap: nothing becomes of it";
        }
        client.program()
                .fates()
                .put(
                        id,
                        new FateWatch(
                                id,
                                watchable.object(),
                                watchable.birth(),
                                watchable.name(),
                                Console.fates(Arrays.asList(condition.split("[\\s,]+")))));
        return null;
    }
}
