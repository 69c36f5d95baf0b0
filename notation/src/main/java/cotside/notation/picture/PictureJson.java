package cotside.notation.picture;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.NextStep;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.HowMet;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Reliance;
import cotside.guidance.picture.Unknown;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A picture as JSON (docs/picture-json.md, picture.schema.json). The same family and picture always give the same text.
 * Every key is always there; what is not known is null, never left out. Days are ISO dates, moments ISO instants in UTC.
 */
public final class PictureJson {
    /** Raised when a key changes its meaning or goes; a new key does not raise it. */
    public static final int VERSION = 1;

    private final Words words;

    private PictureJson(Family family, Picture picture) {
        this.words = Words.of(family, picture);
    }

    /** One picture, as an object without a newline behind it. */
    public static String of(Family family, Picture picture) {
        return json(family, picture).toString();
    }

    /** What {@code ./cotside picture --json} prints: the pictures of all the family's babies, or of those asked for. */
    public static String of(Family family, List<Picture> pictures) {
        return new Json()
                .put("format", "cotside-pictures")
                .put("version", VERSION)
                .put("title", family.title())
                .put("pictures", list(pictures, picture -> json(family, picture)))
                .toString();
    }

    private static Json json(Family family, Picture picture) {
        return new PictureJson(family, picture).picture(picture);
    }

    private Json picture(Picture picture) {
        Json guidance = new Json()
                .put("pack", picture.pack())
                .put("packVersion", picture.packVersion())
                .put("engine", picture.engine());
        return new Json()
                .put("guidance", guidance)
                .put("from", from(picture.from()))
                .put("baby", baby(picture.baby()))
                .put("word", kebab(picture.word()))
                .put("moreHeld", moreHeld(picture.moreHeld()))
                .put("standsOut", list(picture.standsOut(), this::line))
                .put("undecided", list(picture.undecided(), this::line))
                .put("settled", list(picture.settled(), this::line))
                .put("notYetKnown", notYetKnown(picture))
                .put("notPresent", picture.notPresent())
                .put("openEnds", list(picture.openEnds(), PictureJson::openEnd))
                .put("opening", picture.opening())
                .put("questions", list(picture.questions(), PictureJson::question))
                .put("reliances", list(picture.reliances(), this::reliance))
                .put("contradictions", list(picture.contradictions(), PictureJson::contradiction))
                .put("agencies", list(picture.agencies(), PictureJson::agency))
                .put("met", list(picture.met(), PictureJson::met))
                .put("headings", list(picture.headings(), this::heading))
                .put("proposals", list(picture.proposals(), PictureJson::proposal))
                .put("plan", plan(picture.plan()))
                .put("nextChange", nextChange(picture.nextChange()))
                .put("statements", statements(picture));
    }

    private static Json from(Viewpoint from) {
        Json viewer = new Json()
                .put("agency", from.viewer().agency())
                .put("name", from.viewer().name());
        return new Json()
                .put("baby", from.baby().value())
                .put("asAt", from.asAt().toString())
                .put("knownAt", from.knownAt().toString())
                .put("viewer", viewer);
    }

    private static Json baby(BabyNow baby) {
        return new Json()
                .put("label", baby.label())
                .put("said", baby.said())
                .put("ageDays", baby.ageDays())
                .put("correctedAgeDays", baby.correctedAgeDays())
                .put("gestationDays", baby.gestationDays())
                .put("born", day(baby.born()))
                .put("due", day(baby.due()))
                .put("dueFrom", baby.dueFrom());
    }

    private static @Nullable Json moreHeld(@Nullable MoreHeld held) {
        return held == null ? null : new Json().put("speakTo", held.speakTo()).put("referNow", held.referNow());
    }

