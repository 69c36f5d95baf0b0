package cotside.console;

import cotside.console.Sheet.Block;
import cotside.console.Sheet.Item;
import cotside.console.Sheet.Para;
import cotside.console.Sheet.Row;
import cotside.console.Sheet.Section;
import cotside.console.Sheet.Sides;
import cotside.console.Sheet.Table;
import cotside.guidance.facts.Statement;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reliance;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands around the lines: reliances, contradictions, proposals and plan, agencies, what is still open. */
final class Surroundings {
    private final Picture picture;
    private final Words words;
    private final Map<String, String> titles = new HashMap<>();

    Surroundings(Picture picture, Words words) {
        this.picture = picture;
        this.words = words;
        for (List<Line> lines : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            lines.forEach(line -> titles.put(line.id(), Lines.title(line)));
        }
    }

    Section openEnds() {
        List<Row> rows = new ArrayList<>();
        picture.openEnds().forEach(open -> {
            String state = open.lastConfirmed() == null ? open.state() : open.state() + "; " + open.lastConfirmed();
            String holds = open.holdsOpen() == 0
                    ? ""
                    : " " + Prose.sentence(Prose.count(open.holdsOpen(), "line hangs", "lines hang")) + " on it.";
            rows.add(Row.of(Prose.sentence(open.text()), Prose.stopped(Prose.sentence(state)) + holds));
        });
        List<Block> blocks =
                rows.isEmpty() ? List.of() : List.of(new Table("", "Still open", "What is known of it", rows));
        return new Section("open", "Who else there may be", "", blocks);
    }

    Section reliances() {
        List<Block> blocks = new ArrayList<>();
        relied("Untested: somebody leans on it, nobody has shown it", false, blocks);
        relied(Prose.sentence(words.reassuring("shown")), true, blocks);
        return new Section("relied-on", "What is relied on", "", blocks);
    }

