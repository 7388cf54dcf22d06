package dev.vivarium.vm;

import dev.vivarium.heap.AllocationObserver;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import java.util.Arrays;

/**
 * Where each object of the heap was born: the site of the Python code that ran, see {@link SiteTree}. Off until
 * {@link #record()}, and then of objects born from now on. It lies beside the heap, whose words and collections it does
 * not change. An object that a resize moved was born where it moved.
 */
public final class AllocationSites implements AllocationObserver, Checkpointed<AllocationSites.State> {
    private final Heap heap;
    private final VirtualMachine machine;
    private boolean on;
    /** By block; says something for heads only. */
    private int[] sites = new int[0];

    /** By block, as {@link #sites}: how many objects of that size were born at that site before. */
    private int[] ordinals = new int[0];

    private SiteTree tree = new SiteTree();
    private SiteCounts counts = new SiteCounts();

    @NotCheckpointed("follows the frames")
    private SiteCursor cursor;

    @NotCheckpointed("who watches the run belongs to no moment of it")
    private BirthListener listener;

    public AllocationSites(Heap heap, VirtualMachine machine) {
        this.heap = heap;
        this.machine = machine;
        cursor = new SiteCursor(machine, tree);
    }

    /** Notes the sites of what is born from now on. */
    public void record() {
        if (!on) {
            on = true;
            sites = new int[heap.most().blocks()];
            ordinals = new int[sites.length];
            heap.setObserver(this);
        }
    }

    /** Forgets all sites and notes no more. */
    public void stop() {
        on = false;
        sites = new int[0];
        ordinals = sites;
        tree = new SiteTree();
        counts = new SiteCounts();
        cursor = new SiteCursor(machine, tree);
        heap.setObserver(null);
    }

    public boolean isOn() {
        return on;
    }

    /** Tells of each birth while sites are noted; at most one, null for nobody. */
    public void setListener(BirthListener told) {
        listener = told;
    }

    /** The site where the object at an address was born; {@link SiteTree#NONE} where that is not known. */
    public int siteOf(long address) {
        return on && heap.isObject(address) ? sites[Value.block(address)] : SiteTree.NONE;
    }

    /** As {@link #siteOf}, of the object that begins with a block. */
    public int siteOfHead(int head) {
        return on ? sites[head] : SiteTree.NONE;
    }

    /**
     * How many objects as large as the one that begins with a block were born at its site before it. So it can be told in
     * another run of the program, whatever else is born there.
     */
    public int ordinalOfHead(int head) {
        return on ? ordinals[head] : 0;
    }

    /** What the numbers of sites mean; grows while the program runs. */
    public SiteTree tree() {
        return tree;
    }

    /** The numbers of the sites by the blocks that begin the objects, for the first blocks of the heap. */
    public int[] copy(int blocks) {
        return on ? Arrays.copyOf(sites, blocks) : new int[0];
    }

    /** As {@link #copy}, of what {@link #ordinalOfHead} says. */
    public int[] copyOrdinals(int blocks) {
        return on ? Arrays.copyOf(ordinals, blocks) : new int[0];
    }

    @Override
    public void allocated(long address, long bytes) {
        int site = cursor.site(machine.frames());
        sites[Value.block(address)] = site;
        ordinals[Value.block(address)] = counts.next(site, Sizing.blocksFor(bytes));
        if (listener != null) {
            listener.born(address, bytes, site);
        }
    }

    @Override
    public void freed(long address) {
        sites[Value.block(address)] = SiteTree.NONE;
    }

    /** @param sites of the blocks in use, as the ordinals */
    record State(boolean on, int[] sites, int[] ordinals, SiteTree tree, SiteCounts counts) {}

    @Override
    public State save() {
        int used = heap.lastUsedBlock() + 1;
        return on
                ? new State(true, Arrays.copyOf(sites, used), Arrays.copyOf(ordinals, used), tree.copy(), counts.copy())
                : new State(false, sites, ordinals, tree, counts);
    }

    @Override
    public void restore(State saved) {
        if (!saved.on()) {
            stop();
            return;
        }
        on = true;
        sites = Arrays.copyOf(saved.sites(), heap.most().blocks());
        ordinals = Arrays.copyOf(saved.ordinals(), heap.most().blocks());
        tree = saved.tree().copy();
        counts = saved.counts().copy();
        cursor = new SiteCursor(machine, tree);
        heap.setObserver(this);
    }
}
