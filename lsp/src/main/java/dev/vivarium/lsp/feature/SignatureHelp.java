package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureInformation;

/** {@code textDocument/signatureHelp}: the parameters of the call around the cursor. */
public final class SignatureHelp {
    private SignatureHelp() {}

    public static org.eclipse.lsp4j.SignatureHelp at(Question question, Position position) {
        Document document = question.document();
        int offset = document.offset(position);
        Call call = callAround(document.tree().module(), offset);
        if (call == null) {
            return null;
        }
        List<SignatureInformation> signatures = new ArrayList<>();
        for (Type type : question.inference().typeOf(document, call.function()).members()) {
            SignatureInformation signature = signature(question, type);
            if (signature != null) {
                signature.setActiveParameter(activeParameter(call, offset, signature));
                signatures.add(signature);
            }
        }
        return signatures.isEmpty()
                ? null
                : new org.eclipse.lsp4j.SignatureHelp(
                        signatures, 0, signatures.get(0).getActiveParameter());
    }

    private static Call callAround(Node node, int offset) {
        Call[] found = {null};
        node.forEachChild(child -> {
            if (child.span().start() <= offset && offset <= child.span().end()) {
                Call inner = callAround(child, offset);
                found[0] = inner == null ? found[0] : inner;
            }
        });
        if (found[0] == null && node instanceof Call call && call.argumentsSpan() != null) {
            boolean inside = call.argumentsSpan().start() < offset
                    && (offset < call.argumentsSpan().end()
                            || offset == call.span().end());
            return inside ? call : null;
        }
        return found[0];
    }

    private static int activeParameter(Call call, int offset, SignatureInformation signature) {
        int position = 0;
        for (Argument argument : call.arguments()) {
            if (argument.span().end() < offset) {
                position++;
            } else if (argument.kind() == ArgumentKind.KEYWORD && argument.name() instanceof Name name) {
                return indexOf(signature, name.text(), position);
            }
        }
        return position;
    }

    private static int indexOf(SignatureInformation signature, String name, int otherwise) {
        List<ParameterInformation> parameters = signature.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).getLabel().getLeft().split("[=:]")[0].strip().equals(name)) {
                return i;
            }
        }
        return otherwise;
    }

    private static SignatureInformation signature(Question question, Type type) {
        if (type instanceof BuiltinFunction function) {
            String text = function.function().signature();
            return information(
                    Descriptions.signature(function.function()),
                    function.function().documentation(),
                    split(text));
        } else if (type instanceof UserFunction function) {
            return ofFunction(question, function, function.receiver() != null);
        } else if (type instanceof UserClass of) {
            Member init = question.inference().members().find(new UserInstance(of), "__init__");
            return init != null && init.type().get() instanceof UserFunction function
                    ? ofFunction(question, function, true)
                    : null;
        }
        return null;
    }

    private static SignatureInformation ofFunction(Question question, UserFunction function, boolean bound) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : function.definition().parameters()) {
            parameters.add(function.document().text(parameter.span()));
        }
        if (bound && !parameters.isEmpty()) {
            parameters.remove(0);
        }
        String label = function.definition().name().text() + "(" + String.join(", ", parameters) + ")";
        return information(label, Descriptions.documentation(function), parameters);
    }

    private static SignatureInformation information(String label, String documentation, List<String> parameters) {
        return new SignatureInformation(
                label,
                documentation,
                parameters.stream().map(ParameterInformation::new).toList());
    }

    /** The parameters of a signature as the tables write it; a bare star or slash takes no argument. */
    private static List<String> split(String signature) {
        List<String> parameters = new ArrayList<>();
        int depth = 0;
        int start = signature.indexOf('(') + 1;
        for (int i = start; i < signature.length(); i++) {
            char c = signature.charAt(i);
            boolean closes = c == ')' && depth == 0;
            if (closes || c == ',' && depth == 0) {
                String parameter = signature.substring(start, i).strip();
                if (!parameter.isEmpty() && !parameter.equals("*") && !parameter.equals("/")) {
                    parameters.add(parameter);
                }
                start = i + 1;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return parameters;
    }
}
