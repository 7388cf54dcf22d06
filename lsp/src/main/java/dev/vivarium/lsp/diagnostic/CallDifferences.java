package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Singleton;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments with which functions do not do what they do in CPython. */
final class CallDifferences implements NodeRule {
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf8", "ascii");
    private static final int MOST_RANDOM_BITS = 32;
    private static final Pattern LOOKUP = Pattern.compile("\\{\\w*[.\\[]");
    private static final Pattern STRUCT_ITEM = Pattern.compile("(\\d*)([a-zA-Z?])");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (GuardedPlaces.isGuarded(document, node)) {
            findings.soften(softened -> call(document, (Call) node, softened));
        } else {
            call(document, (Call) node, findings);
        }
    }

    private static void call(Document document, Call call, Findings findings) {
        Type function = findings.inference().typeOf(document, call.function());
        if (function instanceof BuiltinFunction builtin) {
            String owner = builtin.receiver() instanceof BuiltinInstance instance ? instance.name() : "";
            function(owner + "." + builtin.function().name(), call, findings);
        } else if (function instanceof BuiltinClass of
                && (of.type().name().equals("str") || of.type().name().equals("bytes"))) {
            keywords(of.type().name(), call, findings);
            encoding(argument(call, 1), findings);
            if (of.type().name().equals("bytes")) {
                errors(argument(call, 1), argument(call, 2), findings);
            }
        }
    }

    private static void function(String name, Call call, Findings findings) {
        Expression first = argument(call, 0);
        switch (name) {
            case "bytes.decode", "bytearray.decode" -> encoding(first, findings);
            case "str.encode" -> {
                encoding(first, findings);
                errors(first, argument(call, 1), findings);
            }
            case "str.rsplit" -> {
                if (first instanceof SingletonLiteral none
                        && none.value() == Singleton.NONE
                        && argument(call, 1) != null) {
                    findings.warn(call.span(), "rsplit-none", "NotImplementedError: rsplit(None, n)");
                }
            }
            case "str.format" -> format(call, findings);
            case ".getrandbits" -> {
                if (first instanceof IntegerLiteral bits && bits.value() > MOST_RANDOM_BITS) {
                    findings.warn(first.span(), "random-bits", "ValueError: bits must be 32 or less");
                }
            }
            case ".pack", ".pack_into", ".unpack", ".unpack_from", ".calcsize" -> struct(name, call, findings);
            default -> {
                // Nothing is known to differ.
            }
        }
    }

    private static Expression argument(Call call, int index) {
        return index < call.arguments().size() && call.arguments().get(index).kind() == ArgumentKind.POSITIONAL
                ? call.arguments().get(index).value()
                : null;
    }

    private static void encoding(Expression given, Findings findings) {
        if (given instanceof StringLiteral text && !ENCODINGS.contains(text.value())) {
            findings.warn(
                    given.span(),
                    "unknown-encoding",
                    "LookupError: unknown encoding: " + text.value() + "; there is UTF-8");
        }
    }

    /** Everything fits into UTF-8. */
    private static void errors(Expression encoding, Expression given, Findings findings) {
        boolean takesAll =
                encoding instanceof StringLiteral name && name.value().startsWith("utf");
        if (!takesAll && given instanceof StringLiteral text && !text.value().equals("strict")) {
            findings.warn(
                    given.span(),
                    "ignored-errors",
                    "MicroPython ignores how errors are to be handled: what does not fit is a UnicodeError all the same");
        }
    }

    private static void format(Call call, Findings findings) {
        boolean looksUp = call.function() instanceof Attribute attribute
                && attribute.value() instanceof StringLiteral text
                && LOOKUP.matcher(text.value().replace("{{", "")).find();
        if (looksUp) {
            findings.warn(
                    call.function().span(),
                    "format-lookup",
                    "NotImplementedError: attributes not supported; give format() the attribute or item itself");
        }
    }

    private static void keywords(String type, Call call, Findings findings) {
        for (Argument argument : call.arguments()) {
            if (argument.kind() == ArgumentKind.KEYWORD) {
                findings.warn(
                        argument.span(),
                        "cpython-arguments",
                        "NotImplementedError: " + type + "() takes no keyword arguments; leave the word out");
            }
        }
    }

    /** Formats and numbers of values that do not fit: too few are packed as zeros, too many are dropped. */
    private static void struct(String name, Call call, Findings findings) {
        if (!(argument(call, 0) instanceof StringLiteral format)) {
            return;
        }
        String items = format.value().replaceFirst("^[@=<>!]", "");
        if (items.chars().anyMatch(Character::isWhitespace)) {
            findings.warn(format.span(), "struct-format", "ValueError: bad typecode: no blanks in a format");
            return;
        }
        boolean countable = name.equals(".pack")
                && STRUCT_ITEM.matcher(items).replaceAll("").isEmpty()
                && call.arguments().stream().allMatch(argument -> argument.kind() == ArgumentKind.POSITIONAL);
        int wanted = count(items);
        int given = call.arguments().size() - 1;
        if (countable && wanted != given) {
            findings.warn(
                    call.span(),
                    "struct-arguments",
                    "the format is for " + wanted + " values, " + given + " given: MicroPython "
                            + (given < wanted ? "fills up with zeros" : "drops the rest"));
        }
    }

    private static int count(String items) {
        int count = 0;
        Matcher item = STRUCT_ITEM.matcher(items);
        while (item.find()) {
            int times = item.group(1).isEmpty() ? 1 : Integer.parseInt(item.group(1));
            count += switch (item.group(2)) {
                case "s" -> 1;
                case "x" -> 0;
                default -> times;
            };
        }
        return count;
    }
}
