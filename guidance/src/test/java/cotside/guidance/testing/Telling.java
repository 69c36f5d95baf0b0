package cotside.guidance.testing;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement on its way into a story's record. What ends it returns the statement's id. */
public final class Telling {
    private final Story story;
    private final Basis basis;
    private final When when;
    private Says says = Says.HOLDS;
    private @Nullable Voice voice;
    private String author = Story.worker();
    private String agency = Story.ownAgency();
    private @Nullable Instant recorded;
    private PartOfDay partOfDay = PartOfDay.UNSAID;
    private boolean expected;
    private Marking marking = Marking.allInvolved();
    private @Nullable String contact;
    private Set<String> cites = Set.of();
    private @Nullable String corrects;
    private @Nullable String repeats;
    private Set<String> answers = Set.of();
    private @Nullable String event;
    private @Nullable String name;

    Telling(Story story, Basis basis, String when) {
        this.story = story;
        this.basis = basis;
        this.when = Story.when(when);
    }

    Telling says(Says answer) {
        says = answer;
        return this;
    }

    public Telling by(String worker, String workersAgency) {
        author = worker;
        agency = workersAgency;
        return this;
    }

    public Telling voice(Voice whose) {
        voice = whose;
        return this;
    }

    /** Typed at noon of that day rather than of the last day that it speaks for. */
    public Telling typed(String day) {
        recorded = Story.noon(LocalDate.parse(day));
        return this;
    }

    public Telling byNight() {
        partOfDay = PartOfDay.NIGHT;
        return this;
    }

    public Telling byDay() {
        partOfDay = PartOfDay.DAY;
        return this;
    }

    public Telling expected() {
        expected = true;
        return this;
    }

    public Telling ownAgencyOnly() {
        marking = new Marking.OwnAgency();
        return this;
    }

    public Telling onlyFor(String... practitioners) {
        marking = new Marking.NamedPeople(Set.of(practitioners));
        return this;
    }

    public Telling at(String contactId) {
        contact = contactId;
        return this;
    }

    public Telling citing(String... statements) {
        cites = Set.of(statements);
        return this;
    }

    public Telling correcting(String statement) {
        corrects = statement;
        return this;
    }

    public Telling repeating(String statement) {
        repeats = statement;
        return this;
    }

    public Telling answering(String... what) {
        answers = Set.of(what);
        return this;
    }

    public Telling event(String handle) {
        event = handle;
        return this;
    }

    /** Its id, where the story needs to fix it. */
    public Telling as(String id) {
        name = id;
        return this;
    }

    public String that(String who, String factor) {
        return claim(new Claim.OfFactor(factor, story.subject(who), event));
    }

    public String not(String who, String factor) {
        says = Says.DOES_NOT_HOLD;
        return that(who, factor);
    }

    public String sameEvent(String who, String factor, String one, String other) {
        return claim(new Claim.SameEvent(factor, story.subject(who), one, other));
    }

    public String notSameEvent(String who, String factor, String one, String other) {
        says = Says.DOES_NOT_HOLD;
        return sameEvent(who, factor, one, other);
    }

    public String times(String who, String factor, int times) {
        return claim(new Claim.HowMany(factor, story.subject(who), times));
    }

    public String notTimes(String who, String factor, int times) {
        says = Says.DOES_NOT_HOLD;
        return times(who, factor, times);
    }

    public String bornOn(String who, String day) {
        return dated(DateKind.BIRTH, who, day);
    }

    public String dated(DateKind kind, String who, String day) {
        return claim(new Claim.OfDate(kind, story.id(who), Story.day(day), DueDateMethod.UNSAID));
    }

    public String due(String day, DueDateMethod method) {
        return claim(new Claim.OfDate(DateKind.DUE, Id.of(story.baby()), Story.day(day), method));
    }

    public String called(String who, String by) {
        return claim(new Claim.OfName(story.id(who), by));
    }

    public String girl() {
        return claim(new Claim.OfSex(Id.of(story.baby()), true));
    }

    public String boy() {
        return claim(new Claim.OfSex(Id.of(story.baby()), false));
    }

    public String weighs(int grams) {
        return claim(new Claim.OfWeight(Id.of(story.baby()), grams));
    }

    /** Nobody else lives there. */
    public String onlyAt(String home, String... people) {
        return claim(new Claim.Complete(OpenSet.HOUSEHOLD, Id.of(story.baby()), story.id(home), story.ids(people)));
    }

    public String notOnlyAt(String home, String... people) {
        says = Says.DOES_NOT_HOLD;
        return onlyAt(home, people);
    }

    /** Nobody else looks after the baby. */
    public String onlyCarers(String... people) {
        return claim(new Claim.Complete(OpenSet.CARERS, Id.of(story.baby()), null, story.ids(people)));
    }

    public String act(String act) {
        return claim(new Claim.OfAct(act, Id.of(story.baby())));
    }

    public String proposes(ProposalKind kind, String what) {
        return claim(new Claim.Proposal(kind, Id.of(story.baby()), what));
    }

    public String noLongerProposes(ProposalKind kind, String what) {
        says = Says.DOES_NOT_HOLD;
        return proposes(kind, what);
    }

    public String asked(String whom) {
        return claim(new Claim.Asked(whom, Set.of()));
    }

    public String nothingHeld(String by) {
        return claim(new Claim.NothingHeld(by));
    }

    public String withdrawn() {
        return claim(new Claim.Withdrawn());
    }

    private String claim(Claim claim) {
        String id = name == null ? "s" + (story.size() + 1) : name;
        Voice whose = voice != null ? voice : ownVoice();
        story.add(new Statement(
                id,
                claim,
                says,
                null,
                basis,
                whose,
                when,
                partOfDay,
                expected,
                recorded == null ? Story.noon(when.latest()) : recorded,
                author,
                agency,
                marking,
                Set.of(),
                contact,
                cites,
                corrects,
                repeats,
                answers,
                ""));
        return id;
    }

    private Voice ownVoice() {
        return basis == Basis.RECORDED ? Voice.agency(agency) : Voice.professional(author);
    }
}
