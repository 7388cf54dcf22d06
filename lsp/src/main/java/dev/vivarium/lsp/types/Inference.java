package dev.vivarium.lsp.types;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.module.Board;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Infers types for one answer: what it has found out it remembers, and it is thrown away before a document changes. Not
 * for several threads.
 */
public final class Inference {
    /** Deeper chains of expressions, calls and imports are left unknown, so that the Java stack suffices. */
    private static final int DEEPEST = 150;

    /** Steps for one expression; programs whose definitions refer to each other in many ways need the bound. */
    private static final int MOST_STEPS = 50_000;

    /** How often it is asked whether the answer is still wanted. */
    private static final int CHECK_MASK = 0xFF;

    private final ModuleFinder modules;
    private final SettledTypes settled;
    /** What was found from outside a cycle, which from inside it would be less. */
    private final Map<Node, Type> known = new IdentityHashMap<>();

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Members members = new Members(this);
    private final StarImports stars = new StarImports(this);
    private final Calls calls = new Calls(this);
    private int depth;
    private int computed;
    private int steps;
    /** How often something was asked for while it was being computed. */
    private int cycles;
    /** How often a result came to depend on what else was asked for before or is being computed. */
    private int doubts;

    private Runnable whileWanted = () -> {};

    /** The greatest depth that the expression being computed has come to. */
    private int deepest;

    public Inference(ModuleFinder modules) {
        this(modules, new SettledTypes());
    }

    private Inference(ModuleFinder modules, SettledTypes settled) {
        this.modules = modules;
        this.settled = settled;
    }

    /** An inference about the same versions of documents whose answers do not depend on what this one was asked. */
    public Inference another() {
        return new Inference(modules, settled).whileWanted(whileWanted);
    }

    /** Lets {@code check} end this inference, by an exception, when nobody waits for the answer any more. */
    public Inference whileWanted(Runnable check) {
        whileWanted = check;
        return this;
    }

    public ModuleFinder modules() {
        return modules;
    }

    /** Whether this inference, or one that shares its results, gave up because there was too much to do. */
    public boolean gaveUp() {
        return settled.gaveUp;
    }

    public Members members() {
        return members;
    }

    public Calls calls() {
        return calls;
    }

    StarImports stars() {
        return stars;
    }

    /** What a name is that an import of a module's every name brings; null where none does. */
    public Member starImported(Document document, String name) {
        return stars.find(document, name);
    }

    /** The board that programs are for; null where none is chosen. */
    public Board board() {
        return modules.board();
    }

    /** The stub of a module with all that any board has; null where there is none. */
    public Document stubOfAnyBoard(String name) {
        return modules.stubOfAnyBoard(name);
    }

    /** The names of native modules and of those with stubs, as far as the chosen board has them; sorted. */
    public Collection<String> moduleNames() {
        Set<String> names = new TreeSet<>(modules.stubNames());
        names.addAll(nativeModuleNames());
        return names;
    }

    /** The names of native modules, as far as the chosen board has them; sorted. */
    public List<String> nativeModuleNames() {
        return ModuleTables.moduleNames().stream()
                .filter(name -> board() == null || board().hasModule(name))
                .toList();
    }

    Parents parents(Document document) {
        return Parents.of(document);
    }

    /** The type of an expression of a document. */
    public Type typeOf(Document document, Expression expression) {
        SettledTypes.Settled found = settled.types.get(expression);
        if (found != null && depth + found.height() <= DEEPEST) {
            deepest = Math.max(deepest, depth + found.height());
            return found.type();
        }
        Type before = known.get(expression);
        if (before != null) {
            doubts++;
            return before;
        }
        int cyclesBefore = cycles;
        int doubtsBefore = doubts;
        int deepestBefore = deepest;
        deepest = depth;
        Type type = guarded(expression, () -> expression.accept(new ExpressionTypes(this, document)));
        if (doubts == doubtsBefore) {
            settled.types.put(expression, new SettledTypes.Settled(type, deepest - depth));
        } else if (open.isEmpty() || cycles == cyclesBefore) {
            // What was found inside a cycle may be less than what is found from outside it.
            known.put(expression, type);
        }
        deepest = Math.max(deepest, deepestBefore);
        return type;
    }

    /** Computes unless the same node is being computed already or the chain is too deep; then nothing is known. */
    Type guarded(Node node, Supplier<Type> compute) {
        steps = depth == 0 ? 0 : steps + 1;
        if (depth >= DEEPEST || steps >= MOST_STEPS) {
            doubts++;
            settled.gaveUp |= steps >= MOST_STEPS;
            return Type.UNKNOWN;
        }
        if (!open.add(node)) {
            cycles++;
            doubts++;
            return Type.UNKNOWN;
        }
        depth++;
        deepest = Math.max(deepest, depth);
        try {
            if ((++computed & CHECK_MASK) == 0) {
                whileWanted.run();
            }
            return compute.get();
        } finally {
            depth--;
            open.remove(node);
        }
    }

    // Names

