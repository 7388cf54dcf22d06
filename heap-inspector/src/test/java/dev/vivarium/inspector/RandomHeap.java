package dev.vivarium.inspector;

import dev.vivarium.inspector.graph.HeapGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Heaps that programs made at random leave: lists, dicts and instances that hold one another, some of them garbage. */
public final class RandomHeap {
    private RandomHeap() {}

    public static HeapGraph of(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("class Node: pass", "n = []"));
        int count = 8 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            lines.add("n.append(" + List.of("[]", "{}", "Node()").get(random.nextInt(3)) + ")");
        }
        for (int i = 0; i < 2 * count; i++) {
            String from = "n[" + random.nextInt(count) + "]";
            String to = "n[" + random.nextInt(count) + "]";
            lines.add("if type(" + from + ") is list: " + from + ".append(" + to + ")");
            lines.add("elif type(" + from + ") is dict: " + from + "[" + i + "] = " + to);
            lines.add("else: " + from + ".a" + random.nextInt(3) + " = " + to);
        }
        for (int i = 0; i < 3; i++) {
            lines.add("g" + i + " = n[" + random.nextInt(count) + "]");
        }
        lines.add("for i in range(" + count + "): n[i] = None");
        lines.add("n = None");
        // What the stack still holds is overwritten, so that there is garbage.
        lines.add("for i in range(3): pass");
        return HeapGraph.of(TakenSnapshot.after(lines.toArray(String[]::new)));
    }
}
