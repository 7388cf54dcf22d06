package dev.vivarium.inspector.recording;

import dev.vivarium.inspector.file.RecordOutput;
import dev.vivarium.vm.AllocationSites;
import dev.vivarium.vm.CodePosition;
import dev.vivarium.vm.SiteTree;
import java.util.HashMap;
import java.util.Map;

/** Writes where objects were born, with the states of a heap. */
final class SiteWriter {
    private final AllocationSites noted;
    private final RecordOutput out;
    private final Map<String, Integer> texts = new HashMap<>();
    private int written = 1;
    private int last;
    private int lastOrdinal;

    SiteWriter(AllocationSites noted, RecordOutput out) {
        this.noted = noted;
        this.out = out;
    }

    /** Writes the sites that came up since the last time. */
    void writeNew() {
        SiteTree tree = noted.tree();
        out.number(tree.count() - written);
        for (; written < tree.count(); written++) {
            CodePosition place = tree.position(written);
            out.number(tree.caller(written));
            out.number(place.line());
            writeText(place.file());
            writeText(place.block());
        }
    }

    private void writeText(String text) {
        Integer number = texts.putIfAbsent(text, texts.size());
        if (number == null) {
            out.number(texts.size() - 1L);
            out.text(text);
        } else {
            out.number(number);
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
