package dev.vivarium.lsp.diagnostic;

import java.util.List;
import java.util.regex.Pattern;

/** A statement of a module, the same object in every version of the document as long as its text stays. */
final class Part {
    /**
     * A finding whose places count from the beginning of parts.
     *
     * @param place the part in which it is shown, mostly the one in which it was found
     * @param relatedPlaces for each related place its part; null for one in another document
     */
    record PlacedFinding(Finding finding, Part place, List<Part> relatedPlaces) {}

    /** The word, but not as the name of an argument. */
    private static final Pattern CONST = Pattern.compile("\\bconst\\b(?!\\s*=[^=])");

    final String text;
    final PartNames names;
    /** Whether the parser had problems with it or near it, so that its text alone does not say what it means. */
    final boolean broken;

    /** Where it stands in the newest version that it is part of. */
    int index;

    /** For each name that it reads those parts that may give the name its value, when it was last checked. */
    List<Part> dependencies;

    /** For each name that it hides those parts among which the module binds it first, when it was last checked. */
    List<Part> hidden;

    /** Null while they are not known or no longer hold. */
    List<PlacedFinding> findings;

    /** Whether it may define constants for the compiler. */
    final boolean definesConstants;

    /** Whether it was part of a version that compiled. */
    boolean compiles;

    Part(String text, PartNames names, boolean broken) {
        this.text = text;
        this.names = names;
        this.broken = broken;
        definesConstants = text.contains("const") && CONST.matcher(text).find();
    }
}
