package dev.vivarium.inspector.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.SiteHistogram;
import dev.vivarium.vm.CodePosition;
import java.util.List;

/** Where objects were born, as JSON. */
final class SiteJson {
    private SiteJson() {}

    /** A place of birth and what called it; empty where it is not known. */
    static JsonArray of(List<CodePosition> stack) {
        JsonArray array = new JsonArray();
        stack.forEach(place -> array.add(of(place)));
        return array;
    }

    static JsonArray of(SiteHistogram histogram) {
        JsonArray array = new JsonArray();
        for (SiteHistogram.Row row : histogram.rows()) {
            JsonObject site = of(row.place());
            site.addProperty("objects", row.objects());
            site.addProperty("bytes", row.bytes());
            array.add(site);
        }
        return array;
    }

    private static JsonObject of(CodePosition place) {
        JsonObject site = new JsonObject();
        site.addProperty("file", place.file());
        site.addProperty("line", place.line());
        site.addProperty("block", place.block());
        return site;
    }
}
