package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Texts that are formatted, joined or shown otherwise than in CPython. */
final class TextDifferences implements NodeRule {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w*)(?:![rs])?(?::([^{}]*))?}");
    private static final Pattern GROUPED = Pattern.compile("(?:.?[<>=^])?[-+ ]?#?0?\\d*([,_])(?:\\.\\d+)?([a-zA-Z%]?)");

    /** One of several literals that stand side by side: its prefix, and its text with the quotes. */
    private static final Pattern LITERAL = Pattern.compile(
            "([a-zA-Z]*)(\"\"\"(?:\\\\.|(?!\"\"\").)*\"\"\"|'''(?:\\\\.|(?!''').)*'''|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')",
            Pattern.DOTALL);

    private static final String OF_FLOATS = "eEfFgG%";
    private static final String WITHOUT_COMMA = "bxXo";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class, FormattedString.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof FormattedString string) {
            concatenation(document, string, findings);
            return;
        }
        Call call = (Call) node;
        boolean formats = call.function() instanceof Attribute attribute
                && attribute.name().text().equals("format");
        if (formats && ((Attribute) call.function()).value() instanceof StringLiteral template) {
            grouping(document, call, template, findings);
        } else if (formats && isBytes(findings.inference().typeOf(document, ((Attribute) call.function()).value()))) {
            hint(call.function().span(), "bytes-format", "CPython's bytes have no format()", findings);
        } else if (call.arguments().size() == 1
                && call.arguments().get(0).value() instanceof StringLiteral shown
                && findings.inference().typeOf(document, call.function()) instanceof BuiltinFunction function
                && function.receiver() == null
                && function.function().name().equals("repr")
                && shown.value().codePoints().anyMatch(TextDifferences::isUnprintable)) {
            hint(
                    shown.span(),
                    "repr-unprintable",
                    "MicroPython shows every character from U+0080 on as it is; CPython escapes this one",
                    findings);
        }
    }

    private static void hint(Span span, String code, String message, Findings findings) {
        findings.report(span, DiagnosticSeverity.Hint, code, message);
    }

    private static boolean isBytes(Type type) {
        return type instanceof BuiltinInstance instance && instance.name().equals("bytes");
    }

    /** Whether a character beyond ASCII is one that CPython escapes. */
    private static boolean isUnprintable(int character) {
        return character >= 0x80
                && switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static void grouping(Document document, Call call, StringLiteral template, Findings findings) {
        Matcher field = FIELD.matcher(template.value().replace("{{", "").replace("}}", ""));
        for (int next = 0; field.find(); next += field.group(1).isEmpty() ? 1 : 0) {
            Matcher spec = GROUPED.matcher(field.group(2) == null ? "" : field.group(2));
            if (!spec.matches()) {
                continue;
            }
            String kind = spec.group(2);
            boolean shown = kind.isEmpty()
                    && field.group(1).isEmpty()
                    && next < call.arguments().size();
            boolean isFloat =
                    shown && isFloat(document, call.arguments().get(next).value(), findings)
                            || !kind.isEmpty() && OF_FLOATS.contains(kind);
            if (isFloat) {
                hint(
                        template.span(),
                        "format-grouping",
                        "MicroPython does not group the digits of a float: '" + spec.group() + "'",
                        findings);
            } else if (spec.group(1).equals(",") && !kind.isEmpty() && WITHOUT_COMMA.contains(kind)) {
                hint(
                        template.span(),
                        "format-grouping",
                        "CPython raises a ValueError for '" + spec.group() + "'; MicroPython groups by three",
                        findings);
            }
        }
    }

    private static boolean isFloat(Document document, Expression value, Findings findings) {
        return findings.inference().typeOf(document, value) instanceof BuiltinInstance instance
                && instance.name().equals("float");
    }

    /** Braces of a plain literal beside an f-string are taken for fields of it. */
    private static void concatenation(Document document, FormattedString string, Findings findings) {
        Matcher literal = LITERAL.matcher(document.text(string.span()));
        while (literal.find()) {
            boolean isPlain = !literal.group(1).toLowerCase().contains("f");
            if (isPlain && (literal.group(2).contains("{") || literal.group(2).contains("}"))) {
                int start = string.span().start();
                findings.warn(
                        new Span(start + literal.start(), start + literal.end()),
                        "fstring-concatenation",
                        "MicroPython takes the braces for those of the f-string beside; join the two with +");
            }
        }
    }
}
