package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.BirthSites;
import dev.vivarium.inspector.analysis.HeapFacts;
import dev.vivarium.vm.CodePosition;
import java.util.List;

/** Where the objects of a heap were born, as the page shows it. */
final class BirthSitesJson {
    private static final int MOST_SITES = 200;
    private static final int MOST_STACKS = 12;

    private BirthSitesJson() {}

    static JsonObject of(HeapFacts facts) {
        JsonObject json = new JsonObject();
        json.addProperty("known", facts.graph().snapshot().births().areKnown());
        List<BirthSites.Site> all = BirthSites.of(facts);
        json.addProperty("count", all.size());
        JsonArray sites = new JsonArray();
        all.stream().limit(MOST_SITES).map(BirthSitesJson::site).forEach(sites::add);
        json.add("sites", sites);
        return json;
    }

    private static JsonObject site(BirthSites.Site site) {
        JsonObject json = place(site.place());
        json.addProperty("objects", site.objects());
        json.addProperty("bytes", site.bytes());
        json.addProperty("retained", site.retained());
        JsonArray stacks = new JsonArray();
        site.stacks().stream().limit(MOST_STACKS).forEach(stack -> {
            JsonObject one = new JsonObject();
            one.addProperty("objects", stack.objects());
            one.addProperty("bytes", stack.bytes());
            JsonArray calls = new JsonArray();
            stack.calls().stream().map(BirthSitesJson::place).forEach(calls::add);
            one.add("calls", calls);
            stacks.add(one);
        });
        json.add("stacks", stacks);
        json.addProperty("moreStacks", Math.max(0, site.stacks().size() - MOST_STACKS));
        return json;
    }

    private static JsonObject place(CodePosition place) {
        JsonObject json = new JsonObject();
        json.addProperty("file", place.file());
        json.addProperty("line", place.line());
        json.addProperty("block", place.block());
        return json;
    }
}
