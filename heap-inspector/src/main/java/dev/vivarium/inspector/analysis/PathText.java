package dev.vivarium.inspector.analysis;

import dev.vivarium.heap.Layout;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.inspector.graph.HeapType;
import java.util.ArrayList;
import java.util.List;

/**
 * A path in the program's words, such as {@code global x of __main__ -> dict slot 'k' -> list[3]}. A container and the
 * block that holds its items are one place.
 */
final class PathText {
    private static final String ARROW = " -> ";

    private PathText() {}

    /** @param path edges that follow one another, a root's first */
    public static String of(List<EdgeView> path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            EdgeView edge = path.get(i);
            boolean entersBlock = i + 1 < path.size() && isOwnership(edge);
            if (!entersBlock) {
                steps.add(step(edge, i > 0 && isOwnership(path.get(i - 1)) ? path.get(i - 1) : null));
            }
        }
        return String.join(ARROW, steps);
    }

    /** Whether an edge leads from a Python object to a block of it. */
    private static boolean isOwnership(EdgeView edge) {
        HeapGraph graph = edge.graph();
        return edge.isDeclared()
                && !edge.isRoot()
                && graph.type(edge.source()).isPython()
                && !graph.type(edge.target()).isPython();
    }

    private static String step(EdgeView edge, EdgeView ownership) {
        if (edge.isRoot()) {
            return edge.label();
        }
        HeapType type = edge.graph().type(edge.source());
        if (!edge.isDeclared()) {
            return "look-alike in " + edge.label() + " of " + type.name();
        }
        if (ownership == null) {
            boolean isField = edge.word() < type.layout().fixedWords();
            return type.name() + (isField ? "." : "") + edge.label();
        }
        HeapType owner = edge.graph().type(ownership.source());
        if (type.layout().tail() == Layout.Content.MAP_SLOTS) {
            return slot(owner, edge.label());
        }
        boolean isField = edge.word() < type.layout().fixedWords();
        return owner.name() + (isField ? "." + ownership.label() + "." : "") + edge.label();
    }

    private static String slot(HeapType owner, String label) {
        if (!label.startsWith("[")) {
            return owner.name() + " " + label;
        }
        String key = label.substring(1, label.length() - 1);
        return owner.layout().name().equals("instance")
                ? owner.name() + " attribute " + key
                : owner.name() + " slot " + key;
    }
}
