package dev.vivarium.object;

import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.state.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What natives find by its class for their machine: wired by a higher package, or made when first asked for. */
final class Services {
    /** @param maker null for what was wired */
    private record Service(Checkpointed<?> state, Function<ObjectSpace, ? extends Checkpointed<?>> maker) {}

    private record Saved(Class<?> type, Function<ObjectSpace, ? extends Checkpointed<?>> maker, Object state) {}

    /** The states of all services, in the order in which they were added. */
    record State(List<Saved> services) {}

    @NotCheckpointed("ObjectSpace saves it")
    private final Map<Class<?>, Service> services = new LinkedHashMap<>();

    void provide(Class<?> type, Checkpointed<?> service) {
        services.put(type, new Service(service, null));
    }

    <T> T get(Class<T> type) {
        Service found = services.get(type);
        return found == null ? null : type.cast(found.state);
    }

    <T extends Checkpointed<?>> T get(ObjectSpace space, Class<T> type, Function<ObjectSpace, T> maker) {
        Service found = services.get(type);
        if (found == null) {
            found = new Service(maker.apply(space), maker);
            services.put(type, found);
        }
        return type.cast(found.state);
    }

    State save() {
        List<Saved> saved = new ArrayList<>();
        services.forEach((type, service) -> saved.add(new Saved(type, service.maker, service.state.save())));
        return new State(List.copyOf(saved));
    }

    /** What was made after the checkpoint is forgotten; what was made before it on another machine is made here. */
    void restore(ObjectSpace space, State saved) {
        services.values().removeIf(service -> service.maker != null);
        for (Saved one : saved.services()) {
            if (one.maker != null) {
                services.put(one.type, new Service(one.maker.apply(space), one.maker));
            }
            Parts.restore(services.get(one.type).state, one.state);
        }
    }
}
