package cotside.notation.pack;

import cotside.guidance.pack.Freshness;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads for how long a standing or a review is good: one duration, or steps by age, the younger the shorter (A19). */
final class FreshnessReader {
    private final Problems problems;

    FreshnessReader(Problems problems) {
        this.problems = problems;
    }

    Freshness read(Node node) {
        if (!(node instanceof Mapping)) {
            Integer days = duration(node);
            return days == null ? Freshness.NEVER_STALE : new Freshness(List.of(), days);
        }
        Fields fields = Fields.of(node, "a length of time by age", problems);
        Integer otherwise = fields.<@Nullable Integer>needs("otherwise", (value, _) -> duration(value));
        List<Freshness.Step> steps = new ArrayList<>();
        for (Mapping.Entry entry : fields.entries()) {
            step(entry, steps);
        }
        checkOrder(fields, steps, otherwise);
        return new Freshness(steps, otherwise == null ? Freshness.ALWAYS : otherwise);
    }

    private void step(Mapping.Entry entry, List<Freshness.Step> steps) {
        String key = entry.name();
        Integer under = null;
        if (key.equals("otherwise")) {
            return;
        } else if (key.equals("before birth")) {
            under = 0;
        } else if (key.startsWith("under ")) {
            Integer days = Values.findDays(key.substring("under ".length()));
            under = days == null || days < 1 ? null : days;
        }
        if (under == null) {
            String what = "'" + entry.key().shortened() + "' is no age";
            problems.add(entry.key(), what, "before birth, under 6 weeks (or another age), or otherwise");
            return;
        }
        Integer days = duration(entry.value());
        if (days != null) {
            steps.add(new Freshness.Step(under, days));
        }
    }

    private void checkOrder(Fields fields, List<Freshness.Step> steps, @Nullable Integer otherwise) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).underAgeDays() <= steps.get(i - 1).underAgeDays()) {
                problems.add(fields.at(), "the ages are out of order", "the youngest first, before birth before all");
                return;
            }
        }
        int before = 0;
        for (Freshness.Step step : steps) {
            if (step.underAgeDays() > 0) {
                growing(fields, before, step.goodForDays());
                before = step.goodForDays();
            }
        }
        if (otherwise != null) {
            growing(fields, before, otherwise);
        }
    }

    /** Before birth is apart: there a longer time may well do than in the first weeks. */
    private void growing(Fields fields, int younger, int older) {
        if (older < younger) {
            problems.add(
                    fields.at(),
                    "it is good for longer (" + younger + " days) at a younger age than later (" + older + " days)",
                    "the younger, the shorter");
        }
    }

    private @Nullable Integer duration(Node node) {
        Integer days = Values.daysOrAlways(node, problems);
        if (days != null && days < 1) {
            problems.add(node, node.described() + " is no length of time", "at least 1 day");
            return null;
        }
        return days;
    }
}
