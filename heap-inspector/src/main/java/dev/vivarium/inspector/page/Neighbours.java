package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.heap.Layout;
import dev.vivarium.inspector.graph.EdgeView;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.HashSet;
import java.util.Set;

/** The objects and roots next to an object. Blocks that are no Python objects are passed, so a list is next to its items. */
final class Neighbours {
    /** Those that are still counted. */
    private static final int MOST_COUNTED = 10_000;

    private final HeapGraph graph;
    private final JsonArray found = new JsonArray();
    private final Set<Integer> passed = new HashSet<>();
    private final boolean isIncoming;
    private final int most;
    private int more;

    private Neighbours(HeapGraph graph, boolean isIncoming, int most) {
        this.graph = graph;
        this.most = most;
        this.isIncoming = isIncoming;
    }

    /** What holds an object, or what it refers to: the first of them, and how many there are beside. */
    static Neighbours of(HeapGraph graph, int id, boolean isIncoming, int most) {
        Neighbours neighbours = new Neighbours(graph, isIncoming, most);
        neighbours.gather(id, "", true);
        return neighbours;
    }

    /** The first of them. */
    JsonArray shown() {
        return found;
    }

    /** How many there are beside those that are shown. */
    int more() {
        return more;
    }

    private void gather(int id, String label, boolean isDeclared) {
        for (EdgeView edge : isIncoming ? graph.incoming(id) : graph.outgoing(id)) {
            if (more == MOST_COUNTED) {
                return;
            }
            int next = isIncoming ? edge.source() : edge.target();
            String whole = isIncoming ? joined(edge.label(), label) : joined(label, edge.label());
            boolean isBlock = !edge.isRoot() && !graph.type(next).isPython();
            if (isBlock && passed.add(next)) {
                gather(next, whole, isDeclared && edge.isDeclared());
            } else if (!isBlock && !isKey(edge) && found.size() == most) {
                more++;
            } else if (!isBlock && !isKey(edge)) {
                found.add(neighbour(edge, next, whole, isDeclared && edge.isDeclared()));
            }
        }
    }

    /** Keys say little beside the slots that they name. */
    private boolean isKey(EdgeView edge) {
        return !edge.isRoot()
                && graph.type(edge.source()).layout().tail() == Layout.Content.MAP_SLOTS
                && edge.label().startsWith("key ");
    }

    /** A field and a place in its block; the place alone says enough. */
    private static String joined(String field, String place) {
        return place.startsWith("[") || field.isEmpty() ? place : place.isEmpty() ? field : field + "." + place;
    }

    private JsonObject neighbour(EdgeView edge, int next, String label, boolean isDeclared) {
        JsonObject neighbour = new JsonObject();
        neighbour.addProperty("label", edge.isRoot() ? edge.label() : label);
        neighbour.addProperty("declared", isDeclared || edge.isRoot());
        if (!edge.isRoot()) {
            JsonObject object = new JsonObject();
            object.addProperty("address", Long.toHexString(graph.address(next)));
            object.addProperty("text", graph.text(next));
            object.addProperty("type", graph.type(next).name());
            neighbour.add("object", object);
        }
        return neighbour;
    }
}
