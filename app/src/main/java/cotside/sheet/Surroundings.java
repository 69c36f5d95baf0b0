package cotside.sheet;

import cotside.guidance.facts.Statement;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.HowMet;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reliance;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sides;
import cotside.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands around the lines: reliances, contradictions, proposals and plan, agencies, what is still open. */
final class Surroundings {
    /** How many reliances of one footing are told without being asked. */
    private static final int RELIANCES = 8;
    /** What stands before the title of a rule that a reliance would ease. */
    private static final String BESIDE = "set beside: ";
    /** How many lines are named one by one. */
    private static final int FEW = 3;
    /** How many changes to come are told. */
    private static final int CHANGES = 5;

    private final Picture picture;
    private final Words words;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();

    Surroundings(Picture picture, Words words) {
        this.picture = picture;
        this.words = words;
        for (List<Line> lines : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            lines.forEach(line -> titles.put(line.id(), Lines.title(line)));
        }
        picture.headings()
                .forEach(heading -> heading.readings().forEach(reading -> {
                    reading.standing().holding().forEach(id -> claims.putIfAbsent(id, words.claim(reading)));
                    reading.standing()
                            .against()
                            .forEach(id -> claims.putIfAbsent(id, "Not so, " + words.claim(reading)));
                }));
    }

    /** Lines that stand out are spoken of by their number. */
    void number(List<Item> standingOut) {
        standingOut.forEach(item -> numbers.put(item.id(), item.number()));
    }

    Section openEnds() {
        List<Row> rows = new ArrayList<>();
        picture.openEnds().forEach(open -> {
            String state = open.lastConfirmed() == null ? open.state() : open.state() + "; " + open.lastConfirmed();
            String holds = open.holdsOpen() == 0
                    ? ""
                    : " " + Prose.sentence(Prose.count(open.holdsOpen(), "thing hangs", "things hang")) + " on it.";
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

    /** First what a proposal rests on, and what several lean on. */
    private void relied(String title, boolean shown, List<Block> blocks) {
        Set<String> proposed = new HashSet<>();
        picture.proposals().forEach(proposal -> proposed.addAll(proposal.reliances()));
        List<Row> rows = picture.reliances().stream()
                .filter(reliance -> reliance.shown() == shown)
                .sorted(Comparator.comparing((Reliance one) -> !proposed.contains(one.key()))
                        .thenComparingInt(one -> -one.by().size()))
                .map(this::reliance)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        int first = Math.min(RELIANCES, rows.size());
        blocks.add(new Table(title, "What", "How well it is shown", rows.subList(0, first)));
        if (first < rows.size()) {
            String more = Prose.sentence(Prose.count(rows.size() - first, "more", "more"));
            List<Block> rest =
                    List.of(new Table(more, "What", "How well it is shown", rows.subList(first, rows.size())));
            blocks.add(new Fold(more, more + " with --full.", rest));
        }
    }

    private Row reliance(Reliance reliance) {
        StringBuilder text = new StringBuilder();
        String footing =
                reliance.reading() == null ? words.footing(reliance.statements()) : words.footing(reliance.reading());
        text.append(Prose.stopped(Prose.sentence(footing)));
        if (reliance.observedOn().size() > 1) {
            String days = words.dates().days(reliance.observedOn());
            if (!footing.contains(days)) {
                text.append(" Observed on ").append(days).append('.');
            }
        }
        List<String> by =
                reliance.by().stream().filter(one -> !one.startsWith(BESIDE)).toList();
        if (!by.isEmpty()) {
            text.append(" Leaned on by ").append(String.join("; ", by)).append('.');
        }
        int beside = reliance.by().size() - by.size();
        if (beside > 0) {
            text.append(" Set beside ").append(Prose.count(beside, "rule")).append('.');
        }
        return Row.of(Prose.sentence(reliance.claim()), text.toString());
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

    /** What a statement says, and on what footing. */
    private String claimed(String id) {
        String claim = claims.get(id);
        return claim == null ? statement(id) : claim + ": " + statement(id);
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
                rows.add(Row.of("not met", standing(plan.unanswered())));
            }
            if (!plan.idle().isEmpty()) {
                rows.add(Row.of("idle", idle(plan)));
            }
            blocks.add(new Item(0, null, "The plan, held against what stands out", "", rows, ""));
        }
        return new Section("plan", "What is proposed and planned", "", blocks);
    }

    /** By number where there are several, by name where there are few. */
    private List<String> standing(List<String> ids) {
        List<String> known = ids.stream().filter(numbers::containsKey).toList();
        List<String> others =
                ids.stream().filter(id -> !numbers.containsKey(id)).toList();
        List<String> texts = new ArrayList<>();
        if (known.size() > FEW && known.size() == numbers.size()) {
            texts.add("Everything that stands out, 1 to " + known.size() + ".");
        } else if (known.size() > FEW) {
            List<String> all = known.stream()
                    .map(numbers::get)
                    .sorted()
                    .map(number -> Integer.toString(number))
                    .toList();
            texts.add("Of what stands out: " + Prose.and(all) + ".");
        } else {
            known.forEach(id -> texts.add(line(id)));
        }
        if (others.size() > FEW) {
            texts.add("Of what cannot be told yet: " + Prose.count(others.size(), "line") + ".");
        } else {
            others.forEach(id -> texts.add(line(id)));
        }
        return texts;
    }

    private static List<String> idle(PlanView plan) {
        return plan.idle().stream()
                .map(action -> action + " (meets nothing that stands out)")
                .toList();
    }

    private Item proposal(ProposalView proposal) {
        List<Row> rows = new ArrayList<>();
        if (!proposal.unanswered().isEmpty()) {
            rows.add(Row.of("leaves open", standing(proposal.unanswered())));
        }
        if (!proposal.restsOn().isEmpty()) {
            rows.add(Row.of(
                    "rests on", proposal.restsOn().stream().map(this::claimed).toList()));
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
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                rows.isEmpty()
                        ? new Para("Not yet known which agencies know this family.")
                        : new Table("", "Agency", "What has come from it", rows));
        if (!picture.met().isEmpty()) {
            List<Row> met = picture.met().stream()
                    .map(one -> Row.of(Prose.sentence(one.label()), met(one)))
                    .toList();
            blocks.add(new Table("Parents and carers, as met by anybody", "Adult", "Met", met));
        }
        return new Section("agencies", "Who has been heard, and who has not", "", blocks);
    }

    private String met(HowMet one) {
        String of = "of " + Prose.count(one.contacts(), "contact");
        if (one.last() == null) {
            return "In none " + of;
        }
        String alone = one.alone() == 0 ? "never alone" : Prose.number(one.alone()) + " alone";
        return "In " + Prose.number(one.met()) + " " + of + ", " + alone + "; last on "
                + words.dates().day(one.last());
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
            List<String> what = Lines.sentences(picture.nextChange().what());
            what.stream().limit(CHANGES).forEach(text -> blocks.add(new Para("• " + text)));
            if (what.size() > CHANGES) {
                blocks.add(new Para("• And " + Prose.number(what.size() - CHANGES) + " more."));
            }
        }
        return new Section("next-change", "What changes by itself", "", blocks);
    }

    private String line(String id) {
        return titles.getOrDefault(id, id);
    }
}
