package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.lsp.types.TypeText;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import java.util.List;

/** Names, signatures and documentation of things, for people. */
final class Descriptions {
    private final Inference inference;

    Descriptions(Inference inference) {
        this.inference = inference;
    }

    /** A line of code that says what a name is. */
    String line(String name, Type type) {
        if (type instanceof UserFunction function) {
            return signature(function);
        } else if (type instanceof BuiltinFunction function) {
            return "def " + signature(function.function());
        } else if (type instanceof UserClass of) {
            return "class " + of.definition().name().text() + constructorParameters(of);
        } else if (type instanceof BuiltinClass of) {
            return "class " + of.type().name();
        } else if (type instanceof BuiltinModule module) {
            return "module " + module.module().name();
        } else if (type instanceof UserModule module) {
            return "module " + module.name();
        } else if (type instanceof Type.FolderModule folder) {
            return "module " + folder.name();
        }
        return name + ": " + TypeText.of(type);
    }

    static String signature(NativeFunction function) {
        return function.signature() + (function.returns().isEmpty() ? "" : " -> " + function.returns());
    }

    private String signature(UserFunction function) {
        FunctionDefinition definition = function.definition();
        String declared = definition.returns() == null
                ? TypeText.of(inference.calls().returnedBy(function))
                : function.document().text(definition.returns().span());
        return (definition.async() ? "async def " : "def ")
                + definition.name().text()
                + parameters(function.document(), definition)
                + (declared.equals("?") ? "" : " -> " + declared);
    }

    static String parameters(Document document, FunctionDefinition definition) {
        return document.text(definition.parametersSpan()).replaceAll("\\s+", " ");
    }

    private String constructorParameters(UserClass of) {
        Member init = inference.members().find(of, "__init__");
        return init != null && init.type().get() instanceof UserFunction function
                ? parameters(function.document(), function.definition()).replaceFirst("\\(\\w+(, )?", "(")
                : "";
    }

    /** The documentation of a thing; empty where there is none. */
    static String documentation(Type type) {
        if (type instanceof UserFunction function) {
            return docstring(function.definition().body().statements());
        } else if (type instanceof UserClass of) {
            return docstring(of.definition().body().statements());
        } else if (type instanceof UserModule module) {
            return docstring(module.document().tree().module().body());
        }
        return type instanceof BuiltinFunction function ? function.function().documentation() : "";
    }

    private static String docstring(List<Statement> body) {
        boolean documented = !body.isEmpty()
                && body.get(0) instanceof ExpressionStatement statement
                && statement.expression() instanceof StringLiteral;
        return documented
                ? ((StringLiteral) ((ExpressionStatement) body.get(0)).expression())
                        .value()
                        .stripIndent()
                        .strip()
                : "";
    }
}
