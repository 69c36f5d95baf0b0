package cotside.pages.write;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.notation.words.Dates;
import cotside.notation.words.Names;
import cotside.notation.words.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on record, and what is about to be, in the words of people. */
final class Telling {
    private static final Map<String, String> DATED = Map.of(
            "born", "born",
            "age", "age",
            "due", "due",
            "booked", "booked for antenatal care",
            "discharged", "discharged from hospital",
            "died", "died",
            "weight", "weight",
            "sex", "sex",
            "name", "is held under the name");

    private final Pack pack;
    private final Names names;
    private final Dates dates = Dates.full();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, PlanAction> actions = new HashMap<>();
    private final Entered entered;

    Telling(Family known, Pack pack, Entered entered) {
        this.pack = pack;
        this.names = new Names(known);
        this.entered = entered;
        for (AgencyKind kind : pack.agencies()) {
            labels.put(kind.id(), kind.label());
        }
        for (Agency agency : known.agencies()) {
            labels.put(agency.id(), agency.label());
        }
        known.babies().forEach(baby -> labels.put(baby.id().value(), baby.label()));
        known.people().forEach(person -> labels.put(person.id().value(), person.label()));
        known.homes().forEach(home -> labels.put(home.id().value(), home.label()));
        known.statements().forEach(one -> statements.put(one.id(), one));
        known.contacts().forEach(one -> contacts.put(one.id(), one));
        known.actions().forEach(one -> actions.put(one.id(), one));
        for (Line line : entered.lines()) {
            switch (line) {
                case Line.Newcomer it -> labels.put(it.id(), it.label());
                case Line.NewHome it -> labels.put(it.id(), it.label());
                default -> {}
            }
        }
    }

    /** What somebody or something is called. */
    String name(String id) {
        return labels.getOrDefault(id, id);
    }

    String names(List<String> ids) {
        return ids.isEmpty() ? "nobody" : Prose.and(ids.stream().map(this::name).toList());
    }

    String factor(String id) {
        Factor factor = pack.findFactor(id);
        return factor == null ? id : factor.label();
    }

    /** Factors, and rules by what they are called. */
    String rule(String id) {
        for (Combination rule : pack.combinations()) {
            if (rule.id().equals(id)) {
                return rule.title();
            }
        }
        return factor(id);
    }

    String act(String id) {
        for (Act act : pack.acts()) {
            if (act.id().equals(id)) {
                return act.label();
            }
        }
        return id;
    }

    String about(String factor, String one, String other) {
        Factor known = pack.findFactor(factor);
        String label = known == null ? factor : known.label();
        if (other.isEmpty()) {
            return name(one) + " " + label;
        }
        if (factor.equals(Ties.LIVES_AT)) {
            return name(one) + " lives at " + name(other);
        }
        return known != null && known.side() == Side.TIE
                ? name(one) + ", to " + name(other) + ", " + label
                : name(one) + ", towards " + name(other) + ", " + label;
    }

    private String about(String factor, Subject subject) {
        Id other = subject.other();
        return about(factor, subject.one().value(), other == null ? "" : other.value());
    }

    private static String holding(boolean holds, String text) {
        return holds ? text : "not so: " + text;
    }

    /** What is entered in a line. */
    String line(Line line) {
        return Prose.sentence(
                switch (line) {
                    case Line.Finding it ->
                        holding(it.holds(), about(it.what(), it.about(), it.other()))
                                + (it.times().isEmpty() ? "" : ", " + it.times() + " times");
                    case Line.Dated it ->
                        holding(it.holds(), name(it.about()) + ": " + DATED.getOrDefault(it.what(), it.what()))
                                + " " + it.value()
                                + (it.what().equals("weight") && it.value().matches("[0-9]+") ? " g" : "")
                                + (it.method().isEmpty() ? "" : " (" + it.method() + ")");
                    case Line.Complete it ->
                        (it.set().equals("carers")
                                        ? "those who look after " + name(it.baby())
                                        : "those who live at " + name(it.set()))
                                + (it.holds() ? ": " + names(it.people()) + ", nobody else" : " are not all known");
                    case Line.Asked it ->
                        name(it.agency()) + " was asked"
                                + (it.about().isEmpty()
                                        ? ""
                                        : " about: "
                                                + String.join(
                                                        "; ",
                                                        it.about().stream()
                                                                .map(this::factor)
                                                                .toList()));
                    case Line.NothingHeld it -> name(it.agency()) + " answers that it holds nothing";
                    case Line.Done it -> "done: " + act(it.act());
                    case Line.Proposed it ->
                        "proposal to " + it.kind() + (it.what().isEmpty() ? "" : ": " + it.what());
                    case Line.Same it ->
                        (it.holds() ? "one and the same: " : "not the same: ") + reference(it.event()) + "; and "
                                + reference(it.sameAs());
                    case Line.Repeated it ->
                        "passed on: " + reference(it.besides().repeats());
                    case Line.Withdrawn it -> "taken back: " + reference(it.statement());
                    case Line.Planned it ->
                        it.plan() + ": " + it.what() + " (" + it.owner()
                                + (it.due().isEmpty() ? "" : ", by " + it.due()) + ")";
                    case Line.Ended it -> "done or given up: " + action(it.action());
                    case Line.Newcomer it ->
                        "new: " + it.label() + (it.unidentified() ? ", not identified" : "")
                                + (it.child() ? ", a child" : "");
                    case Line.NewHome it -> "new home: " + it.label();
                });
    }

