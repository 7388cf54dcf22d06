package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.HitCondition;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.debugger.ValueWatch;
import dev.vivarium.dap.debugger.ValueWatch.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
 * Breakpoints on variables: where they are read, written or changed or, where the condition names fates, on what becomes
 * of the object that the variable named when it was asked about. Also on bytes of the pool, and on births.
 */
final class DataBreakpointRequests implements RequestGroup {
    private final ClientSession client;
    private final Watchables watchables;
    /** The breakpoints of the last request by their ids. */
    private final Map<Integer, DataBreakpoint> set = new LinkedHashMap<>();

    DataBreakpointRequests(ClientSession client) {
        this.client = client;
        watchables = new Watchables(client);
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsDataBreakpoints(true);
        capabilities.setSupportsDataBreakpointBytes(true);
    }

    @JsonRequest
    CompletableFuture<DataBreakpointInfoResponse> dataBreakpointInfo(DataBreakpointInfoArguments arguments) {
        Function<StoppedProgram, DataBreakpointInfoResponse> find = stopped -> {
            Watchable watchable = watchables.find(stopped, arguments);
            if (watchable == null) {
                return unwatchable(arguments.getName() + " cannot be watched");
            }
            if (watchable.place() == null && watchable.object() == 0 && watchable.birth() == null) {
                return unwatchable(watchable.name() + watchable.remark());
            }
            DataBreakpointInfoResponse response = new DataBreakpointInfoResponse();
            response.setDataId(watchables.remember(watchable));
            response.setDescription(watchable.name()
                    + watchable.remark()
                    + (watchable.object() == 0 ? "" : " (condition: " + WatchWords.fateWords() + ")"));
            response.setAccessTypes(
                    watchable.kind() == null
                            ? new DataBreakpointAccessType[] {DataBreakpointAccessType.WRITE}
                            : DataBreakpointAccessType.values());
            return response;
        };
        return client.askIfTimely(find, () -> unwatchable("the program is not stopped"));
    }

    private static DataBreakpointInfoResponse unwatchable(String why) {
        DataBreakpointInfoResponse response = new DataBreakpointInfoResponse();
        response.setDescription(why);
        return response;
    }

    @JsonRequest
    CompletableFuture<SetDataBreakpointsResponse> setDataBreakpoints(SetDataBreakpointsArguments arguments) {
        DebuggedProgram program = client.program();
        Map<Integer, DataBreakpoint> before = new LinkedHashMap<>(set);
        before.keySet().removeIf(id -> !isSet(program, id));
        set.clear();
        boolean births = false;
        List<Breakpoint> answers = new ArrayList<>();
        for (DataBreakpoint each : arguments.getBreakpoints()) {
            Breakpoint answer = new Breakpoint();
            Integer kept = idOf(each, before);
            answer.setId(kept == null ? client.newBreakpointId() : kept);
            before.remove(answer.getId());
            Watchable watchable = watchables.get(each.getDataId());
            String problem = watchable == null ? "unknown data id " + each.getDataId() : null;
            if (problem == null && kept == null) {
                problem = set(program, watchable, each, answer.getId());
                births |= watchable.birth() != null;
            }
            answer.setVerified(problem == null);
            answer.setMessage(problem);
            set.put(answer.getId(), each);
            answers.add(answer);
        }
        for (int id : before.keySet()) {
            program.fates().remove(id);
            program.values().remove(id);
            births |= program.births().remove(id) != null;
        }
        program.valuesChanged();
        if (births) {
            program.birthsChanged();
        }
        SetDataBreakpointsResponse response = new SetDataBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }

    private static boolean isSet(DebuggedProgram program, int id) {
        return program.fates().containsKey(id)
                || program.values().containsKey(id)
                || program.births().containsKey(id);
    }

    /** The id of one that is set already as it is wanted: it goes on watching while the program runs; null for none. */
    private static Integer idOf(DataBreakpoint wanted, Map<Integer, DataBreakpoint> before) {
        for (Map.Entry<Integer, DataBreakpoint> each : before.entrySet()) {
            if (each.getValue().equals(wanted)) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Returns why one cannot be set, null where it is. */
    private String set(DebuggedProgram program, Watchable watchable, DataBreakpoint given, int id) {
        String condition =
                given.getCondition() == null ? "" : given.getCondition().strip();
        HitCondition hits = HitCondition.parse(given.getHitCondition());
        if (hits == null) {
            return "not a hit condition: " + given.getHitCondition();
        }
        if (watchable.birth() != null) {
            program.births().put(id, watchable.birth().withId(id));
            return null;
        }
        List<String> fates = Arrays.asList(condition.split("[\\s,]+"));
        if (WatchWords.areFates(fates)) {
            if (watchable.object() == 0) {
                return watchable.name() + " lies in no block of the heap: nothing becomes of it";
            }
            program.fates()
                    .put(
                            id,
                            new FateWatch(
                                    id,
                                    watchable.object(),
                                    watchable.number(),
                                    watchable.name(),
                                    WatchWords.fates(fates)));
            return null;
        }
        if (watchable.place() == null) {
            return watchable.name() + " is no variable that can be read again; give a fate as the condition";
        }
        boolean changes = condition.equals("changed");
        ValueWatch watch = new ValueWatch(
                id,
                watchable.name(),
                watchable.place(),
                watchable.kind(),
                changes ? Trigger.CHANGE : trigger(given.getAccessType()),
                condition.isEmpty() || changes ? null : condition,
                hits);
        program.values().put(id, watch);
        return null;
    }

    private static Trigger trigger(DataBreakpointAccessType type) {
        if (type == null) {
            return Trigger.WRITE;
        }
        return switch (type) {
            case READ -> Trigger.READ;
            case WRITE -> Trigger.WRITE;
            case READ_WRITE -> Trigger.READ_WRITE;
        };
    }
}
