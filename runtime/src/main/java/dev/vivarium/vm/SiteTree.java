package dev.vivarium.vm;

import dev.vivarium.state.NotCheckpointed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where objects were born, with what called what: a site is a place in the program and the site that called it. Equal
 * sites are one; they are numbered from 1 in the order in which they came up, a caller before what it called. Only ever
 * grows.
 */
@NotCheckpointed("AllocationSites copies it as a whole")
public final class SiteTree {
    /** No site: born before anybody watched, or where no Python code ran. */
    public static final int NONE = 0;
    /** Sites after which new ones lose their callers, so that no program fills the memory with call stacks. */
    private static final int MOST_WITH_CALLERS = 1 << 20;

    private final List<CodePosition> places = new ArrayList<>();
    private final Map<CodePosition, Integer> numbers = new HashMap<>();
    /** Caller and place, one more, to the site. */
    private final LongTable sites = new LongTable(128);

    private int[] callers = new int[64];
    private int[] placeOf = new int[64];
    private int count = 1;

    /** The number of a place, for {@link #site}. */
    int place(CodePosition position) {
        Integer known = numbers.putIfAbsent(position, places.size());
        if (known == null) {
            places.add(position);
            return places.size() - 1;
        }
        return known;
    }

    /** The site of a place that a site called. */
    int site(int caller, int place) {
        int kept = count < MOST_WITH_CALLERS ? caller : NONE;
        long key = ((long) kept << Integer.SIZE | place) + 1;
        int slot = sites.slot(key);
        if (sites.value(slot) != NONE) {
            return sites.value(slot);
        }
        sites.setValue(slot, count);
        if (count == callers.length) {
            callers = Arrays.copyOf(callers, count * 2);
            placeOf = Arrays.copyOf(placeOf, count * 2);
        }
        callers[count] = kept;
        placeOf[count] = place;
        return count++;
    }

    /**
     * Adds a site; gives the number of an equal one where there is one.
     *
     * @param caller a site of this tree, or {@link #NONE}
     */
    public int add(int caller, CodePosition position) {
        return site(caller, place(position));
    }

    /** One more than the highest number of a site. */
    public int count() {
        return count;
    }

    /** Where a site is; it must not be {@link #NONE}. */
    public CodePosition position(int site) {
        return places.get(placeOf[site]);
    }

    /** The site that called; {@link #NONE} where nothing did, or where it is not kept. */
    public int caller(int site) {
        return callers[site];
    }

    /** The places from a site outwards: its own first, then what called it. */
    public List<CodePosition> stack(int site) {
        List<CodePosition> stack = new ArrayList<>();
        for (int at = site; at != NONE; at = callers[at]) {
            stack.add(position(at));
        }
        return stack;
    }

    /** A tree with the same numbers, which does not grow with this one. */
    public SiteTree copy() {
        SiteTree copy = new SiteTree();
        for (int site = 1; site < count; site++) {
            copy.add(callers[site], position(site));
        }
        return copy;
    }
}
