package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.FateWatch;
import dev.vivarium.dap.debugger.HitCondition;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.debugger.ValueWatch;
import dev.vivarium.dap.debugger.ValueWatch.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /** The ids under which the breakpoints of the last request are set. */
    private final Set<Integer> set = new HashSet<>();

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
            DataBreakpointInfoResponse response = new DataBreakpointInfoResponse();
            response.setDataId(watchables.remember(watchable));
            response.setDescription(
                    watchable.object() == 0
                            ? watchable.name()
                            : watchable.name() + " (condition: " + WatchWords.fateWords() + ")");
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
        set.forEach(program.fates()::remove);
        set.forEach(program.values()::remove);
        boolean births =
                set.stream().filter(id -> program.births().remove(id) != null).count() > 0;
        set.clear();
        List<Breakpoint> answers = new ArrayList<>();
        for (DataBreakpoint each : arguments.getBreakpoints()) {
            Breakpoint answer = new Breakpoint();
            answer.setId(client.newBreakpointId());
            Watchable watchable = watchables.get(each.getDataId());
            String problem = watchable == null
                    ? "unknown data id " + each.getDataId()
                    : set(program, watchable, each, answer.getId());
            births |= watchable != null && watchable.birth() != null;
            answer.setVerified(problem == null);
            answer.setMessage(problem);
            set.add(answer.getId());
            answers.add(answer);
        }
        program.valuesChanged();
        if (births) {
            program.birthsChanged();
        }
        SetDataBreakpointsResponse response = new SetDataBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
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
        if (watchable.value() == null) {
            return watchable.name() + " is no variable that can be read again; give a fate as the condition";
        }
        boolean changes = condition.equals("changed");
        ValueWatch watch = ValueWatch.ofChanges(id, watchable.name(), watchable.value(), watchable.now())
                .where(condition.isEmpty() || changes ? null : condition, hits);
        program.values()
                .put(
                        id,
                        changes || watchable.kind() == null
                                ? watch
                                : watch.at(watchable.place(), watchable.kind(), trigger(given.getAccessType())));
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
