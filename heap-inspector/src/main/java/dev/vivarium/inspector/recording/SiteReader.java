package dev.vivarium.inspector.recording;

import dev.vivarium.inspector.capture.Births;
import dev.vivarium.inspector.file.RecordInput;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link SiteWriter} wrote. */
final class SiteReader {
    private final RecordInput in;
    private final SiteTree tree = new SiteTree();
    private final List<String> texts = new ArrayList<>();
    private int[] sites = new int[0];
    private int[] ordinals = new int[0];
    private int last;
    private int lastOrdinal;
    private final boolean withOrdinals;

    /** @param withOrdinals whether the objects of each site are counted */
    SiteReader(RecordInput in, boolean withOrdinals) {
        this.in = in;
        this.withOrdinals = withOrdinals;
    }

    void readNew() {
        for (int count = in.number(Integer.MAX_VALUE); count > 0; count--) {
            int caller = in.number(tree.count() - 1);
            int line = in.number(Integer.MAX_VALUE);
            String file = readText();
            int sites = tree.count();
            if (tree.add(caller, new CodePosition(file, line, readText())) != sites) {
                throw in.wrong("names a site twice");
            }
        }
    }

    private String readText() {
        int number = in.number(texts.size());
        if (number == texts.size()) {
            texts.add(in.text());
        }
        return texts.get(number);
    }

    /** @param used one past the last block in use, which bounds the room that is made */
    void read(int head, int used) {
        long site = last + in.signed();
        if (site < 0 || site >= tree.count()) {
            throw in.wrong("names a site that is not there");
        }
        last = (int) site;
        if (head >= sites.length) {
            sites = Arrays.copyOf(sites, StateReader.room(head, used, sites.length, 1));
        }
        sites[head] = last;
        if (withOrdinals) {
            if (head >= ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, sites.length);
            }
            lastOrdinal += (int) in.signed();
            ordinals[head] = lastOrdinal;
        }
    }

    /** @param isLast whether nothing more will be read */
    Births births(int blocks, boolean isLast) {
        return new Births(
                isLast ? tree : tree.copy(),
                StateReader.taken(sites, blocks, isLast),
                StateReader.taken(ordinals, withOrdinals ? blocks : 0, isLast));
    }
}
