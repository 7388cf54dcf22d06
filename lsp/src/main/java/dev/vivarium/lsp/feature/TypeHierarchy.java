package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member.Place;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeHierarchyItem;

/** The classes above and below a class. */
public final class TypeHierarchy {
    private static final int DEEPEST = 50;

    private TypeHierarchy() {}

    /** {@code textDocument/prepareTypeHierarchy}. */
    public static List<TypeHierarchyItem> at(Question question, Position position) {
        return classesAt(question, question.document().offset(position)).stream()
                .map(TypeHierarchy::item)
                .toList();
    }

    static List<UserClass> classesAt(Question question, int offset) {
        Meaning meaning = Meaning.of(question, question.at(offset));
        List<UserClass> classes = new ArrayList<>();
        for (Place place : meaning == null ? List.<Place>of() : meaning.places()) {
            if (place.node() instanceof ClassDefinition definition) {
                classes.add(new UserClass(place.document(), definition));
            }
        }
        return classes;
    }

    /** {@code typeHierarchy/supertypes}. */
    public static List<TypeHierarchyItem> supertypes(Question question, TypeHierarchyItem item) {
        List<TypeHierarchyItem> items = new ArrayList<>();
        for (UserClass of : classes(question, item)) {
            for (Type base : question.inference().members().bases(of)) {
                if (base instanceof UserClass user) {
                    items.add(item(user));
                }
            }
        }
        return items;
    }

    /** {@code typeHierarchy/subtypes}. */
    public static List<TypeHierarchyItem> subtypes(Question question, TypeHierarchyItem item) {
        List<TypeHierarchyItem> items = new ArrayList<>();
        for (UserClass of : classes(question, item)) {
            subclasses(question, of).forEach(sub -> items.add(item(sub)));
        }
        return items;
    }

    private static List<UserClass> classes(Question question, TypeHierarchyItem item) {
        return classesAt(
                question, question.document().offset(item.getSelectionRange().getStart()));
    }

    /** The classes of the workspace that name a class among their bases. */
    static List<UserClass> subclasses(Question question, UserClass of) {
        List<UserClass> found = new ArrayList<>();
        Set<Document> documents =
                new HashSet<>(question.mentions().of(of.definition().name().text()));
        documents.add(of.document());
        for (Document document : documents) {
            collect(question, document, document.tree().module(), of, found);
        }
        return found;
    }

    private static void collect(Question question, Document document, Node node, UserClass of, List<UserClass> found) {
        if (node instanceof ClassDefinition definition) {
            UserClass candidate = new UserClass(document, definition);
            if (question.inference().members().bases(candidate).contains(of)) {
                found.add(candidate);
            }
        }
        node.forEachChild(child -> collect(question, document, child, of, found));
    }

    /** The classes below a class, at any depth. */
    static List<UserClass> allSubclasses(Question question, UserClass of) {
        List<UserClass> all = new ArrayList<>();
        List<UserClass> level = List.of(of);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<UserClass> next = new ArrayList<>();
            for (UserClass each : level) {
                for (UserClass sub : subclasses(question, each)) {
                    if (!all.contains(sub)) {
                        all.add(sub);
                        next.add(sub);
                    }
                }
            }
            level = next;
        }
        return all;
    }

    private static TypeHierarchyItem item(UserClass of) {
        Document document = of.document();
        return new TypeHierarchyItem(
                of.definition().name().text(),
                SymbolKind.Class,
                document.uri(),
                document.range(of.definition().span()),
                document.range(of.definition().name().span()));
    }
}
