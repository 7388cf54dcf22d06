package dev.vivarium.inspector.report;

import dev.vivarium.gc.CollectionReport.Root;
import dev.vivarium.gc.RootName;
import dev.vivarium.inspector.capture.CollectionRecord;
import dev.vivarium.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roots of a collection in the order visited: a line for each of those that much is first reached from or that the
 * program itself names, one line for all others.
 */
final class RootText {
    private static final int MOST_LINES = 8;
    /** A root of the machine's own has a line from this many bytes on. */
    private static final int MANY_BYTES = 128;

    private static final Set<RootName.Kind> ALWAYS =
            EnumSet.of(RootName.Kind.GLOBAL, RootName.Kind.LOCAL, RootName.Kind.WEAKREF_MAP);

    private final ReportPage page;
    private final int width;
    private final CollectionRecord collection;

    /** @param width columns within which the names of the other roots stay */
    RootText(ReportPage page, int width, CollectionRecord collection) {
        this.page = page;
        this.width = width;
        this.collection = collection;
    }

    void print() {
        page.print(CollectionText.labelled(page, "roots")
                .add(collection.rootReferences() + " of " + collection.rootWords()
                        + " words name an object; first reached from:"));
        List<Root> roots = collection.report().roots();
        Set<Root> lines = roots.stream()
                .filter(RootText::isWorthALine)
                .sorted(Comparator.comparingLong(root -> -root.reached().bytes()))
                .limit(MOST_LINES)
                .collect(Collectors.toSet());
        List<Root> others = new ArrayList<>();
        for (Root root : roots) {
            if (lines.contains(root)) {
                page.print(line(root));
            } else {
                others.add(root);
            }
        }
        if (!others.isEmpty()) {
            page.print(line(others));
        }
    }

    private static boolean isWorthALine(Root root) {
        return root.reached().objects() > 0
                && (ALWAYS.contains(root.name().kind()) || root.reached().bytes() >= MANY_BYTES);
    }

    private TextLine line(Root root) {
        TextLine line = amount(root.reached().objects(), root.reached().bytes())
                .add(root.name().text());
        return root.references() == 1 ? line : line.add(Tone.FAINT, " (" + root.references() + " references)");
    }

    private TextLine line(List<Root> others) {
        int objects = others.stream().mapToInt(root -> root.reached().objects()).sum();
        long bytes = others.stream().mapToLong(root -> root.reached().bytes()).sum();
        int references = others.stream().mapToInt(Root::references).sum();
        TextLine line = amount(objects, bytes).add(Count.of(references, "more reference"));
        return line.add(Tone.FAINT, names(others, width - line.width()));
    }

    /** As many names as fit, those that most is reached from first. */
    private static String names(List<Root> others, int room) {
        List<String> names = others.stream()
                .sorted(Comparator.comparingLong(root -> -root.reached().bytes()))
                .map(root -> root.name().text())
                .toList();
        StringBuilder out = new StringBuilder();
        String separator = ": ";
        for (String name : names) {
            if (out.length() + separator.length() + name.length() + ", …".length() > room) {
                return out.length() == 0 ? "" : out.append(", …").toString();
            }
            out.append(separator).append(name);
            separator = ", ";
        }
        return out.toString();
    }

    private TextLine amount(int objects, long bytes) {
        return CollectionText.indented(page)
                .add(String.format("%5d %-7s %7d bytes  ", objects, objects == 1 ? "object" : "objects", bytes));
    }
}
