package dev.vivarium.lsp.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts of the newest version of a document bind, read or hide a name. */
final class NameParts {
    /** Where more has changed, making all anew is quicker. */
    private static final int MOST_CHANGES = 50;

    /** The parts that bind a name, read one, or hide one, in source order. */
    private final Map<String, List<Part>> binders = new HashMap<>();

    private final Map<String, List<Part>> readers = new HashMap<>();
    private final Map<String, List<Part>> hiders = new HashMap<>();

    private NameParts() {}

    /**
     * Takes over what is known of the version before, which is given up.
     *
     * @param before null for none
     * @param gone the parts of that version that are not, or elsewhere, in this one
     * @param come the parts of this version in their place
     * @param all the parts of this version
     */
    static NameParts after(NameParts before, List<Part> gone, List<Part> come, List<Part> all) {
        boolean anew = before == null || gone.size() + come.size() > MOST_CHANGES;
        NameParts names = anew ? new NameParts() : before;
        if (!anew) {
            gone.forEach(names::remove);
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).index = i;
        }
        (anew ? all : come).forEach(names::add);
        return names;
    }

    private void remove(Part part) {
        part.names.binds().keySet().forEach(name -> binders.get(name).remove(part));
        part.names.reads().keySet().forEach(name -> readers.get(name).remove(part));
        part.names.hides().forEach(name -> hiders.get(name).remove(part));
    }

    private void add(Part part) {
        add(binders, part.names.binds().keySet(), part);
        add(readers, part.names.reads().keySet(), part);
        add(hiders, part.names.hides(), part);
    }

    private static void add(Map<String, List<Part>> all, Set<String> names, Part part) {
        for (String name : names) {
            List<Part> sorted = all.computeIfAbsent(name, n -> new ArrayList<>(1));
            sorted.add(firstFrom(sorted, part.index), part);
        }
    }

    List<Part> readers(String name) {
        return readers.getOrDefault(name, List.of());
    }

    List<Part> hiders(String name) {
        return hiders.getOrDefault(name, List.of());
    }

    /** The binder that comes first is among these, whatever the order of module and functions: what hides it names it. */
    List<Part> first(String name) {
        List<Part> all = binders.getOrDefault(name, List.of());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).names.binds().get(name)) {
                return all.subList(0, i + 1);
            }
        }
        return all;
    }

    /** Whether a part that binds a name may give it the value that a reader sees. */
    boolean reaches(Part binder, String name, Part reader, boolean inOrder) {
        if (!inOrder) {
            return true;
        }
        List<Part> reaching = reaching(name, reader, true);
        return !reaching.isEmpty()
                && reaching.get(0).index <= binder.index
                && binder.index <= reaching.get(reaching.size() - 1).index;
    }

    /** What is read where the module runs was bound by the last part that certainly binds it, or by one between. */
    List<Part> reaching(String name, Part reader, boolean inOrder) {
        List<Part> all = binders.getOrDefault(name, List.of());
        if (!inOrder) {
            return all;
        }
        int end = firstFrom(all, reader.index);
        for (int i = end - 1; i >= 0; i--) {
            if (all.get(i).names.binds().get(name)) {
                boolean bindsItself = end < all.size() && all.get(end) == reader;
                return all.subList(i, bindsItself ? end + 1 : end);
            }
        }
        return all;
    }

    private static int firstFrom(List<Part> sorted, int index) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).index < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
