package dev.vivarium.lsp.document;

import dev.vivarium.syntax.FileParse;
import dev.vivarium.syntax.FileStatements;
import dev.vivarium.syntax.SameText;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** One version of a text, with everything that was computed from it so far. */
public final class Document {
    /** The beginning of the URIs of texts that come with the runtime or the server; editors cannot open them. */
    public static final String PROVIDED = "vivarium-";

    private final String uri;
    private final int version;
    private final SourceText source;
    private final ConcurrentMap<Class<?>, Computed> computed = new ConcurrentHashMap<>();
    /** Until the parse of this version is known; null for the first. */
    private volatile Earlier earlier;

    /**
     * The parse of an earlier version.
     *
     * @param same where this one may differ from it; null where that is not known
     */
    private record Earlier(FileParse parse, SameText same) {
        FileParse of(SourceText source) {
            return same == null ? parse.after(source) : parse.after(source, same);
        }
    }

    /** Something that is made of this version; its lock is held while it is made. */
    private static final class Computed {
        private volatile Object value;
    }

    /** @param version the editor's, or 0 for a text that was read from a file */
    public Document(String uri, int version, String text) {
        this.uri = uri;
        this.version = version;
        source = new SourceText(text);
    }

    /** @param same where the text is that of the version before; null where that is not known */
    private Document(Document before, int version, SourceText source, SameText same) {
        uri = before.uri;
        this.version = version;
        this.source = source;
        Earlier known = before.earlier();
        boolean everKnown = known != null && known.same != null && same != null;
        earlier = known == null ? null : new Earlier(known.parse, everKnown ? known.same.and(same) : null);
    }

    /** What a version made of this one starts from. */
    private Earlier earlier() {
        // In this order, for the one is given up as soon as there is the other.
        Earlier before = earlier;
        Computed known = computed.get(FileParse.class);
        return known == null || known.value == null
                ? before
                : new Earlier((FileParse) known.value, SameText.whole(source.length()));
    }

    /** The version that follows this one, with any text; what did not change is not parsed again. */
    public Document next(int newVersion, String text) {
        return new Document(this, newVersion, new SourceText(text), null);
    }

    /** The version that follows this one, with other text in the place of a part. */
    public Document next(int newVersion, Span span, String text) {
        return new Document(
                this,
                newVersion,
                source.with(span.start(), span.end(), text),
                new SameText(span.start(), source.length() - span.end()));
    }

    public String uri() {
        return uri;
    }

    public int version() {
        return version;
    }

    public SourceText source() {
        return source;
    }

    public SyntaxTree tree() {
        return parse().tree();
    }

    /** The statements of the module. */
    public FileStatements statements() {
        return parse().statements();
    }

    /** How many statements of the module were parsed for this version; the others are as they were in an earlier one. */
    public int parsed() {
        return parse().parsed();
    }

    private FileParse parse() {
        FileParse parse = computed(FileParse.class, document -> parse(earlier));
        earlier = null;
        return parse;
    }

    private FileParse parse(Earlier before) {
        return before == null ? FileParse.of(source) : before.of(source);
    }

    /**
     * What {@code compute} makes of this version; made once, other threads wait for it. It may be made of other such
     * things, which never are made of it.
     */
    public <T> T computed(Class<T> kind, Function<Document, T> compute) {
        Computed known = computed.computeIfAbsent(kind, k -> new Computed());
        synchronized (known) {
            if (known.value == null) {
                known.value = compute.apply(this);
            }
            return kind.cast(known.value);
        }
    }

    /** The offset of a position; one behind a line's end is the line's end, as the protocol asks. */
    public int offset(Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        int line = position.getLine() + 1;
        if (line > source.lineCount()) {
            return source.length();
        }
        long offset = (long) source.lineStart(line) + Math.max(0, position.getCharacter());
        return (int) Math.min(offset, source.lineEnd(line));
    }

    public Position position(int offset) {
        return new Position(source.line(offset) - 1, source.column(offset));
    }

    public Range range(Span span) {
        return new Range(position(span.start()), position(span.end()));
    }

    public Span span(Range range) {
        int start = offset(range.getStart());
        return new Span(start, Math.max(start, offset(range.getEnd())));
    }

    public String text(Span span) {
        return source.text(span);
    }

    /** Whether the text comes with the runtime or the server, so that no file holds it. */
    public boolean isProvided() {
        return uri.startsWith(PROVIDED);
    }
}