    private void relied(String title, boolean shown, List<Block> blocks) {
        List<Row> rows = picture.reliances().stream()
                .filter(reliance -> reliance.shown() == shown)
                .map(this::reliance)
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Table(title, "What", "How well it is shown", rows));
        }
    }

    private Row reliance(Reliance reliance) {
        List<String> texts = new ArrayList<>();
        String footing = reliance.reading() == null ? reliance.how() : words.footing(reliance.reading());
        texts.add(Prose.stopped(Prose.sentence(footing)));
        if (reliance.observedOn().size() > 1) {
            texts.add("Observed " + Prose.count(reliance.observedOn().size(), "time") + ": "
                    + words.dates().days(reliance.observedOn()) + ".");
        }
        if (!reliance.by().isEmpty()) {
            texts.add("Leaned on by "
                    + Prose.and(reliance.by().stream().map(this::line).toList()) + ".");
        }
        return Row.of(Prose.sentence(reliance.claim()), texts);
    }

    /** Contradictions that do not stand out themselves. */
    Section contradictions() {
        List<Block> blocks = new ArrayList<>();
        picture.contradictions().stream().filter(both -> both.word() == null).forEach(both -> blocks.add(sides(both)));
        return new Section("contradictions", "Where accounts differ", "", blocks);
    }

    Item standingOut(int number, Contradiction both) {
        List<Row> rows = List.of(
                Row.of("it is so", statements(both.holding())),
                Row.of("it is not", statements(both.against())),
                Row.of(
                        "meaning",
                        "Both are kept, and neither is taken to be wrong. Either could decide: " + bears(both)));
        return new Item(number, both.word(), "Accounts differ: " + both.about(), "", rows, both.key());
    }

    private String bears(Contradiction both) {
        return Prose.and(both.lines().stream().map(this::line).toList()) + ".";
    }

    private Sides sides(Contradiction both) {
        String after = both.lines().isEmpty() ? "" : "Bears on " + bears(both);
        return new Sides(
                Prose.sentence(both.about()),
                "It is so",
                statements(both.holding()),
                "It is not",
                statements(both.against()),
                after);
    }

    private List<String> statements(List<String> ids) {
        return ids.stream().map(this::statement).toList();
    }

    private String statement(String idOrText) {
        Statement statement = words.findStatement(idOrText);
        if (statement == null) {
            return idOrText;
        }
        String source = Prose.sentence(words.source(statement));
        return statement.note().isBlank()
                ? source
                : source + ": “" + statement.note().strip() + "”";
    }

    Section plan() {
        List<Block> blocks = new ArrayList<>();
        picture.proposals().forEach(proposal -> blocks.add(proposal(proposal)));
        PlanView plan = picture.plan();
        if (!plan.plans().isEmpty()) {
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of("in place", plan.plans()));
            if (!plan.unanswered().isEmpty()) {
                rows.add(Row.of(
                        "not met", plan.unanswered().stream().map(this::line).toList()));
            }
            if (!plan.idle().isEmpty()) {
                rows.add(Row.of("idle", idle(plan)));
            }
            blocks.add(new Item(0, null, "The plan, held against what stands out", "", rows, ""));
        }
        return new Section("plan", "What is proposed and planned", "", blocks);
    }

    private static List<String> idle(PlanView plan) {
        return plan.idle().stream()
                .map(action -> action + " (meets nothing that stands out)")
                .toList();
    }

    private Item proposal(ProposalView proposal) {
        List<Row> rows = new ArrayList<>();
        if (!proposal.unanswered().isEmpty()) {
            rows.add(Row.of(
                    "leaves open",
                    proposal.unanswered().stream().map(this::line).toList()));
        }
        if (!proposal.restsOn().isEmpty()) {
            rows.add(Row.of("rests on", statements(proposal.restsOn())));
        }
        List<String> untested = picture.reliances().stream()
                .filter(reliance -> !reliance.shown() && proposal.reliances().contains(reliance.key()))
                .map(Reliance::claim)
                .toList();
        if (!untested.isEmpty()) {
            rows.add(Row.of("untested", untested));
        }
        String title = "Proposal: " + proposal.what();
        return new Item(0, null, title, proposal.by() + ", " + words.dates().day(proposal.on()), rows, proposal.id());
    }

    Section agencies() {
        List<Row> rows = new ArrayList<>();
        picture.agencies().stream()
                .sorted(Comparator.comparingInt(Surroundings::loudness))
                .forEach(agency -> rows.add(Row.of(Prose.sentence(agency.label()), state(agency))));
        List<Block> blocks = rows.isEmpty()
                ? List.of(new Para("Not yet known which agencies know this family."))
                : List.of(new Table("", "Agency", "What has come from it", rows));
        return new Section("agencies", "Who has been heard, and who has not", "", blocks);
    }

    /** Silence first: it is what gets overlooked. */
    private static int loudness(AgencyState agency) {
        return switch (agency.state()) {
            case NEVER_ASKED -> 0;
            case WAITING -> 1;
            case NOTHING_HELD -> 2;
            case CONTRIBUTED -> 3;
        };
    }

    private String state(AgencyState agency) {
        String state = Prose.sentence(agency.state().word());
        return agency.last() == null ? state : state + ", " + words.dates().day(agency.last());
    }

    Section nextChange() {
        List<Block> blocks = new ArrayList<>();
        if (picture.nextChange() == null) {
            blocks.add(new Para("Time alone changes nothing here; anything new that is recorded may."));
        } else {
            String on = words.dates().weekday(picture.nextChange().on());
            blocks.add(new Para("If nobody records anything new, this picture changes on " + on + ":"));
            Lines.sentences(picture.nextChange().what()).forEach(what -> blocks.add(new Para("• " + what)));
        }
        return new Section("next-change", "What changes by itself", "", blocks);
    }

    private String line(String id) {
        return titles.getOrDefault(id, id);
    }
}
