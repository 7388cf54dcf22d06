package dev.vivarium.compiler;

import dev.vivarium.bytecode.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The qstr and constant tables that all functions of a module share. */
final class ModuleTables {
    private final Map<String, Integer> qstrs = new HashMap<>();
    private final Map<Constant, Integer> constants = new HashMap<>();
    private final List<String> qstrList = new ArrayList<>();
    private final List<Constant> constantList = new ArrayList<>();

    /** The source file's name is always the first qstr. */
    ModuleTables(String sourceFile) {
        qstr(sourceFile);
    }

    int qstr(String text) {
        Integer known = qstrs.putIfAbsent(text, qstrList.size());
        if (known == null) {
            qstrList.add(text);
            return qstrList.size() - 1;
        }
        return known;
    }

    int constant(Constant value) {
        Integer known = constants.putIfAbsent(value, constantList.size());
        if (known == null) {
            constantList.add(value);
            return constantList.size() - 1;
        }
        return known;
    }

    List<String> qstrs() {
        return qstrList;
    }

    List<Constant> constants() {
        return constantList;
    }
}
