package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the lines of an entry, leaving out what the reader fills in. */
final class LineWriter {
    private static final int MOST_IN_LINE = 100;

    private final Pack pack;
    private final Cast cast;
    private final VoiceWriter voices;
    private final boolean severalBabies;
    private final Map<String, Statement> byId = new HashMap<>();

    LineWriter(Family family, Pack pack) {
        this.pack = pack;
        this.voices = new VoiceWriter(family, pack);
        this.cast = voices.cast();
        this.severalBabies = family.babies().size() > 1;
        family.statements().forEach(statement -> byId.put(statement.id(), statement));
    }

    /**
     * A line about to be written.
     *
     * @param said what is said of the head; several when only that differs
     * @param mayJoin further statements that differ only in what they say may join it
     */
    private record Line(String head, List<String> said, Map<String, String> keys, boolean mayJoin) {}

    String heading(Statement statement) {
        return voices.heading(statement);
    }

    void write(Block block, String entryId, YamlText yaml) {
        String heading = "";
        Line open = null;
        int number = 0;
        for (Statement statement : block.statements) {
            number++;
            Line line = line(statement, block, entryId + "." + number);
            String under = heading(statement);
            if (!under.equals(heading)) {
                write(open, yaml);
                open = null;
                heading = under;
                yaml.line(2, YamlText.scalar(heading) + ":");
            }
            if (open != null
                    && open.mayJoin()
                    && line.mayJoin()
                    && open.said().size() < MOST_IN_LINE
                    && open.head().equals(line.head())
                    && open.keys().equals(line.keys())) {
                open.said().addAll(line.said());
            } else {
                write(open, yaml);
                open = line;
            }
        }
        write(open, yaml);
    }

    private static void write(@Nullable Line line, YamlText yaml) {
        if (line == null) {
            return;
        }
        List<String> said = line.said();
        if (line.keys().isEmpty() && LineReader.OWN_HEADS.contains(line.head())) {
            yaml.line(3, "- " + said.getFirst());
            return;
        }
        String value = said.size() == 1 ? said.getFirst() : "[" + String.join(", ", said) + "]";
        yaml.line(3, "- " + line.head() + ": " + value);
        line.keys().forEach((key, text) -> yaml.line(4, key + ": " + text));
    }

    private Line line(Statement statement, Block block, String usualId) {
        Map<String, String> keys = new LinkedHashMap<>();
        Said said = said(statement, keys);
        if (heading(statement).equals(said.head())) {
            said = new Said(ownHead(statement.claim()), said.value(), false);
        }
        boolean ownId = !statement.id().equals(usualId);
        if (ownId) {
            keys.put("id", statement.id());
        }
        boolean ownEvent = event(statement, keys);
        options(statement, block, keys);
        voices.keys(statement, keys);
        List<String> values = new ArrayList<>(List.of(said.value()));
        return new Line(said.head(), values, keys, said.isFactor() && !ownId && !ownEvent);
    }

    private static String ownHead(Claim claim) {
        return switch (claim) {
            case Claim.OfAct _ -> "act";
            case Claim.Proposal _ -> "kind";
            case Claim.Withdrawn _ -> "statement";
            default -> "agency";
        };
    }

    private record Said(String head, String value, boolean isFactor) {}

    private Said said(Statement statement, Map<String, String> keys) {
        String not = statement.says() == Says.DOES_NOT_HOLD ? "not " : "";
        return switch (statement.claim()) {
            case Claim.OfFactor of -> new Said(head(of.subject()), not + of.factor(), true);
            case Claim.HowMany many -> {
                keys.put("times", Integer.toString(many.times()));
                yield new Said(head(many.subject()), not + many.factor(), true);
            }
            case Claim.SameEvent same -> {
                keys.put("of", head(same.subject()));
                keys.put("what", same.factor());
                yield other(not + "same event", YamlText.list(List.of(same.event(), same.other())));
            }
            case Claim.OfDate date -> fact(date.subject(), not + word(date.kind()), dated(date));
            case Claim.OfName name -> fact(name.person(), not + "name", YamlText.inFlow(name.name()));
            case Claim.OfSex sex -> fact(sex.baby(), not + "sex", sex.female() ? "female" : "male");
            case Claim.OfWeight weight -> fact(weight.baby(), not + "weight", weight.grams() + " g");
            case Claim.Complete complete -> complete(complete, not, statement.says(), keys);
            case Claim.OfAct act -> {
                forBaby(act.baby(), keys);
                yield other("done", act.act());
            }
            case Claim.Proposal proposal -> {
                if (!proposal.what().isEmpty()) {
                    keys.put("what", YamlText.scalar(proposal.what()));
                }
                forBaby(proposal.baby(), keys);
                yield other("proposes", proposal.kind().word());
            }
            case Claim.Asked asked -> {
                if (!asked.factors().isEmpty()) {
                    keys.put("about", YamlText.list(new TreeSet<>(asked.factors())));
                }
                yield other("asked", asked.agency());
            }
            case Claim.NothingHeld held -> other("nothing held", held.agency());
            case Claim.Withdrawn _ -> other("withdraws", Objects.requireNonNull(statement.corrects(), "corrects"));
        };
    }

