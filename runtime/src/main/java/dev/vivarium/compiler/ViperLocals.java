package dev.vivarium.compiler;

import dev.vivarium.bytecode.NativeType;
import java.util.Arrays;
import java.util.function.Consumer;

/** The types of a viper function's locals: a parameter's is declared, another's is that of the first value assigned. */
final class ViperLocals {
    private final Scope scope;
    private final Consumer<String> errors;
    private final NativeType[] types;

    /** @param errors takes the text of a type error */
    ViperLocals(Scope scope, Consumer<String> errors) {
        this.scope = scope;
        this.errors = errors;
        types = new NativeType[scope.locals];
        Arrays.fill(types, NativeType.UNBOUND);
        Arrays.fill(types, 0, scope.positionalParameters, NativeType.OBJECT);
        for (Variable variable : scope.variables()) {
            if (variable.isParameter()) {
                boolean plain = variable.kind != Variable.Kind.CELL;
                types[variable.localNumber] = plain ? variable.type : NativeType.OBJECT;
            }
        }
    }

    NativeType type(int local) {
        return types[local];
    }

    void requireKnown(int local) {
        if (types[local] == NativeType.UNBOUND) {
            errors.accept("local '" + nameOf(local) + "' used before type known");
        }
    }

    void assign(int local, NativeType type) {
        if (types[local] == NativeType.UNBOUND) {
            types[local] = type;
        } else if (types[local] != type) {
            errors.accept("local '" + nameOf(local) + "' has type '" + types[local].text() + "' but source is '"
                    + type.text() + "'");
        }
    }

    private String nameOf(int local) {
        for (Variable variable : scope.variables()) {
            boolean hasLocal = variable.kind == Variable.Kind.LOCAL || variable.isClosedOver();
            if (hasLocal && variable.localNumber == local) {
                return variable.name;
            }
        }
        return "";
    }
}
