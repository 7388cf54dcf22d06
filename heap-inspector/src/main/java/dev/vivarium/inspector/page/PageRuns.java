package dev.vivarium.inspector.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.vivarium.inspector.analysis.CommonSites;
import java.util.ArrayList;
import java.util.List;

/** The runs that a page shows, each with its own answers, and the answers about all of them together. */
final class PageRuns {
    private final List<RunAnswers> runs;

    PageRuns(List<ShownRun> shown) {
        runs = shown.stream().map(RunAnswers::new).toList();
    }

    Answer answer(String path, Parameters parameters) {
        int run = parameters.number("run", 0);
        if (run >= runs.size()) {
            throw new Refusal(404, "there is no run " + run);
        }
        if (path.equals("/api/compare")) {
            return Answer.json(compare(parameters.number("collection", 1)).toString());
        }
        return path.equals("/api/summary")
                ? withRuns(runs.get(run).summary())
                : runs.get(run).answer(path, parameters);
    }

    /** The policies of all runs stand in the summary of each. */
    private Answer withRuns(JsonObject json) {
        JsonArray policies = new JsonArray();
        runs.forEach(run -> policies.add(run.policy()));
        json.add("runs", policies);
        return Answer.json(json.toString());
    }

    private JsonObject compare(int collection) {
        CommonSites sites = new CommonSites(runs.stream().allMatch(RunAnswers::countsBirths));
        List<ComparedCollection> compared = new ArrayList<>();
        for (RunAnswers run : runs) {
            compared.add(run.compared(collection, sites));
        }
        return new CollectionComparison(
                        compared, runs.stream().map(RunAnswers::policy).toList(), sites)
                .json();
    }
}
