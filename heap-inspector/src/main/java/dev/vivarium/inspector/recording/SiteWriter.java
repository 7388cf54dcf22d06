package dev.vivarium.inspector.recording;

import dev.vivarium.inspector.file.RecordOutput;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;

/** Writes where objects were born, with the states of a heap. */
final class SiteWriter {
    private final AllocationSites noted;
    private final RecordOutput out;
    private final NumberedTexts texts;
    private int written = 1;
    private int last;
    private int lastOrdinal;

    SiteWriter(AllocationSites noted, RecordOutput out) {
        this.noted = noted;
        this.out = out;
        texts = new NumberedTexts(out);
    }

    /** Writes the sites that came up since the last time. */
    void writeNew() {
        SiteTree tree = noted.tree();
        out.number(tree.count() - written);
        for (; written < tree.count(); written++) {
            CodePosition place = tree.position(written);
            out.number(tree.caller(written));
            out.number(place.line());
            texts.write(place.file());
            texts.write(place.block());
        }
    }

    /** Writes the site of an object that was born since the last state. */
    void write(int head) {
        int site = noted.siteOfHead(head);
        int ordinal = noted.ordinalOfHead(head);
        out.signed(site - last);
        out.signed(ordinal - lastOrdinal);
        last = site;
        lastOrdinal = ordinal;
    }
}
