package dev.vivarium.compiler;

import dev.vivarium.bytecode.Constant;
import java.util.List;
import java.util.Map;

/** Attributes of native modules, such as {@code math.pi}, that the compiler replaces by their value. */
@FunctionalInterface
public interface ModuleConstants {
    /** Those of {@code math}. */
    ModuleConstants MATH = ofMath();

    /** The int or float that {@code module.attribute} names, or null when it must be looked up at run time. */
    Constant find(String module, String attribute);

    /** These, and where they have none, those of another. */
    default ModuleConstants or(ModuleConstants other) {
        return (module, attribute) -> {
            Constant found = find(module, attribute);
            return found != null ? found : other.find(module, attribute);
        };
    }

    /** Of these only the named ones of one module. */
    default ModuleConstants only(String module, String... attributes) {
        return (name, attribute) ->
                name.equals(module) && List.of(attributes).contains(attribute) ? find(name, attribute) : null;
    }

    private static ModuleConstants ofMath() {
        Map<String, Constant> values = Map.of(
                "e", new Constant.Float(Math.E),
                "pi", new Constant.Float(Math.PI),
                "tau", new Constant.Float(2 * Math.PI),
                "inf", new Constant.Float(Double.POSITIVE_INFINITY),
                "nan", new Constant.Float(Double.NaN));
        return (module, attribute) -> module.equals("math") ? values.get(attribute) : null;
    }
}
