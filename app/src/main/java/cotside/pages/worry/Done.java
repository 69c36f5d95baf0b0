package cotside.pages.worry;

import cotside.access.Acting;
import cotside.access.Actor;
import cotside.families.Cast;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Line;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.pages.answer.Parts;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a worry.
 *
 * @param word the most urgent word, or null where nothing that is known raises one
 * @param mine what somebody of this practitioner's agency does next, most urgent first
 * @param recorded what the practitioner wrote down about this family today
 * @param speakTo whom the partnership names
 */
public record Done(
        Opened baby,
        @Nullable Word word,
        List<Standing> standsOut,
        List<Step> mine,
        List<Asking> ask,
        List<String> recorded,
        String speakTo,
        String writer,
        String when) {
    private static final int MOST_QUESTIONS = 3;

    public Done {
        standsOut = List.copyOf(standsOut);
        mine = List.copyOf(mine);
        ask = List.copyOf(ask);
        recorded = List.copyOf(recorded);
    }

    /**
     * Something to do.
     *
     * @param who whose it is, in words
     */
    public record Step(String who, String what) {}

    /** A line that stands out, with what others do next. */
    public record Standing(
            String title, String about, @Nullable Word word, List<Step> others) {
        public Standing {
            others = List.copyOf(others);
        }
    }

    static Done of(Acting acting, Cast cast, Opened opened, String speakTo) {
        Actor actor = acting.actor();
        Agency own = cast.agencies().stream()
                .filter(entry -> entry.id().equals(actor.agency()))
                .map(Cast.Entry::known)
                .findFirst()
                .orElse(null);
        String kind = own == null ? "" : own.kind();
        Set<Step> mine = new LinkedHashSet<>();
        List<Standing> standing = new ArrayList<>();
        for (Line line : opened.picture().standsOut()) {
            List<Step> others = new ArrayList<>();
            for (NextStep step : line.next()) {
                if (step.who().isEmpty() || step.who().contains(kind)) {
                    mine.add(new Step(who(opened, step), Prose.stopped(step.what())));
                } else {
                    others.add(new Step(who(opened, step), Prose.stopped(step.what())));
                }
            }
            standing.add(new Standing(line.title(), line.about(), line.word(), others));
        }
        List<Asking> questions = opened.picture().questions();
        return new Done(
                opened,
                opened.picture().word(),
                standing,
                List.copyOf(mine),
                questions.subList(0, Math.min(MOST_QUESTIONS, questions.size())),
                recorded(acting, opened, own),
                speakTo,
                actor.name() + ", " + actor.agencyName(),
                Dates.full().moment(acting.now()));
    }

    private static String who(Opened opened, NextStep step) {
        if (step.who().isEmpty()) {
            return "Everybody";
        }
        List<String> labels = opened.pack().agencies().stream()
                .filter(agency -> step.who().contains(agency.id()))
                .map(AgencyKind::label)
                .toList();
        return Prose.sentence(Prose.or(labels));
    }

    private static List<String> recorded(Acting acting, Opened opened, @Nullable Agency own) {
        Family family = opened.family();
        Words words = Words.of(family, opened.picture());
        LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
        return family.statements().stream()
                .filter(one -> own != null && one.agency().equals(own.id()))
                .filter(one -> one.author().equals(acting.actor().name()))
                .filter(one ->
                        LocalDate.ofInstant(one.recorded(), Babies.LONDON).equals(today))
                .sorted(Comparator.comparing(Statement::recorded).thenComparing(Statement::id))
                .map(one -> told(opened, words, one))
                .toList();
    }

    /** "Kayla Brook smokes: yes (seen by A. Shah on 3 March)." */
    private static String told(Opened opened, Words words, Statement one) {
        String says = switch (one.says()) {
            case HOLDS -> "yes";
            case DOES_NOT_HOLD -> "no";
            case COULD_NOT_ANSWER, COULD_NOT_ASK -> one.says().word() + (one.why() == null ? "" : ", " + one.why());
        };
        boolean aFact = one.says() == Says.HOLDS && !(one.claim() instanceof Claim.OfFactor);
        String text = claim(opened, words, one.claim()) + (aFact ? "" : ": " + says) + " (" + words.source(one) + ")";
        String note = one.note().isBlank() ? "" : " “" + one.note().strip() + "”";
        String kept = one.notToBeDisclosedTo().isEmpty()
                ? ""
                : " Not to be disclosed to " + Prose.or(words.names().of(one.notToBeDisclosedTo())) + ".";
        return Prose.stopped(Prose.sentence(text)) + note + kept;
    }

    private static String claim(Opened opened, Words words, Claim claim) {
        var names = words.names();
        return switch (claim) {
            case Claim.OfFactor of -> {
                Factor factor = opened.pack().findFactor(of.factor());
                yield factor == null ? of.factor() : Parts.claim(names, factor, of.subject());
            }
            case Claim.HowMany many -> {
                Factor factor = opened.pack().findFactor(many.factor());
                yield (factor == null ? many.factor() : Parts.claim(names, factor, many.subject())) + ", "
                        + Prose.count(many.times(), "time");
            }
            case Claim.OfDate of ->
                names.of(of.subject())
                        + switch (of.kind()) {
                            case BIRTH -> " born ";
                            case DEATH -> " died ";
                            case DUE -> " due ";
                            case BOOKING -> " booked ";
                            case DISCHARGE -> " leaving hospital ";
                        }
                        + words.dates().day(of.day());
            case Claim.OfWeight of -> names.of(of.baby()) + " weighed " + of.grams() + " g";
            case Claim.OfName of -> "name: " + of.name();
            case Claim.OfSex of -> names.of(of.baby()) + ": " + (of.female() ? "female" : "male");
            case Claim.Complete of ->
                (of.set() == OpenSet.HOUSEHOLD && of.home() != null
                                ? "everybody who lives at " + names.of(of.home())
                                : "everybody who looks after " + names.of(of.baby()))
                        + ": " + (of.people().isEmpty() ? "nobody" : Prose.and(names.of(of.people())));
            case Claim.OfAct of ->
                "done: "
                        + opened.pack().acts().stream()
                                .filter(act -> act.id().equals(of.act()))
                                .map(Act::label)
                                .findFirst()
                                .orElse(of.act());
            case Claim.SameEvent same -> "the same event as another";
            case Claim.Proposal proposal -> "proposal: " + proposal.what();
            case Claim.Asked asked -> "asked: " + names.agency(asked.agency());
            case Claim.NothingHeld held -> names.agency(held.agency()) + " holds nothing";
            case Claim.Withdrawn gone -> "an earlier statement taken back";
        };
    }

    /** The same as a text, for one's own agency's record. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        line(text, "Cotside: what was written down about " + baby.label());
        line(text, baby.said());
        line(
                text,
                "For the record of " + writer + ". " + when
                        + ". Confidential: keep it as your agency keeps such records.");
        part(text, "Written down", recorded.isEmpty() ? List.of("Nothing today.") : recorded);
        List<String> lines = new ArrayList<>();
        standsOut.forEach(one -> lines.add(Prose.sentence(one.title())
                + (one.about().isEmpty() ? "" : ", " + one.about())
                + (one.word() == null ? "" : " (" + one.word().word() + ")")));
        part(
                text,
                "What stands out",
                lines.isEmpty()
                        ? List.of("Nothing that is known stands out. That does not mean that all is well.")
                        : lines);
        part(
                text,
                "What you or your agency do next",
                mine.stream().map(Step::what).toList());
        List<String> others = new ArrayList<>();
        standsOut.forEach(one -> one.others().forEach(step -> others.add(step.who() + ": " + step.what())));
        part(text, "What others do next", others.stream().distinct().toList());
        part(text, "What to find out next", ask.stream().map(Asking::text).toList());
        part(text, "Whom to speak to", List.of(Prose.sentence(speakTo)));
        return text.toString();
    }

    private static void part(StringBuilder text, String title, List<String> items) {
        if (!items.isEmpty()) {
            text.append("\r\n").append(title).append("\r\n");
            items.forEach(
                    item -> text.append("- ").append(item.replace("\n", " ")).append("\r\n"));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
