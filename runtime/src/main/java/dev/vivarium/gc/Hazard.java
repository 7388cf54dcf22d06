package dev.vivarium.gc;

import java.util.Locale;

/**
 * A freed object that was about to be handed to the program.
 *
 * @param object its address
 * @param birth its birth number
 * @param freedBy the step that freed it
 * @param survivor the reference that survived it
 */
public record Hazard(long object, int birth, String freedBy, String survivor) {
    /** One line for the user. */
    public String message() {
        return String.format(
                Locale.ROOT,
                "hazard: object #%d at %x, freed by %s, is still referred to by %s",
                birth,
                object,
                freedBy,
                survivor);
    }
}
