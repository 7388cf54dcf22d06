package dev.vivarium.lsp;

import dev.vivarium.lsp.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A sample whose places are marked in the text: {@code $0} is the cursor, {@code «…»} are ranges. The marks are taken
 * out; a ready sample shows answers as the same marks put back.
 */
public final class MarkedText {
    private final Document document;
    private final List<Integer> cursors = new ArrayList<>();

    public MarkedText(String marked) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            if (marked.startsWith("$0", i)) {
                cursors.add(text.length());
                i++;
            } else {
                text.append(marked.charAt(i));
            }
        }
        document = new Document("file:///sample.py", 1, text.toString());
    }

    public Document document() {
        return document;
    }

    /** The only cursor. */
    public Position cursor() {
        return document.position(cursors.get(0));
    }

    public Position lastCursor() {
        return document.position(cursors.get(cursors.size() - 1));
    }

    /** The text with the ranges put into guillemets. */
    public String with(List<Range> ranges) {
        StringBuilder text = new StringBuilder(document.source().text());
        ranges.stream()
                .sorted((a, b) -> document.offset(b.getStart()) - document.offset(a.getStart()))
                .forEach(range -> {
                    text.insert(document.offset(range.getEnd()), '»');
                    text.insert(document.offset(range.getStart()), '«');
                });
        return text.toString();
    }
}
