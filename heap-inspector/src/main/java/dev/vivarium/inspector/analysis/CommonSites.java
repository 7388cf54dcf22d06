package dev.vivarium.inspector.analysis;

import dev.vivarium.inspector.capture.Births;
import dev.vivarium.inspector.graph.HeapGraph;
import dev.vivarium.vm.SiteTree;

/**
 * Names for the objects of several runs of one program, the same where the program made the same object: by where it was
 * born and how many were born there before it. Runs may differ in what else is born.
 */
public final class CommonSites {
    /**
     * One object.
     *
     * @param site a number of the common tree; -1 where the runs did not count births, which are then told apart by number
     * @param ordinal how many objects as large were born there before; the birth number where they were not counted
     */
    public record Key(int site, int ordinal, long bytes, String type) {}

    private static final int UNCOUNTED = -1;

    private final SiteTree tree = new SiteTree();
    private final boolean areCounted;

    /** @param areCounted whether all runs count births */
    public CommonSites(boolean areCounted) {
        this.areCounted = areCounted;
    }

    /** Gives the objects of one run their names. */
    public final class Names {
        private final HeapGraph graph;
        /** By the run's sites. */
        private final int[] common;

        private Names(HeapGraph graph) {
            this.graph = graph;
            Births births = graph.snapshot().births();
            common = new int[births.tree().count()];
            for (int site = 1; site < common.length; site++) {
                // A caller has a lower number than what it called.
                common[site] = tree.add(
                        common[births.tree().caller(site)], births.tree().position(site));
            }
        }

        public Key of(int id) {
            String type = graph.type(id).name();
            if (!areCounted) {
                return new Key(UNCOUNTED, graph.birth(id), 0, type);
            }
            // What was born before the program ran is the same in all runs, and was not counted.
            return graph.site(id) == SiteTree.NONE
                    ? new Key(SiteTree.NONE, graph.birth(id), 0, type)
                    : new Key(common[graph.site(id)], graph.ordinal(id), graph.bytes(id), type);
        }
    }

    /** To be asked for each run once. */
    public Names names(HeapGraph graph) {
        return new Names(graph);
    }

    /** Where an object was born, and the how manieth there it is; in other runs its number. */
    public String text(Key key) {
        if (key.site() == UNCOUNTED) {
            return "birth " + key.ordinal();
        }
        return key.site() == SiteTree.NONE
                ? "outside of the program"
                : tree.position(key.site()).file() + ":"
                        + tree.position(key.site()).line() + " #" + (key.ordinal() + 1);
    }
}
