package dev.vivarium.compiler;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.NativeType;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.compiler.Variable.Kind;
import dev.vivarium.compiler.Variable.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A module, class, function, lambda or comprehension: its names and what the head of its bytecode says. */
final class Scope {
    static final String CLASS_CELL = "__class__";

    final ScopeKind kind;
    final Scope parent;
    final String simpleName;

    CodeUnit.Kind codeKind;
    /** What a viper function returns. */
    NativeType returnType = NativeType.OBJECT;

    int flags;
    int positionalParameters;
    int keywordOnlyParameters;
    int positionalDefaults;
    int locals;
    int exceptionDepth;
    byte[] bytecode;

    /** Functions made by this one, in the order in which the emitted code refers to them. */
    final List<Scope> children = new ArrayList<>();

    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Variable> byName = new HashMap<>();

    Scope(ScopeKind kind, Scope parent, String simpleName) {
        this.kind = kind;
        this.parent = parent;
        this.simpleName = simpleName;
        codeKind = parent == null ? CodeUnit.Kind.BYTECODE : parent.codeKind;
    }

    List<Variable> variables() {
        return variables;
    }

    Variable find(String name) {
        return byName.get(name);
    }

    Variable findOrAdd(String name, Kind kindIfNew) {
        return byName.computeIfAbsent(name, n -> {
            Variable variable = new Variable(n, kindIfNew);
            variables.add(variable);
            return variable;
        });
    }

    boolean isGenerator() {
        return (flags & Prelude.GENERATOR) != 0;
    }

    /** Notes that the scope reads a name. */
    void declareLoad(String name) {
        findOrAdd(name, Kind.GLOBAL_IMPLICIT);
    }

    /** Notes that the scope assigns or deletes a name. */
    Variable declareStore(String name) {
        Variable variable = findOrAdd(name, Kind.GLOBAL_IMPLICIT);
        if (variable.kind == Kind.GLOBAL_IMPLICIT) {
            variable.kind = kind.isFunctionLike() ? Kind.LOCAL : Kind.GLOBAL_IMPLICIT_ASSIGNED;
        }
        return variable;
    }

    /** Declares a name global, here and in the module. */
    void declareGlobal(Variable variable, int line) throws CompileError {
        if (variable.kind != Kind.UNDECIDED && variable.kind != Kind.GLOBAL_EXPLICIT) {
            throw CompileError.syntax("identifier redefined as global", line);
        }
        variable.kind = Kind.GLOBAL_EXPLICIT;
        Scope module = this;
        while (module.parent != null) {
            module = module.parent;
        }
        Variable global = module.find(variable.name);
        if (global != null) {
            global.kind = Kind.GLOBAL_EXPLICIT;
        }
    }

    /** Declares that a name belongs to an enclosing function. */
    void declareNonlocal(Variable variable, int line) throws CompileError {
        if (variable.kind == Kind.UNDECIDED) {
            variable.kind = Kind.GLOBAL_IMPLICIT;
            closeOver(variable);
            if (variable.kind == Kind.GLOBAL_IMPLICIT) {
                throw CompileError.syntax("no binding for nonlocal found", line);
            }
        } else if (variable.kind != Kind.FREE) {
            throw CompileError.syntax("identifier redefined as nonlocal", line);
        }
    }

    /** Decides, once a scope's text is known, which of the names it only reads belong to an enclosing function. */
    void closeOverImplicitNames() {
        for (Variable variable : variables) {
            if (variable.kind == Kind.GLOBAL_IMPLICIT) {
                closeOver(variable);
            }
        }
    }

    private void closeOver(Variable variable) {
        for (Scope s = parent; s != null && s.parent != null; s = s.parent) {
            Variable outer = s.find(variable.name);
            if (outer != null) {
                if (outer.kind == Kind.LOCAL || outer.isClosedOver()) {
                    variable.kind = Kind.FREE;
                    closeOverInParents(variable.name);
                }
                return;
            }
        }
    }

    private void closeOverInParents(String name) {
        for (Scope s = parent; ; s = s.parent) {
            Variable variable = s.findOrAdd(name, Kind.UNDECIDED);
            if (variable.kind == Kind.UNDECIDED) {
                variable.kind = Kind.FREE;
            } else {
                if (variable.kind == Kind.LOCAL) {
                    variable.kind = Kind.CELL;
                }
                return;
            }
        }
    }

    /**
     * Numbers the locals, once all scopes have declared their names: free variables first, then parameters and
     * other locals, then cells.
     */
    void numberLocals() {
        moveStarParameterLast();
        for (Variable variable : variables) {
            if (kind == ScopeKind.CLASS && variable.name.equals(CLASS_CELL)) {
                continue;
            }
            if (kind.isFunctionLike() && variable.kind == Kind.GLOBAL_IMPLICIT) {
                variable.kind = Kind.GLOBAL_EXPLICIT;
            }
            if (variable.kind == Kind.LOCAL || variable.isParameter()) {
                variable.localNumber = locals++;
            }
        }
        for (Variable variable : variables) {
            if (variable.kind == Kind.CELL && !variable.isParameter()) {
                variable.localNumber = locals++;
            }
        }
        int free = numberFreeVariables();
        if (free > 0) {
            for (Variable variable : variables) {
                if (variable.kind != Kind.FREE || variable.isParameter()) {
                    variable.localNumber += free;
                }
            }
            positionalParameters += free;
            locals += free;
        }
    }

    private int numberFreeVariables() {
        int free = 0;
        if (parent != null) {
            for (Variable outer : parent.variables) {
                Variable inner = outer.isClosedOver() ? find(outer.name) : null;
                if (inner != null && inner.kind == Kind.FREE) {
                    inner.localNumber = free++;
                }
            }
        }
        return free;
    }

    /** The frame holds the tuple of {@code *args} behind the keyword-only parameters. */
    private void moveStarParameterLast() {
        if ((flags & Prelude.VARARGS) == 0) {
            return;
        }
        int lastPlain = -1;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Parameter parameter = variables.get(i).parameter;
            if (parameter == Parameter.STAR) {
                if (lastPlain >= 0) {
                    Collections.swap(variables, i, lastPlain);
                }
                return;
            }
            if (lastPlain < 0 && parameter == Parameter.PLAIN) {
                lastPlain = i;
            }
        }
    }

    /** The name of the parameter with a local number, or {@code *} when a closed-over variable has the number. */
    String parameterName(int localNumber) {
        for (Variable variable : variables) {
            if (variable.isParameter() && variable.localNumber == localNumber) {
                return variable.name;
            }
        }
        return "*";
    }

    /** The finished function with all it contains. */
    CodeUnit toCodeUnit() {
        List<CodeUnit> units = new ArrayList<>();
        for (Scope child : children) {
            units.add(child.toCodeUnit());
        }
        return new CodeUnit(codeKind, bytecode, units, localNames());
    }

    /** A class's own cell has a local only where a method uses it. */
    private boolean hasLocal(Variable variable) {
        boolean unusedClassCell =
                kind == ScopeKind.CLASS && variable.name.equals(CLASS_CELL) && !variable.isClosedOver();
        return (variable.kind == Kind.LOCAL || variable.isClosedOver() || variable.isParameter()) && !unusedClassCell;
    }

    private List<String> localNames() {
        String[] names = new String[locals];
        Arrays.fill(names, "");
        for (Variable variable : variables) {
            if (hasLocal(variable)) {
                names[variable.localNumber] = variable.name;
            }
        }
        return List.of(names);
    }
}