    private static Said other(String head, String value) {
        return new Said(head, value, false);
    }

    private static Said fact(Id of, String key, String value) {
        return new Said(of.value(), "{ " + key + ": " + value + " }", false);
    }

    private static String head(Subject subject) {
        return subject.other() == null ? subject.one().value() : subject.one() + " > " + subject.other();
    }

    private static String dated(Claim.OfDate date) {
        String day = DayWriter.written(date.day());
        return date.method() == DueDateMethod.UNSAID ? day : day + ", method: " + FactReader.word(date.method());
    }

    private static String word(DateKind kind) {
        return switch (kind) {
            case BIRTH -> "born";
            case DUE -> "due";
            case BOOKING -> "booked";
            case DISCHARGE -> "discharged";
            case DEATH -> "died";
        };
    }

    private Said complete(Claim.Complete complete, String not, Says says, Map<String, String> keys) {
        if (!complete.people().isEmpty() || says == Says.HOLDS) {
            keys.put("people", people(complete.people()));
        }
        if (complete.set() == OpenSet.HOUSEHOLD) {
            forBaby(complete.baby(), keys);
            return other(not + "complete", "household of " + complete.home());
        }
        return other(not + "complete", "carers of " + complete.baby());
    }

    private void forBaby(Id baby, Map<String, String> keys) {
        if (severalBabies) {
            keys.put("for", baby.value());
        }
    }

    static String people(Collection<Id> people) {
        List<String> names = people.stream().map(Id::value).sorted().toList();
        return names.isEmpty() ? "nobody" : YamlText.list(names);
    }

    static String marking(Marking marking) {
        return switch (marking) {
            case Marking.AllInvolved _ -> "all involved";
            case Marking.OwnAgency _ -> "own agency";
            case Marking.NamedPeople named -> YamlText.list(new TreeSet<>(named.practitioners()));
        };
    }

    /** Writes the handle where the reader would not find it by itself. */
    private boolean event(Statement statement, Map<String, String> keys) {
        if (!(statement.claim() instanceof Claim.OfFactor of) || of.event() == null) {
            return false;
        }
        if (statement.says() == Says.HOLDS && of.event().equals(usualEvent(statement, of))) {
            return false;
        }
        keys.put("event", of.event());
        return true;
    }

    private @Nullable String usualEvent(Statement statement, Claim.OfFactor of) {
        Factor factor = pack.findFactor(of.factor());
        if (factor == null || factor.kind() != Kind.EVENT) {
            return null;
        }
        String event = eventOf(statement.repeats(), of);
        event = event == null ? eventOf(statement.corrects(), of) : event;
        return event == null ? statement.id() : event;
    }

    private @Nullable String eventOf(@Nullable String id, Claim.OfFactor of) {
        Statement earlier = id == null ? null : byId.get(id);
        return earlier != null
                        && earlier.claim() instanceof Claim.OfFactor before
                        && before.factor().equals(of.factor())
                ? before.event()
                : null;
    }

    private void options(Statement statement, Block block, Map<String, String> keys) {
        when(statement, block, keys);
        if (statement.expected()) {
            keys.put("expected", "yes");
        }
        PartOfDay usual =
                statement.basis() == Basis.SEEN && block.contact != null ? block.contact.partOfDay() : PartOfDay.UNSAID;
        if (statement.partOfDay() != usual) {
            keys.put("part of day", OptionReader.word(statement.partOfDay()));
        }
        if (!statement.recorded().equals(block.recorded)) {
            keys.put("recorded", DayWriter.written(statement.recorded()));
        }
        ids("resting on", statement.cites(), keys);
        ids("answers", statement.answers(), keys);
        if (statement.repeats() != null) {
            keys.put("repeats", statement.repeats());
        }
        if (statement.corrects() != null && !(statement.claim() instanceof Claim.Withdrawn)) {
            keys.put("corrects", statement.corrects());
        }
        if (statement.why() != null) {
            keys.put("why", YamlText.scalar(statement.why()));
        }
        Marking marking = block.contact == null ? Marking.allInvolved() : block.contact.marking();
        if (!statement.marking().equals(marking)) {
            keys.put("marking", marking(statement.marking()));
        }
        Set<Id> hidden = Resolver.Sensitive.keptFrom(statement.claim(), pack, cast);
        if (!statement.notToBeDisclosedTo().equals(hidden)) {
            keys.put("not to be disclosed to", people(statement.notToBeDisclosedTo()));
        }
        if (!statement.note().isEmpty()) {
            keys.put("note", YamlText.scalar(statement.note()));
        }
    }

    private static void ids(String key, Set<String> ids, Map<String, String> keys) {
        if (!ids.isEmpty()) {
            keys.put(key, YamlText.list(new TreeSet<>(ids)));
        }
    }

    private void when(Statement statement, Block block, Map<String, String> keys) {
        Day on = block.linesOn();
        LocalDate recorded = Moments.dayOf(statement.recorded());
        Statement original = statement.repeats() == null ? null : byId.get(statement.repeats());
        When usual = Resolver.notAfter(original == null ? When.at(on) : original.when(), recorded);
        if (!statement.when().equals(usual)) {
            keys.put("when", DayWriter.written(statement.when(), on.latest()));
        }
    }
}
