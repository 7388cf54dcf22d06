package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.Subscript;
import java.util.Set;

/** What sequences and dicts cannot do. */
final class ValueDifferences implements NodeRule {
    private static final Set<String> WITHOUT_STEPS =
            Set.of("str", "bytes", "tuple", "bytearray", "array", "memoryview");
    private static final Set<String> ITERABLES = Set.of(
            "range", "str", "bytes", "bytearray", "dict", "set", "frozenset", "generator", "map", "filter", "zip");
    private static final Set<String> WITHOUT_DELETION = Set.of("array", "bytearray");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Subscript.class, BinaryOperation.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (GuardedPlaces.isGuarded(document, node)) {
            return;
        }
        if (node instanceof Subscript subscript) {
            subscript(document, subscript, findings);
        } else {
            ((BinaryOperation) node).operands().forEach(operand -> keys(document, operand, findings));
        }
    }

    private static void subscript(Document document, Subscript subscript, Findings findings) {
        String type = findings.inference().typeOf(document, subscript.value()) instanceof BuiltinInstance instance
                ? instance.name()
                : "";
        Node outer = Parents.of(document).of(subscript);
        boolean deleted = outer instanceof Delete;
        boolean changed =
                deleted || outer instanceof Assign assign && assign.targets().contains(subscript);
        if (changed && outer instanceof Assign assign && subscript.index() instanceof Slice) {
            source(document, type, assign, findings);
        }
        if (deleted && WITHOUT_DELETION.contains(type)) {
            findings.warn(
                    subscript.span(),
                    "item-deletion",
                    "TypeError: '" + type + "' object doesn't support item deletion; put the rest together anew");
        } else if (subscript.index() instanceof Slice slice && hasStep(slice)) {
            boolean refused = WITHOUT_STEPS.contains(type) || type.equals("list") && changed;
            if (refused) {
                findings.warn(
                        subscript.span(),
                        "slice-step",
                        "NotImplementedError: a slice of '" + type + "'" + (changed ? " that is changed" : "")
                                + " has no step; take the items by their indexes");
            }
        }
    }

    /** What a slice is replaced by. */
    private static void source(Document document, String changed, Assign assign, Findings findings) {
        if (!(findings.inference().typeOf(document, assign.value()) instanceof BuiltinInstance source)) {
            return;
        }
        if (changed.equals("list") && ITERABLES.contains(source.name())) {
            findings.warn(
                    assign.value().span(),
                    "slice-source",
                    "TypeError: object '" + source.name() + "' isn't a tuple or list; write list(...) around");
        } else if (changed.equals("bytearray")
                && Set.of("list", "tuple", "range").contains(source.name())) {
            findings.warn(
                    assign.value().span(),
                    "slice-source",
                    "NotImplementedError: array/bytes required on right side; write bytes(...) around");
        }
    }

    private static boolean hasStep(Slice slice) {
        return slice.step() != null && !(slice.step() instanceof IntegerLiteral number && number.value() == 1);
    }

    private static void keys(Document document, Expression operand, Findings findings) {
        boolean asksKeys = operand instanceof Call call
                && call.arguments().isEmpty()
                && call.function() instanceof Attribute attribute
                && attribute.name().text().equals("keys")
                && isDict(findings.inference().typeOf(document, attribute.value()));
        if (asksKeys) {
            findings.warn(
                    operand.span(), "dict-view-set", "TypeError: the keys of a dict are no set; write set(...) around");
        }
    }

    private static boolean isDict(Type type) {
        return type instanceof BuiltinInstance instance && instance.name().equals("dict");
    }
}