    /** How one comes to know it, when it was true and all that it says besides; nothing that goes without saying. */
    List<String> details(Line line) {
        List<String> all = new ArrayList<>();
        boolean footed = line instanceof Line.Finding
                || line instanceof Line.Dated
                || line instanceof Line.Complete
                || line instanceof Line.Same
                || line instanceof Line.Repeated;
        if (footed) {
            Footing footing = Piece.footing(line);
            all.add(footing(footing));
            if (!footing.restingOn().isEmpty()) {
                all.add("Rests on: " + references(footing.restingOn()));
            }
        }
        if (line instanceof Line.Proposed it && !it.restingOn().isEmpty()) {
            all.add("Rests on: " + references(it.restingOn()));
        }
        Besides besides = besides(line);
        if (besides != null) {
            besides(besides, all);
        }
        if (line instanceof Line.Finding it) {
            add(all, "The same time as: ", it.event().isEmpty() ? "" : reference(it.event()));
            add(all, "One and the same as: ", it.sameAs().isEmpty() ? "" : reference(it.sameAs()));
        }
        if (line instanceof Line.Planned it && !it.answers().isEmpty()) {
            all.add("Meant to answer: "
                    + String.join("; ", it.answers().stream().map(this::rule).toList()));
        }
        return all;
    }

    private static @Nullable Besides besides(Line line) {
        return switch (line) {
            case Line.Finding it -> it.besides();
            case Line.Dated it -> it.besides();
            case Line.Complete it -> it.besides();
            case Line.Asked it -> it.besides();
            case Line.NothingHeld it -> it.besides();
            case Line.Done it -> it.besides();
            case Line.Proposed it -> it.besides();
            case Line.Same it -> it.besides();
            case Line.Repeated it -> it.besides();
            case Line.Withdrawn it -> it.besides();
            case Line.Planned _, Line.Ended _, Line.Newcomer _, Line.NewHome _ -> null;
        };
    }

    private void besides(Besides it, List<String> all) {
        add(all, "When: ", it.when());
        add(all, "", it.part().isEmpty() ? "" : "By " + it.part());
        if (it.expected().equals("yes")) {
            all.add("Lies ahead" + (it.expectedOn().isEmpty() ? "" : ", expected " + it.expectedOn()));
        }
        add(all, "", it.note().isEmpty() ? "" : "“" + it.note() + "”");
        add(
                all,
                "",
                switch (it.seenBy()) {
                    case "agency" -> "Seen only by my own agency";
                    case "all" -> "Seen by all involved";
                    case "named" -> "Seen only by " + Prose.and(it.named());
                    default -> "";
                });
        if (!it.hiddenFrom().isEmpty()) {
            all.add(
                    it.hiddenFrom().contains("nobody")
                            ? "May be disclosed to everybody"
                            : "Not to be disclosed to " + names(it.hiddenFrom()));
        }
        add(all, "Corrects: ", it.corrects().isEmpty() ? "" : reference(it.corrects()));
        add(all, "Passes on: ", it.repeats().isEmpty() ? "" : reference(it.repeats()));
        add(all, "Answers: ", it.answers().isEmpty() ? "" : references(it.answers()));
    }

    private static void add(List<String> all, String before, String text) {
        if (!text.isEmpty()) {
            all.add(before + text);
        }
    }

    String footing(Footing it) {
        return switch (it.how()) {
            case "seen" -> "I saw or heard it myself";
            case "ours" -> "Our own record says so";
            case "record" -> "On record with " + whose(it) + ", which I have read";
            case "told" -> "Told by " + whose(it);
            case "assessed" -> "Assessed by " + (it.name().isEmpty() ? "me" : it.name());
            case "unanswered" -> "I asked, and got no answer" + (it.why().isEmpty() ? "" : ": " + it.why());
            case "unasked" -> "I could not ask" + (it.why().isEmpty() ? "" : ", because " + it.why());
            default -> "I think so";
        };
    }

    private String whose(Footing it) {
        int colon = it.whose().indexOf(':');
        return colon < 0 ? it.name() : name(it.whose().substring(colon + 1));
    }

    private String references(List<String> all) {
        return String.join("; ", all.stream().map(this::reference).toList());
    }

    /** Something on record, or another line of the same form, in words. */
    String reference(String reference) {
        int line = References.line(reference);
        if (line > 0 && line <= entered.lines().size()) {
            return line(entered.lines().get(line - 1));
        }
        Statement statement = statements.get(reference);
        if (statement != null) {
            return statement(statement);
        }
        Contact contact = contacts.get(reference);
        return contact != null ? contact(contact) : rule(reference);
    }

