package dev.vivarium.lsp.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.lsp.diagnostic.CodeExplanations;
import dev.vivarium.lsp.diagnostic.DiagnosticSettings;
import dev.vivarium.lsp.diagnostic.ShadowedScope;
import dev.vivarium.module.Board;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The user's settings, as docs/lsp.md explains them. What is missing or makes no sense has its default.
 *
 * @param stubPaths folders with stub files, relative to a workspace folder
 * @param commands the commands of code lenses that the client has
 * @param board the board that programs are for; null for none in particular
 * @param recording the recording that tells of the last run; empty for the newest
 */
record Settings(
        DiagnosticSettings diagnostics, List<String> stubPaths, Set<String> commands, Board board, String recording) {
    static final String SECTION = "vivarium";
    static final Settings DEFAULT = new Settings(DiagnosticSettings.DEFAULT, List.of("typings"), Set.of(), null, "");

    /** These settings changed by what a client sends, which may hold them below {@code vivarium}. */
    Settings with(Object sent) {
        if (!(sent instanceof JsonElement element) || !element.isJsonObject()) {
            return this;
        }
        JsonObject all = element.getAsJsonObject();
        JsonObject object = all.get(SECTION) instanceof JsonObject section ? section : all;
        JsonObject diagnostic = object.get("diagnostics") instanceof JsonObject given ? given : new JsonObject();
        boolean enabled = flag(diagnostic, "enabled", diagnostics.enabled());
        Set<String> disabled = diagnostic.has("disabled")
                ? new HashSet<>(strings(diagnostic.get("disabled")))
                : diagnostics.disabledCodes();
        ShadowedScope shadowed = ShadowedScope.named(
                strings(diagnostic.get("shadowed")).stream().findFirst().orElse(""), diagnostics.shadowed());
        Policies policy = strings(object.get("policy")).stream()
                .findFirst()
                .flatMap(Policies::named)
                .orElse(diagnostics.policy());
        return new Settings(
                new DiagnosticSettings(enabled, disabled, policy, shadowed, diagnostics.explanations()),
                object.has("stubPath") ? strings(object.get("stubPath")) : stubPaths,
                object.has("commands") ? Set.copyOf(strings(object.get("commands"))) : commands,
                object.has("board")
                        ? strings(object.get("board")).stream()
                                .findFirst()
                                .flatMap(Board::named)
                                .orElse(null)
                        : board,
                object.has("recording")
                        ? strings(object.get("recording")).stream().findFirst().orElse("")
                        : recording);
    }

    /** The same for a client that can open what explains the codes of diagnostics. */
    Settings explainedBy(CodeExplanations file) {
        return new Settings(diagnostics.with(file), stubPaths, commands, board, recording);
    }

    private static boolean flag(JsonObject object, String name, boolean otherwise) {
        JsonElement value = object.get(name);
        boolean isFlag = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isBoolean();
        return isFlag ? value.getAsBoolean() : otherwise;
    }

    /** One text or several. */
    private static List<String> strings(JsonElement value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(each -> texts.addAll(strings(each)));
        } else if (value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString()) {
            texts.add(value.getAsString());
        }
        return texts;
    }
}
