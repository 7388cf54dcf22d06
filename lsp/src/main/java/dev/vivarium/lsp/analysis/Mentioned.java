package dev.vivarium.lsp.analysis;

import dev.vivarium.lsp.analysis.Symbol.Occurrence;
import dev.vivarium.syntax.ast.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The statements of a module that speak of one of its symbols. They are looked into only when the places are asked for. */
final class Mentioned {
    private static final int[] NONE = {};

    private final Bindings module;
    private final Symbol symbol;
    /** Statements, in order. */
    private int[] mentioning = NONE;

    private int mentions;
    private int[] binding = NONE;
    private int binders;
    private boolean read;
    private boolean imported;
    private Class<? extends Node> binderKind;
    private volatile List<Occurrence> occurrences;
    private volatile List<Occurrence> bindings;

    Mentioned(Bindings module, Symbol symbol) {
        this.module = module;
        this.symbol = symbol;
    }

    /** Notes the next statement that speaks of it. */
    void add(int statement, Outline.Mention mention) {
        mentioning = with(mentioning, mentions++, statement);
        read |= mention.read();
        imported |= mention.imported();
        if (mention.binder() != null) {
            binding = with(binding, binders++, statement);
            binderKind = binderKind == null ? mention.binder() : binderKind;
        }
    }

    private static int[] with(int[] all, int count, int statement) {
        int[] grown = count < all.length ? all : Arrays.copyOf(all, Math.max(2, count * 2));
        grown[count] = statement;
        return grown;
    }

    boolean isRead() {
        return read;
    }

    boolean isImported() {
        return imported;
    }

    Class<? extends Node> binderKind() {
        return binderKind;
    }

    boolean isOnlyAround(int offset) {
        for (int i = 0; i < mentions; i++) {
            if (!module.touches(mentioning[i], offset)) {
                return false;
            }
        }
        return true;
    }

    List<Occurrence> occurrences() {
        List<Occurrence> known = occurrences;
        if (known == null) {
            known = module.occurrences(symbol, Arrays.copyOf(mentioning, mentions), false);
            occurrences = Collections.unmodifiableList(known);
        }
        return known;
    }

    List<Occurrence> bindings() {
        List<Occurrence> known = bindings;
        if (known == null) {
            known = module.occurrences(symbol, Arrays.copyOf(binding, binders), true);
            bindings = Collections.unmodifiableList(known);
        }
        return known;
    }
}
