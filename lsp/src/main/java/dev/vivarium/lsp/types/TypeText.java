package dev.vivarium.lsp.types;

import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.FolderModule;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.lsp.types.Type.Union;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.Type.UserModule;
import java.util.stream.Collectors;

/** Types as an annotation would write them. */
public final class TypeText {
    private static final int MOST_TUPLE_ITEMS = 5;

    private TypeText() {}

    /** The text of a type; {@code ?} for what is not known. */
    public static String of(Type type) {
        if (type instanceof BuiltinInstance instance) {
            return instance(instance);
        } else if (type instanceof UserInstance instance) {
            return instance.of().definition().name().text();
        } else if (type instanceof Union union) {
            return union.members().stream().map(TypeText::of).distinct().collect(Collectors.joining(" | "));
        } else if (type instanceof BuiltinClass of) {
            return "type[" + of.type().name() + "]";
        } else if (type instanceof UserClass of) {
            return "type[" + of.definition().name().text() + "]";
        } else if (type instanceof BuiltinModule || type instanceof UserModule || type instanceof FolderModule) {
            return "module";
        } else if (type instanceof BuiltinFunction || type instanceof UserFunction || type instanceof LambdaFunction) {
            return "function";
        }
        return "?";
    }

    private static String instance(BuiltinInstance instance) {
        if (instance.equals(Type.NONE)) {
            return "None";
        }
        boolean says = instance.arguments().stream().anyMatch(Type::isKnown)
                && instance.arguments().size() <= MOST_TUPLE_ITEMS;
        return says
                ? instance.arguments().stream()
                        .map(TypeText::of)
                        .collect(Collectors.joining(", ", instance.name() + "[", "]"))
                : instance.name();
    }
}