    /** The type of a name where it is read. */
    public Type name(Document document, Name name) {
        Bindings.NamedPlace place = Bindings.of(document).at(name.span().start());
        Symbol symbol = place == null ? null : place.symbol();
        if (symbol == null) {
            Member imported = stars.find(document, name.text());
            if (imported != null) {
                return imported.type().get();
            }
            Row row = ModuleTables.builtin(name.text());
            return row == null ? Type.UNKNOWN : Members.typeOf(row, null);
        }
        List<Occurrence> bindings = ReachingBindings.of(document, symbol, place.occurrence());
        return new Narrowing(this, document).narrow(name, union(document, bindings));
    }

    /** The type of a symbol as others see it: anything it is ever bound to. */
    public Type symbol(Document document, Symbol symbol) {
        return union(document, symbol.bindings());
    }

    /** What one binding gives its name. */
    public Type binding(Document document, Occurrence binding) {
        return new BindingTypes(this, document).of(binding.node(), binding.span());
    }

    private Type union(Document document, List<Occurrence> bindings) {
        BindingTypes types = new BindingTypes(this, document);
        return Types.union(bindings.stream()
                .map(binding -> types.of(binding.node(), binding.span()))
                .toList());
    }

    /** The type of an attribute that methods assign. */
    Type attributeBindings(Document document, List<ClassAttributes.Binding> bindings) {
        BindingTypes types = new BindingTypes(this, document);
        return Types.union(bindings.stream()
                .map(binding -> types.of(binding.binder(), binding.target().span()))
                .toList());
    }

    // Attributes and modules

    Type attribute(Document document, Attribute attribute) {
        Member member = member(document, attribute);
        Type type = member == null ? Type.UNKNOWN : member.type().get();
        return new Narrowing(this, document).narrow(attribute, type);
    }

    /** The attribute that an expression reads; null where nothing is known. */
    public Member member(Document document, Attribute attribute) {
        Type value = typeOf(document, attribute.value());
        Member member = members.find(value, attribute.name().text());
        Type submodule = Type.UNKNOWN;
        if (member == null && value instanceof UserModule module) {
            submodule = module(module.document(), 1, attribute.name().text());
        } else if (member == null && value instanceof Type.FolderModule folder) {
            submodule = module(
                    folder.importer(), 0, folder.name() + "." + attribute.name().text());
        }
        if (submodule.isKnown()) {
            Type found = submodule;
            return new Member(attribute.name().text(), () -> found, places(found), null);
        }
        return member;
    }

    private static List<Member.Place> places(Type module) {
        return module instanceof UserModule user
                ? List.of(new Member.Place(
                        user.document(), new Span(0, 0), user.document().tree().module()))
                : List.of();
    }

    /** A module by name: one of the workspace, else a native one. */
    public Type module(Document from, int level, String name) {
        Document found = modules.find(from, level, name);
        if (found != null) {
            return new UserModule(name, found);
        }
        return level == 0 && ModuleTables.module(name) != null
                ? new BuiltinModule(ModuleTables.module(name))
                : Type.UNKNOWN;
    }

    // Annotations and containers

    /** The type that an annotation declares. */
    Type annotation(Document document, Expression annotation) {
        DeclaredType declared = new DeclaredType(
                name -> annotatedName(document, annotation, name),
                other -> other instanceof Attribute ? instanceOf(typeOf(document, other)) : Type.UNKNOWN);
        return declared.of(annotation);
    }

    private Type annotatedName(Document document, Expression annotation, String name) {
        Symbol symbol = Bindings.of(document).scopeAt(annotation.span().start()).lookUp(name);
        return symbol == null ? Type.UNKNOWN : instanceOf(symbol(document, symbol));
    }

    /** An instance of a class; unknown for what is no class. */
    Type instanceOf(Type type) {
        List<Type> instances = new ArrayList<>();
        for (Type each : type.members()) {
            if (each instanceof UserClass of) {
                instances.add(new UserInstance(of));
            } else if (each instanceof BuiltinClass of) {
                instances.add(Types.instance(of.type().name()));
            }
        }
        return Types.union(instances);
    }

    /** What iterating over a value gives. */
    public Type items(Type type) {
        List<Type> items = new ArrayList<>();
        for (Type each : type.members()) {
            items.add(itemsOfOne(each));
        }
        return Types.union(items);
    }

    private Type itemsOfOne(Type type) {
        if (type instanceof UserInstance) {
            Type iterator = method(type, "__iter__");
            return iterator instanceof UserInstance ? method(iterator, "__next__") : items(iterator);
        }
        if (!(type instanceof BuiltinInstance instance)) {
            return Type.UNKNOWN;
        }
        switch (instance.name()) {
            case "str":
                return Types.instance("str");
            case "bytes", "bytearray", "range", "memoryview":
                return Types.instance("int");
            case "TextIOWrapper":
                return Types.instance("str");
            case "tuple":
                return Types.union(instance.arguments());
            default:
                return Types.argument(instance, 0);
        }
    }

    /** The result of calling a method without arguments. */
    Type method(Type object, String name) {
        Member method = members.find(object, name);
        return method == null ? Type.UNKNOWN : calls.result(method.type().get());
    }
}
