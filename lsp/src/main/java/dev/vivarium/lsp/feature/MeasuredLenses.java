package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.measured.Measured;
import dev.vivarium.lsp.measured.Measured.Cost;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** Code lenses that say what functions allocated and instances took in the last recording. */
public final class MeasuredLenses {
    /** The client's command that shows a recording, called with its URI. */
    private static final String OPEN = "vivarium.openRecording";

    private final Document document;
    private final Measured measured;
    private final boolean opensRecordings;
    private final List<CodeLens> lenses = new ArrayList<>();

    private MeasuredLenses(Document document, Measured measured, boolean opensRecordings) {
        this.document = document;
        this.measured = measured;
        this.opensRecordings = opensRecordings;
    }

    /** @param commands those that the client says it has */
    public static List<CodeLens> of(Document document, Measured measured, Set<String> commands) {
        MeasuredLenses lenses = new MeasuredLenses(document, measured, commands.contains(OPEN));
        lenses.visit(document.tree().module());
        return lenses.lenses;
    }

    private void visit(Node node) {
        if (node instanceof FunctionDefinition function) {
            Cost cost = cost(function);
            if (cost.objects() > 0) {
                add(
                        function.name(),
                        "allocated " + least() + counted(cost.bytes(), "byte") + " in "
                                + counted(cost.blocks(), "block") + ", " + counted(cost.objects(), "object"));
            }
        } else if (node instanceof ClassDefinition definition) {
            Cost cost = measured.instances().get(definition.name().text());
            if (cost != null && cost.objects() > 0) {
                add(
                        definition.name(),
                        "an instance takes " + number(Math.round((double) cost.bytes() / cost.objects())) + " bytes, "
                                + least() + number(cost.objects()) + " made");
            }
        }
        node.forEachChild(this::visit);
    }

    /** What the lines of a function allocated, those of functions inside it left out. */
    private Cost cost(FunctionDefinition function) {
        BitSet lines = new BitSet();
        mark(function, lines, true);
        removeInner(function.body(), lines);
        return lines.stream()
                .mapToObj(line -> measured.lines().getOrDefault(line, Cost.NONE))
                .reduce(Cost.NONE, Cost::plus);
    }

    private void removeInner(Node node, BitSet lines) {
        node.forEachChild(child -> {
            if (child instanceof FunctionDefinition inner) {
                mark(inner, lines, false);
            } else {
                removeInner(child, lines);
            }
        });
    }

    private void mark(FunctionDefinition function, BitSet lines, boolean value) {
        int first = document.source().line(function.body().span().start());
        int last = document.source().line(function.body().span().end());
        lines.set(first, last + 1, value);
    }

    private void add(Identifier name, String text) {
        String title = text + " (" + measured.name() + unseen() + ")";
        // A lens has a command; editors show the text alone of one without a name.
        Command command = opensRecordings
                ? new Command(title, OPEN, List.of(measured.recording().toUri().toString()))
                : new Command(title, "");
        lenses.add(new CodeLens(document.range(name.span()), command, null));
    }

    private String least() {
        return measured.unseen() > 0 ? "at least " : "";
    }

    private String unseen() {
        return measured.unseen() > 0 ? " without its first " + counted(measured.unseen(), "collection") : "";
    }

    private static String counted(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
