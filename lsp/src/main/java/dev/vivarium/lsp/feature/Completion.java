package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.BoardNames;
import dev.vivarium.lsp.analysis.Importable;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Subsequence;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.module.Board;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BuiltinTable.Row;
import dev.vivarium.object.ObjectType;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** {@code textDocument/completion}: attributes behind a dot, modules and names in imports, else names in sight. */
public final class Completion {
    private static final Pattern FROM_IMPORT = Pattern.compile("\\s*from\\s+(\\.*)([\\w.]*)\\s+import\\s+[\\w\\s,(]*");
    private static final Pattern IMPORT = Pattern.compile("\\s*(?:import\\s+(?:[\\w.\\s]+,\\s*)*|from\\s+)\\w*");

    /** Shorter beginnings would bring up too much that has to be imported. */
    private static final int SHORTEST_IMPORT = 2;

    /** What the text by which an item is sorted begins with if the item brings an import. */
    private static final String IMPORTED = "3";

    private final Question question;
    private final Document document;
    private final Map<String, CompletionItem> items = new LinkedHashMap<>();
    /** What those items are whose type is not known without asking. */
    private final Map<String, Supplier<Type>> types = new HashMap<>();

    private boolean completesNames;

    private Completion(Question question) {
        this.question = question;
        document = question.document();
    }

    /**
     * What the client can do with items.
     *
     * @param snippets whether it takes templates with places to fill in
     * @param lateEdits whether it asks for the edits of an item when that is chosen
     */
    public record Abilities(boolean snippets, boolean lateEdits) {
        public static final Abilities NONE = new Abilities(false, false);
    }

    /** What fits what is typed; not complete where other names would fit with less typed. */
    public static CompletionList at(Question question, Position position, Importable importable, Abilities client) {
        Completion completion = new Completion(question);
        int offset = question.document().offset(position);
        completion.collect(offset);
        if (completion.completesNames) {
            completion.addImports(offset, importable, client);
        }
        if (client.snippets() && completion.completesNames) {
            Snippets.ALL.forEach(completion::add);
        }
        String place = question.document().uri() + "#" + offset;
        completion.types.keySet().forEach(name -> completion.items.get(name).setData(place));
        String typed = completion.typedAt(offset).toLowerCase(Locale.ROOT);
        List<CompletionItem> fitting = completion.items.values().stream()
                .filter(item -> Subsequence.isIn(typed, item.getLabel().toLowerCase(Locale.ROOT)))
                .toList();
        return new CompletionList(fitting.size() < completion.items.size(), fitting);
    }

    /** Adds to an item what takes time to find out. */
    public static CompletionItem resolve(Question question, int offset, CompletionItem item) {
        Completion completion = new Completion(question);
        if (String.valueOf(item.getSortText()).startsWith(IMPORTED)) {
            item.setAdditionalTextEdits(completion.importEdit(item.getDetail()));
            return item;
        }
        completion.collect(offset);
        Supplier<Type> type = completion.types.get(item.getLabel());
        if (type != null) {
            Type known = type.get();
            item.setDetail(new Descriptions(question.inference()).line(item.getLabel(), known));
            String documentation = Descriptions.documentation(known);
            item.setDocumentation(documentation.isEmpty() ? null : documentation);
        }
        return item;
    }

    private void collect(int offset) {
        int line = document.source().line(offset);
        String before = document.source().text().substring(document.source().lineStart(line), offset);
        Matcher from = FROM_IMPORT.matcher(before);
        if (from.matches()) {
            addMembers(question.inference().module(document, from.group(1).length(), from.group(2)));
        } else if (IMPORT.matcher(before).matches()) {
            question.inference().moduleNames().forEach(name -> add(name, CompletionItemKind.Module, ""));
        } else if (!isInComment(offset)) {
            Attribute attribute = attributeAt(document, offset);
            if (attribute != null) {
                addMembers(question.inference().typeOf(document, attribute.value()));
            } else if (before.endsWith(".")) {
                addMembersBehindDot(offset);
            } else {
                completesNames = true;
                addNames(offset);
            }
        }
    }

    /** With no name behind the dot yet there is no attribute in the tree; there is one with any name put there. */
    private void addMembersBehindDot(int offset) {
        Document completed = document.next(document.version(), new Span(offset, offset), "_");
        Attribute attribute = attributeAt(completed, offset);
        if (attribute != null) {
            addMembers(question.inference().typeOf(completed, attribute.value()));
        }
    }