    /** A statement on record. */
    String statement(Statement it) {
        return Prose.sentence(holding(it.says() != Says.DOES_NOT_HOLD, claim(it.claim()))) + ", " + source(it);
    }

    private String claim(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor it -> about(it.factor(), it.subject());
            case Claim.SameEvent it -> "one and the same: " + about(it.factor(), it.subject());
            case Claim.HowMany it -> about(it.factor(), it.subject()) + ", " + it.times() + " times";
            case Claim.OfDate it ->
                names.of(it.subject()) + ": "
                        + switch (it.kind()) {
                            case BIRTH -> "born ";
                            case DEATH -> "died ";
                            case DUE -> "due ";
                            case BOOKING -> "booked ";
                            case DISCHARGE -> "discharged ";
                        }
                        + dates.day(it.day());
            case Claim.OfName it -> names.of(it.person()) + ": held under the name " + it.name();
            case Claim.OfSex it -> names.of(it.baby()) + ": " + (it.female() ? "female" : "male");
            case Claim.OfWeight it -> names.of(it.baby()) + ": " + it.grams() + " g";
            case Claim.Complete it ->
                (it.home() == null
                                ? "those who look after " + names.of(it.baby())
                                : "those who live at " + names.of(it.home()))
                        + ": " + Prose.and(names.of(it.people()));
            case Claim.OfAct it -> "done: " + act(it.act());
            case Claim.Proposal it ->
                "proposal to " + it.kind().word() + (it.what().isEmpty() ? "" : ": " + it.what());
            case Claim.Asked it -> name(it.agency()) + " was asked";
            case Claim.NothingHeld it -> name(it.agency()) + " holds nothing";
            case Claim.Withdrawn _ -> "taken back";
        };
    }

    private String source(Statement it) {
        String when = dates.when(it.when());
        String open = it.says() == Says.COULD_NOT_ANSWER || it.says() == Says.COULD_NOT_ASK
                ? it.says().word() + ", "
                : "";
        return open
                + switch (it.basis()) {
                    case SEEN -> "seen by " + names.author(it);
                    case RECORDED -> "on record with " + voice(it.voice());
                    case ASSESSED -> "assessed by " + voice(it.voice());
                    case SAID -> voice(it.voice()) + " to " + names.author(it);
                    case ASSUMED -> "assumed by " + names.author(it);
                }
                + ", " + when;
    }

    private String voice(Voice voice) {
        return names.voice(voice);
    }

    String contact(Contact it) {
        List<String> met =
                it.met().stream().map(one -> names.of(one.person())).sorted().toList();
        return Prose.sentence(it.kind()) + " " + dates.day(it.day()) + ", "
                + it.outcome().word() + (met.isEmpty() ? "" : ", met " + Prose.and(met)) + ", " + names.author(it);
    }

    String action(String id) {
        PlanAction it = actions.get(id);
        return it == null ? id : it.plan() + ": " + it.what() + " (" + it.owner() + ")";
    }

    /** The occasion, a line each. */
    List<String> occasion(Occasion it) {
        List<String> all = new ArrayList<>();
        if (!it.isContact()) {
            all.add("A note of " + it.on());
            add(all, "From: ", it.from().isEmpty() ? "" : reference(it.from()));
        } else {
            String outcome = switch (it.outcome()) {
                case "missed" -> "the family did not come or was not there";
                case "refused" -> "refused";
                case "cancelled" -> "called off by the agency";
                default ->
                    it.met().isEmpty()
                            ? "a meeting of professionals"
                            : "met "
                                    + Prose.and(it.met().stream()
                                            .map(who -> name(who)
                                                    + (it.alone().contains(who)
                                                            ? " (alone)"
                                                            : it.notAlone().contains(who) ? " (not alone)" : ""))
                                            .toList());
            };
            all.add(Prose.sentence(it.kindOfContact()) + ", " + it.on() + ": " + outcome
                    + (it.at().isEmpty() ? "" : ", at " + name(it.at())));
            add(all, "Invited: ", it.invited().isEmpty() ? "" : names(it.invited()));
            add(all, "How: ", it.how());
            add(
                    all,
                    "",
                    it.reached().isEmpty()
                            ? ""
                            : it.reached().equals("yes")
                                    ? "The invitation reached them"
                                    : "The invitation did not reach them");
            add(all, "Corrects: ", it.corrects().isEmpty() ? "" : reference(it.corrects()));
            add(all, "", it.note().isEmpty() ? "" : "“" + it.note() + "”");
        }
        add(all, "", it.part().isEmpty() ? "" : "By " + it.part());
        add(
                all,
                "",
                switch (it.seenBy()) {
                    case "agency" -> "Seen only by my own agency";
                    case "named" -> "Seen only by " + Prose.and(it.named());
                    default -> "";
                });
        return all;
    }
}