    private Json line(Line line) {
        return new Json()
                .put("id", line.id())
                .put("combination", line.combination())
                .put("title", line.title())
                .put("about", line.about())
                .put("subject", subject(line.subject()))
                .put("event", line.event())
                .put("outcome", kebab(line.outcome()))
                .put("word", kebab(line.word()))
                .put("ownWord", kebab(line.ownWord()))
                .put("wordBecause", line.wordBecause())
                .put("presumed", unknowns(line.presumed()))
                .put("evidence", list(line.evidence(), this::reading))
                .put("easing", easing(line.easing()))
                .put("settledBy", list(line.settledBy(), this::reading))
                .put("reopened", line.reopened())
                .put("wouldShow", list(line.wouldShow(), PictureJson::unknowns))
                .put("wouldClear", list(line.wouldClear(), PictureJson::unknowns))
                .put("levers", unknowns(line.levers()))
                .put("pivot", unknowns(line.pivot()))
                .put("next", list(line.next(), PictureJson::step))
                .put("because", line.because())
                .put("firstRecorded", text(line.firstRecorded()))
                .put("planned", line.planned());
    }

    private @Nullable Json easing(Line.@Nullable Easing easing) {
        return easing == null
                ? null
                : new Json()
                        .put("state", kebab(easing.state()))
                        .put("restsOn", list(easing.restsOn(), this::reading))
                        .put("people", easing.people());
    }

    private static Json step(NextStep step) {
        return new Json().put("who", step.who().stream().sorted().toList()).put("what", step.what());
    }

    private Json reading(Reading reading) {
        return new Json()
                .put("factor", reading.factor())
                .put("subject", subject(reading.subject()))
                .put("event", reading.event())
                .put("subjectText", reading.subjectText())
                .put("label", reading.label())
                .put("side", kebab(reading.side()))
                .put("use", kebab(reading.use()))
                .put("truth", kebab(reading.truth()))
                .put("footing", words.footing(reading))
                .put("figure", reading.figure())
                .put("voices", reading.voices())
                .put("byVoice", reading.byVoice())
                .put("records", reading.records())
                .put("standing", standing(reading.standing()));
    }

    private static Json standing(Standing standing) {
        return new Json()
                .put("stands", kebab(standing.stands()))
                .put("notKnown", kebab(standing.notKnown()))
                .put("fresh", standing.fresh())
                .put("foundSince", standing.foundSince())
                .put("checked", day(standing.checked()))
                .put("observations", standing.observations())
                .put("needed", standing.needed())
                .put("observedOn", list(standing.observedOn(), LocalDate::toString))
                .put("holding", standing.holding())
                .put("against", standing.against())
                .put("unanswered", standing.unanswered());
    }

    private static Json subject(Subject subject) {
        return new Json()
                .put("one", subject.one().value())
                .put("other", subject.other() == null ? null : subject.other().value());
    }

    private static @Nullable Json subjectOrNull(@Nullable Subject subject) {
        return subject == null ? null : subject(subject);
    }

    private static List<Json> unknowns(List<Unknown> unknowns) {
        return list(
                unknowns,
                unknown -> new Json()
                        .put("key", unknown.key())
                        .put("kind", kebab(unknown.kind()))
                        .put("text", unknown.text())
                        .put("factor", unknown.factor())
                        .put("subject", subjectOrNull(unknown.subject()))
                        .put("event", unknown.event()));
    }

    private static Json notYetKnown(Picture picture) {
        Json counts = new Json();
        for (Heading heading : Heading.values()) {
            counts.put(name(heading), picture.notYetKnown().getOrDefault(heading, 0));
        }
        return counts;
    }

    private static Json openEnd(OpenEnd open) {
        return new Json()
                .put("key", open.key())
                .put("text", open.text())
                .put("state", open.state())
                .put("holdsOpen", open.holdsOpen())
                .put("lastConfirmed", open.lastConfirmed());
    }

    private static Json question(Asking asking) {
        return new Json()
                .put("key", asking.key())
                .put("question", asking.question())
                .put("text", asking.text())
                .put("subject", subjectOrNull(asking.subject()))
                .put("factors", asking.factors())
                .put("tier", kebab(asking.tier()))
                .put("urgency", kebab(asking.urgency()))
                .put("combinations", asking.combinations())
                .put("lines", asking.lines())
                .put("openSince", day(asking.openSince()))
                .put("due", day(asking.due()))
                .put("lastDone", asking.lastDone())
                .put("heldBy", asking.heldBy())
                .put("safely", asking.safely())
                .put("why", asking.why())
                .put("ifYes", asking.ifYes())
                .put("ifNo", asking.ifNo())
                .put("because", asking.because());
    }

