package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.DottedName;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Trees as text: each node in parentheses with its parts, {@code _} for an absent one. */
final class AstDump {
    private AstDump() {}

    /** One line for each statement of the module. */
    static String dump(Module module) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : module.body()) {
            text.append(part(statement)).append('\n');
        }
        return text.toString();
    }

    /** One line for each node, with the source that it covers. */
    static String spans(Node node, SourceText source) {
        StringBuilder text = new StringBuilder();
        addSpans(text, node, source, 0);
        return text.toString();
    }

    private static void addSpans(StringBuilder text, Node node, SourceText source, int depth) {
        String covered = source.text(node.span()).replace("\n", "⏎");
        text.append("  ".repeat(depth)).append(node.getClass().getSimpleName());
        text.append(' ').append(covered).append('\n');
        node.forEachChild(child -> addSpans(text, child, source, depth + 1));
    }

    private static String part(Object part) {
        if (part == null) {
            return "_";
        } else if (part instanceof List<?> list) {
            return "[" + String.join(" ", list.stream().map(AstDump::part).toList()) + "]";
        } else if (part instanceof Node node) {
            return node(node);
        } else if (part instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        } else if (part instanceof String string) {
            return quoted(string);
        } else if (part instanceof byte[] bytes) {
            return "b" + quoted(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return part.toString();
    }

    private static String node(Node node) {
        if (node instanceof Name name) {
            return name.text();
        } else if (node instanceof Identifier identifier) {
            return identifier.text();
        } else if (node instanceof DottedName name) {
            return name.text();
        } else if (node instanceof IntegerLiteral integer) {
            return Long.toString(integer.value());
        } else if (node instanceof BigIntegerLiteral integer) {
            return integer.value().toString();
        } else if (node instanceof FloatLiteral number) {
            return Double.toString(number.value());
        } else if (node instanceof SingletonLiteral literal) {
            return literal.value().symbol();
        }
        StringBuilder text = new StringBuilder("(").append(node.getClass().getSimpleName());
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            addComponent(text, component, valueOf(component, node));
        }
        return text.append(')').toString();
    }

    private static void addComponent(StringBuilder text, RecordComponent component, Object value) {
        if (value instanceof Boolean flag) {
            text.append(flag ? " " + component.getName() : "");
        } else if (component.getType() != Span.class) {
            text.append(' ').append(part(value));
        }
    }

    private static Object valueOf(RecordComponent component, Node node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String quoted(String string) {
        StringBuilder text = new StringBuilder("'");
        for (char c : string.toCharArray()) {
            if (c == '\\' || c == '\'') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                text.append(c);
            } else {
                text.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.append('\'').toString();
    }
}
