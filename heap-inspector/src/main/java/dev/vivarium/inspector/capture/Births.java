package dev.vivarium.inspector.capture;

import dev.vivarium.Machine;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.util.List;

/**
 * Where the objects of a heap were born, as far as that was noted.
 *
 * @param tree the sites with their callers
 * @param sites numbers of the tree by the blocks that begin the objects; empty where nothing was noted. Not to be modified
 * @param ordinals by the same blocks, how many objects of that size were born at that site before; empty where that was not
 *     noted. Not to be modified
 */
public record Births(SiteTree tree, int[] sites, int[] ordinals) {
    private static final Births UNKNOWN = new Births(new SiteTree(), new int[0], new int[0]);

    /** Of a heap of which nothing was noted. */
    public static Births unknown() {
        return UNKNOWN;
    }

    static Births of(Machine machine, int blocks) {
        AllocationSites noted = machine.allocationSites();
        return noted.isOn() ? new Births(noted.tree().copy(), noted.copy(blocks), noted.copyOrdinals(blocks)) : UNKNOWN;
    }

    /** Whether anything was noted. */
    public boolean areKnown() {
        return sites.length > 0;
    }

    /** The site of the object that begins with a block; {@link SiteTree#NONE} where it is not known. */
    public int site(int head) {
        return head < sites.length ? sites[head] : SiteTree.NONE;
    }

    /** Whether {@link #ordinal} tells the objects of a site apart. */
    public boolean areCounted() {
        return ordinals.length > 0;
    }

    /** How many objects of the same size were born at the site before the one that begins with a block. */
    public int ordinal(int head) {
        return head < ordinals.length ? ordinals[head] : 0;
    }

    /** The place where the object was born, then the places that called it; empty where it is not known. */
    public List<CodePosition> stack(int head) {
        return tree.stack(site(head));
    }
}
