package dev.vivarium.dap.debugger;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A place inside an object to which a path leads: that of the object that the path names at the moment. Where the path leads
 * nowhere, as when the frame in which it began has ended, it stays with the object that was named last.
 */
public final class FollowedPlace implements Function<StoppedProgram, Place> {
    private final Function<StoppedProgram, OptionalLong> owner;
    private final BiFunction<StoppedProgram, Long, Place> placeIn;
    private long last;
    private int birth;
    private Place place;

    /**
     * @param owner the object; empty where it is not there
     * @param placeIn the place in it; null where it has none
     */
    public FollowedPlace(
            Function<StoppedProgram, OptionalLong> owner, BiFunction<StoppedProgram, Long, Place> placeIn) {
        this.owner = owner;
        this.placeIn = placeIn;
    }

    @Override
    public Place apply(StoppedProgram program) {
        OptionalLong now = owner.apply(program);
        if (now.isEmpty()) {
            return place != null && isLast(program, last) ? place : null;
        }
        long object = now.getAsLong();
        if (place == null || object != last || !isLast(program, object)) {
            place = placeIn.apply(program, object);
            last = object;
            birth = place == null ? 0 : program.machine().heap().births.of(object);
        }
        return place;
    }

    private boolean isLast(StoppedProgram program, long object) {
        return program.machine().heap().isObject(object)
                && program.machine().heap().births.of(object) == birth;
    }
}