    /** The part of a name that stands before an offset. */
    private String typedAt(int offset) {
        String text = document.source().text();
        int start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, offset);
    }

    /** Native modules, and functions in them and in the workspace, that the document would have to import. */
    private void addImports(int offset, Importable importable, Abilities client) {
        String prefix = typedAt(offset);
        if (prefix.length() < SHORTEST_IMPORT) {
            return;
        }
        Set<String> visible = Set.copyOf(items.keySet());
        for (Importable.Export export : importable.startingWith(prefix, document)) {
            if (!visible.contains(export.name())) {
                String statement = "from " + export.module() + " import " + export.name();
                CompletionItem item = addImport(export.name(), kind(export.kind()), statement, !client.lateEdits());
                item.setData(document.uri() + "#" + offset);
            }
        }
        for (String module : question.inference().nativeModuleNames()) {
            if (module.startsWith(prefix)) {
                addImport(module, CompletionItemKind.Module, "import " + module, true);
            }
            for (Row row : ModuleTables.module(module).rows()) {
                boolean offered =
                        row.name().startsWith(prefix) && !module.startsWith("_") && !module.equals("builtins");
                if (offered) {
                    String statement = "from " + module + " import " + row.name();
                    addImport(row.name(), CompletionItemKind.Function, statement, true);
                }
            }
        }
    }

    private CompletionItem addImport(String name, CompletionItemKind kind, String statement, boolean withEdit) {
        CompletionItem item = new CompletionItem(name);
        if (!items.containsKey(name)) {
            item.setKind(kind);
            item.setDetail(statement);
            item.setSortText(IMPORTED + name);
            if (withEdit) {
                item.setAdditionalTextEdits(importEdit(statement));
            }
            // Several modules may have the name.
            items.put(statement, item);
        }
        return item;
    }

    private static CompletionItemKind kind(Importable.Kind kind) {
        return switch (kind) {
            case CLASS -> CompletionItemKind.Class;
            case FUNCTION -> CompletionItemKind.Function;
            case VARIABLE -> CompletionItemKind.Variable;
        };
    }

    private List<TextEdit> importEdit(String statement) {
        Position at = document.position(QuickFixes.Imports.insertionOffset(document));
        return List.of(new TextEdit(new Range(at, at), statement + "\n"));
    }

    private void add(CompletionItem snippet) {
        items.putIfAbsent("snippet " + snippet.getLabel(), snippet);
    }

    private boolean isInComment(int offset) {
        for (Comment comment : document.tree().comments()) {
            if (comment.span().start() < offset && offset <= comment.span().end()) {
                return true;
            }
        }
        return false;
    }

    /** The attribute expression whose name, which may be missing, is at an offset. */
    private static Attribute attributeAt(Document document, int offset) {
        for (Statement statement : document.statements().touching(offset)) {
            Attribute found = attributeAt(statement, offset);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Attribute attributeAt(Node node, int offset) {
        Attribute[] found = new Attribute[1];
        node.forEachChild(child -> {
            if (found[0] == null
                    && child.span().start() <= offset
                    && offset <= child.span().end()) {
                found[0] = attributeAt(child, offset);
            }
        });
        if (found[0] == null
                && node instanceof Attribute attribute
                && attribute.name().span().touches(offset)) {
            return attribute;
        }
        return found[0];
    }

    private void addMembers(Type type) {
        String module =
                type instanceof Type.BuiltinModule builtin ? builtin.module().name() : "";
        Board board = question.inference().board();
        BoardNames.added(module, board).forEach(name -> add(name, CompletionItemKind.Variable, ""));
        for (Member member : question.inference().members().of(type)) {
            if (BoardNames.lacks(module, member.name(), board)) {
                continue;
            }
            if (member.row() != null) {
                add(member.row());
            } else {
                types.putIfAbsent(member.name(), member.type());
                add(
                        member.name(),
                        kind(
                                member.places().isEmpty()
                                        ? null
                                        : member.places().get(0).node().getClass()),
                        "");
            }
        }
    }

    private void addNames(int offset) {
        for (Scope scope = Bindings.of(document).scopeAt(offset); scope != null; scope = scope.parent()) {
            for (Symbol symbol : scope.symbols()) {
                if (!symbol.isOnlyAt(offset)) {
                    types.putIfAbsent(symbol.name(), () -> question.inference().symbol(document, symbol));
                    add(symbol.name(), kind(symbol.binderKind()), "");
                }
            }
        }
        ModuleTables.builtins().forEach(this::add);
        Keywords.ALL.forEach(word -> add(word, CompletionItemKind.Keyword, ""));
    }

    private void add(Row row) {
        if (row instanceof BuiltinTable.Function function) {
            CompletionItem item =
                    add(row.name(), CompletionItemKind.Function, Descriptions.signature(function.function()));
            item.setDocumentation(function.function().documentation());
        } else if (row instanceof BuiltinTable.Alias alias) {
            boolean isType = alias.object() instanceof ObjectType;
            add(row.name(), isType ? CompletionItemKind.Class : CompletionItemKind.Variable, "");
        } else if (row instanceof BuiltinTable.Constant constant) {
            add(row.name(), CompletionItemKind.Constant, "").setDocumentation(constant.documentation());
        }
    }

    private CompletionItem add(String name, CompletionItemKind kind, String detail) {
        CompletionItem item = items.computeIfAbsent(name, CompletionItem::new);
        if (item.getKind() == null) {
            item.setKind(kind);
            item.setDetail(detail.isEmpty() ? null : detail);
            // Names with underscores are meant for the inside and come last.
            item.setSortText((name.startsWith("__") ? "2" : name.startsWith("_") ? "1" : "0") + name);
        }
        return item;
    }

    private static CompletionItemKind kind(Class<? extends Node> binder) {
        if (binder == FunctionDefinition.class) {
            return CompletionItemKind.Function;
        } else if (binder == ClassDefinition.class) {
            return CompletionItemKind.Class;
        }
        return binder == ImportAlias.class ? CompletionItemKind.Module : CompletionItemKind.Variable;
    }
}
