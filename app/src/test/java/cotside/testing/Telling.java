package cotside.testing;

import cotside.access.Acting;
import cotside.evidence.Authors;
import cotside.evidence.NewFacts;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.store.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A record told by practitioners, each on a working day of their own. */
public final class Telling {
    private final World world;
    private final UUID record;
    private int statements;

    private Telling(World world, UUID record) {
        this.world = world;
        this.record = record;
    }

    /** A record that somebody begins, of the pregnancy of somebody tied to the baby as its birth mother. */
    public static Telling begun(World world, UUID by, String title) {
        Telling telling = new Telling(world, Ids.next());
        world.as(by, acting -> Server.bean(Families.class).begin(acting, telling.record, title));
        return telling;
    }

    /** A record that is there already. */
    public static Telling of(World world, UUID record) {
        return new Telling(world, record);
    }

    public UUID record() {
        return record;
    }

    public UUID baby(UUID by, String handle) {
        return world.as(by, acting -> {
            UUID id = Ids.next();
            Server.bean(Families.class).add(acting, record, id, new Baby(Id.of(handle), handle), acting.now());
            return id;
        });
    }

    public UUID person(UUID by, String handle, String label) {
        UUID id = Ids.next();
        person(by, handle, label, id, false);
        return id;
    }

    public void person(UUID by, String handle, String label, UUID id, boolean known) {
        world.as(by, acting -> {
            Person person = new Person(Id.of(handle), label, true, false);
            Server.bean(Families.class).add(acting, record, id, known, person, acting.now());
            return id;
        });
    }

    public UUID home(UUID by, String handle) {
        return world.as(by, acting -> {
            UUID id = Ids.next();
            Server.bean(Families.class).add(acting, record, id, new Home(Id.of(handle), handle), acting.now());
            return id;
        });
    }

    public String named(UUID by, String person, String name) {
        return says(by, new Claim.OfName(Id.of(person), name));
    }

    public String born(UUID by, String subject, LocalDate day) {
        return says(by, new Claim.OfDate(DateKind.BIRTH, Id.of(subject), Day.on(day), DueDateMethod.UNSAID));
    }

    public String tie(UUID by, String tie, String one, String other) {
        return says(by, Claim.OfFactor.of(tie, Subject.pair(Id.of(one), Id.of(other))));
    }

    /** A tie that somebody spoke of; no agency has it on record. */
    public String said(UUID by, String tie, String one, String other) {
        return says(
                by,
                Claim.OfFactor.of(tie, Subject.pair(Id.of(one), Id.of(other))),
                Marking.allInvolved(),
                null,
                Telling::hearsay);
    }

    private static Statement hearsay(Statement it) {
        return new Statement(
                it.id(),
                it.claim(),
                it.says(),
                it.why(),
                Basis.SAID,
                Voice.other("a neighbour"),
                it.when(),
                it.partOfDay(),
                it.expected(),
                it.recorded(),
                it.author(),
                it.agency(),
                it.marking(),
                it.notToBeDisclosedTo(),
                it.contact(),
                it.cites(),
                it.corrects(),
                it.repeats(),
                it.answers(),
                it.note());
    }

    public String factor(UUID by, String factor, String subject) {
        return says(by, Claim.OfFactor.of(factor, Subject.of(Id.of(subject))));
    }

    public String says(UUID by, Claim claim) {
        return says(by, claim, Marking.allInvolved(), null, UnaryOperator.identity());
    }

    /** Records a statement, corrected to taste before it is stored, and gives its handle. */
    public String says(
            UUID by, Claim claim, Marking marking, @Nullable String corrects, UnaryOperator<Statement> finishing) {
        return world.as(by, acting -> {
            Cast cast = Server.bean(Families.class).cast(acting, record);
            LocalDate today =
                    acting.now().atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
            Statement statement = finishing.apply(new Statement(
                    "s" + ++statements + "-" + Ids.next(),
                    claim,
                    Says.HOLDS,
                    null,
                    Basis.RECORDED,
                    Voice.agency("mine"),
                    When.since(Day.on(today), today),
                    PartOfDay.UNSAID,
                    false,
                    acting.now(),
                    acting.actor().name(),
                    "mine",
                    marking,
                    Set.of(),
                    null,
                    Set.of(),
                    corrects,
                    null,
                    Set.of(),
                    ""));
            Server.bean(Records.class)
                    .append(
                            acting,
                            cast,
                            new NewFacts(List.of(statement), List.of(), List.of(), List.of()),
                            asMyself(acting));
            return statement.id();
        });
    }

    private static Authors asMyself(Acting acting) {
        return new Authors() {
            @Override
            public UUID id(String name, String agency) {
                return acting.actor().id();
            }

            @Override
            public UUID agency(String handle) {
                return acting.actor().agency();
            }
        };
    }
}
