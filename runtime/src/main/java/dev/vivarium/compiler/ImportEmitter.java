package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.DottedName;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import java.util.List;

/** The forms of import. */
final class ImportEmitter {
    private final FunctionCompiler compiler;
    private final Assembler asm;

    ImportEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    /** {@code import a.b} binds {@code a}; {@code import a.b as c} binds what {@code a.b} is. */
    void modules(Import statement) {
        for (ImportAlias imported : statement.names()) {
            List<Identifier> parts = imported.name().parts();
            asm.smallInt(0);
            compiler.none();
            asm.name(Opcode.IMPORT_NAME, imported.name().text());
            if (imported.alias() == null) {
                compiler.storeName(parts.get(0).text());
            } else {
                parts.subList(1, parts.size()).forEach(part -> asm.name(Opcode.LOAD_ATTR, part.text()));
                compiler.storeName(imported.alias().text());
            }
        }
    }

    void names(ImportFrom statement) {
        asm.smallInt(statement.level());
        statement.names().forEach(imported -> compiler.string(imported.name().text()));
        asm.op(Opcode.BUILD_TUPLE, statement.names().size());
        module(statement.module());
        for (ImportedName imported : statement.names()) {
            String name = imported.name().text();
            asm.name(Opcode.IMPORT_FROM, name);
            compiler.storeName(
                    imported.alias() == null ? name : imported.alias().text());
        }
        asm.op(Opcode.POP_TOP);
    }

    void star(ImportStar statement) {
        if (compiler.scope.kind != ScopeKind.MODULE) {
            throw CompileError.syntax("import * not at module level", compiler.lines.of(statement));
        }
        asm.smallInt(statement.level());
        compiler.string("*");
        asm.op(Opcode.BUILD_TUPLE, 1);
        module(statement.module());
        asm.op(Opcode.IMPORT_STAR);
    }

    private void module(DottedName name) {
        asm.name(Opcode.IMPORT_NAME, name == null ? "" : name.text());
    }
}
