package dev.vivarium.lsp.types;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectType;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import java.util.List;

/** What is known of a value. */
public sealed interface Type {
    /** Nothing is known. */
    Type UNKNOWN = new Unknown();

    Type NONE = new BuiltinInstance("NoneType", null, List.of());

    /** Nothing is known. */
    record Unknown() implements Type {}

    /**
     * An instance of a built-in type.
     *
     * @param name as Python shows it
     * @param type its table; null for NoneType and for iterators that have no name of their own
     * @param arguments what a container holds: the items, or keys and values; for a tuple each item, or empty where
     *     that is not known
     */
    record BuiltinInstance(String name, ObjectType type, List<Type> arguments) implements Type {}

    /** A built-in type itself, such as {@code int}. */
    record BuiltinClass(ObjectType type) implements Type {}

    /**
     * A built-in function.
     *
     * @param receiver what it is a method of; null for a function of a module
     */
    record BuiltinFunction(NativeFunction function, Type receiver) implements Type {}

    record BuiltinModule(NativeModule module) implements Type {}

    /** A class of the workspace. */
    record UserClass(Document document, ClassDefinition definition) implements Type {
        @Override
        public boolean equals(Object other) {
            return other instanceof UserClass that && that.definition == definition;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(definition);
        }
    }

    record UserInstance(UserClass of) implements Type {}

    /**
     * A function of the workspace.
     *
     * @param receiver the object it is bound to, or null
     */
    record UserFunction(Document document, FunctionDefinition definition, Type receiver) implements Type {
        @Override
        public boolean equals(Object other) {
            return other instanceof UserFunction that && that.definition == definition;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(definition);
        }
    }

    record LambdaFunction(Document document, Lambda lambda) implements Type {
        @Override
        public boolean equals(Object other) {
            return other instanceof LambdaFunction that && that.lambda == lambda;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(lambda);
        }
    }

    /** A module of the workspace. */
    record UserModule(String name, Document document) implements Type {
        @Override
        public boolean equals(Object other) {
            return other instanceof UserModule that && that.document == document;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(document);
        }
    }

    /** A folder without a file of its own, of which a module is imported: {@code a} in {@code import a.b}. */
    record FolderModule(String name, Document importer) implements Type {
        @Override
        public boolean equals(Object other) {
            return other instanceof FolderModule that && that.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** One of several; at least two, none of them unknown or a union. */
    record Union(List<Type> members) implements Type {}

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** The type itself, or the members of a union. */
    default List<Type> members() {
        return List.of(this);
    }
}