    private Json reliance(Reliance reliance) {
        Reading reading = reliance.reading();
        return new Json()
                .put("key", reliance.key())
                .put("claim", reliance.claim())
                .put("by", reliance.by())
                .put("shown", reliance.shown())
                .put("how", reliance.how())
                .put("voices", reliance.voices())
                .put("observedOn", list(reliance.observedOn(), LocalDate::toString))
                .put("statements", reliance.statements())
                .put("reading", reading == null ? null : reading(reading));
    }

    private static Json contradiction(Contradiction both) {
        return new Json()
                .put("key", both.key())
                .put("about", both.about())
                .put("holding", both.holding())
                .put("against", both.against())
                .put("betweenAgencies", both.betweenAgencies())
                .put("word", kebab(both.word()))
                .put("lines", both.lines());
    }

    private static Json agency(AgencyState agency) {
        return new Json()
                .put("agency", agency.agency())
                .put("kind", agency.kind())
                .put("label", agency.label())
                .put("state", kebab(agency.state()))
                .put("last", day(agency.last()))
                .put("expected", agency.expected());
    }

    private static Json met(HowMet of) {
        return new Json()
                .put("person", of.person().value())
                .put("label", of.label())
                .put("met", of.met())
                .put("alone", of.alone())
                .put("contacts", of.contacts())
                .put("last", day(of.last()));
    }

    private Json heading(HeadingView view) {
        return new Json()
                .put("heading", kebab(view.heading()))
                .put("notYetKnown", view.isNotYetKnown())
                .put("readings", list(view.readings(), this::reading))
                .put("neverAsked", unknowns(view.neverAsked()));
    }

    private static Json proposal(ProposalView proposal) {
        return new Json()
                .put("id", proposal.id())
                .put("what", proposal.what())
                .put("by", proposal.by())
                .put("on", day(proposal.on()))
                .put("restsOn", proposal.restsOn())
                .put("unanswered", proposal.unanswered())
                .put("reliances", proposal.reliances());
    }

    private static Json plan(PlanView plan) {
        return new Json()
                .put("plans", plan.plans())
                .put("unanswered", plan.unanswered())
                .put("idle", plan.idle());
    }

    private static @Nullable Json nextChange(@Nullable NextChange next) {
        return next == null ? null : new Json().put("on", day(next.on())).put("what", next.what());
    }

    /** Every statement the picture names, so that each line can be opened without the case file. */
    private List<Json> statements(Picture picture) {
        List<Json> all = new ArrayList<>();
        for (String id : Cited.of(picture)) {
            Statement statement = words.findStatement(id);
            if (statement != null) {
                all.add(statement(statement));
            }
        }
        return all;
    }

    private Json statement(Statement statement) {
        return new Json()
                .put("id", statement.id())
                .put("says", kebab(statement.says()))
                .put("basis", kebab(statement.basis()))
                .put("voice", words.names().voice(statement.voice()))
                .put("author", statement.author())
                .put("agency", statement.agency())
                .put("source", words.source(statement))
                .put("from", day(statement.when().earliest()))
                .put("to", day(statement.when().latest()))
                .put("open", statement.when().open())
                .put("expected", statement.expected())
                .put("recorded", statement.recorded().toString())
                .put("contact", statement.contact())
                .put("why", statement.why())
                .put("note", statement.note())
                .put("notToBeDisclosedTo", words.names().of(statement.notToBeDisclosedTo()));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return text(day);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String kebab(@Nullable Enum<?> value) {
        return value == null ? null : name(value);
    }

    /** {@code REFER_NOW} reads {@code refer-now}. */
    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T, R> List<R> list(Collection<T> all, Function<T, R> with) {
        return all.stream().map(with).toList();
    }
}
