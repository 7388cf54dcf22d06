package dev.vivarium.syntax.ast;

import dev.vivarium.syntax.source.Span;
import java.util.function.Consumer;

/**
 * A piece of the tree. A node's span lies within its parent's, and begins at the first character of the
 * construct, including the parentheses around its first operand.
 */
public sealed interface Node
        permits Argument,
                Block,
                ComprehensionClause,
                ConditionalBlock,
                Decorator,
                DictItem,
                DottedName,
                ExceptHandler,
                Expression,
                Identifier,
                ImportAlias,
                ImportedName,
                Module,
                Parameter,
                Statement,
                WithItem {
    /** Where the construct stands in the source. */
    Span span();

    /** Calls the action for each direct child, in source order; absent parts are skipped. */
    default void forEachChild(Consumer<? super Node> action) {}
}
