package dev.vivarium.inspector.capture;

import dev.vivarium.heap.Layout;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Rom;
import dev.vivarium.object.RomObject;
import java.util.Optional;

/**
 * What is known of an object outside the heap that heap words may name.
 *
 * @param name in Python
 * @param layout of a type's instances; null where it has none in the heap or this is no type
 */
public record Builtin(Kind kind, String name, Layout layout) {
    /** What sort of built-in object it is. */
    public enum Kind {
        TYPE("class"),
        FUNCTION("function"),
        MODULE("module"),
        OTHER("built-in object");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Finds the built-in object that a word names. */
    @FunctionalInterface
    public interface Table {
        /** Empty where the word names none. */
        Optional<Builtin> of(long word);
    }

    /** The table of this runtime. */
    public static final Table RUNTIME = Builtin::ofWord;

    private static Optional<Builtin> ofWord(long word) {
        return Rom.isObject(word) ? Optional.of(of(Rom.object(word))) : Optional.empty();
    }

    private static Builtin of(RomObject object) {
        if (object instanceof ObjectType) {
            ObjectType type = (ObjectType) object;
            return new Builtin(Kind.TYPE, type.name(), type.layout());
        }
        if (object instanceof NativeFunction) {
            return new Builtin(Kind.FUNCTION, ((NativeFunction) object).name(), null);
        }
        return object instanceof NativeModule
                ? new Builtin(Kind.MODULE, ((NativeModule) object).name(), null)
                : new Builtin(Kind.OTHER, object.type().name(), null);
    }

    /** What it is, in a few words. */
    public String text() {
        return kind == Kind.OTHER ? kind.title() : kind.title() + " " + name;
    }
}
