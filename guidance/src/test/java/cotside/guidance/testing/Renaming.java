package cotside.guidance.testing;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.picture.Viewpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other ids for the same babies, people and homes, in another order. */
public final class Renaming {
    private final Map<Id, Id> names = new HashMap<>();

    private Renaming() {}

    public static Renaming of(Family family, Dice dice) {
        Renaming renaming = new Renaming();
        List<Id> ids = List.copyOf(Families.ids(family));
        List<Id> order = dice.shuffled(ids);
        for (int i = 0; i < ids.size(); i++) {
            renaming.names.put(order.get(i), Id.of("other-" + (char) ('a' + i) + "-id"));
        }
        return renaming;
    }

    /** A text with the old ids in place of the new. */
    public String back(String text) {
        String back = text;
        for (Map.Entry<Id, Id> name : names.entrySet()) {
            back = back.replace(name.getValue().value(), name.getKey().value());
        }
        return back;
    }

    public Situation of(Situation situation) {
        Family family = situation.family();
        Family renamed = new Family(
                family.title(),
                family.babies().stream()
                        .map(one -> new Baby(of(one.id()), one.label()))
                        .toList(),
                family.people().stream()
                        .map(one -> new Person(of(one.id()), one.label(), one.identified(), one.child()))
                        .toList(),
                family.homes().stream()
                        .map(one -> new Home(of(one.id()), one.label()))
                        .toList(),
                family.agencies(),
                family.statements().stream().map(this::of).toList(),
                family.contacts().stream().map(this::of).toList(),
                family.actions().stream().map(this::of).toList());
        Viewpoint from = situation.from();
        return new Situation(
                situation.pack(), renamed, new Viewpoint(of(from.baby()), from.asAt(), from.knownAt(), from.viewer()));
    }

    private Id of(Id id) {
        return names.getOrDefault(id, id);
    }

    private @Nullable Id ofAny(@Nullable Id id) {
        return id == null ? null : of(id);
    }

    private Subject of(Subject subject) {
        return new Subject(of(subject.one()), ofAny(subject.other()));
    }

    private Set<Id> of(Set<Id> ids) {
        return ids.stream().map(this::of).collect(Collectors.toSet());
    }

    private Statement of(Statement statement) {
        Voice voice = statement.voice();
        return Edit.of(statement)
                .claim(of(statement.claim()))
                .voice(voice.isFamily() ? Voice.of(of(Id.of(voice.who()))) : voice)
                .done();
    }

    private Claim of(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor of -> new Claim.OfFactor(of.factor(), of(of.subject()), of.event());
            case Claim.SameEvent of -> new Claim.SameEvent(of.factor(), of(of.subject()), of.event(), of.other());
            case Claim.HowMany of -> new Claim.HowMany(of.factor(), of(of.subject()), of.times());
            case Claim.OfDate of -> new Claim.OfDate(of.kind(), of(of.subject()), of.day(), of.method());
            case Claim.OfName of -> new Claim.OfName(of(of.person()), of.name());
            case Claim.OfSex of -> new Claim.OfSex(of(of.baby()), of.female());
            case Claim.OfWeight of -> new Claim.OfWeight(of(of.baby()), of.grams());
            case Claim.Complete of -> new Claim.Complete(of.set(), of(of.baby()), ofAny(of.home()), of(of.people()));
            case Claim.OfAct of -> new Claim.OfAct(of.act(), of(of.baby()));
            case Claim.Proposal of -> new Claim.Proposal(of.kind(), of(of.baby()), of.what());
            case Claim.Asked _, Claim.NothingHeld _, Claim.Withdrawn _ -> claim;
        };
    }

    private Contact of(Contact contact) {
        return new Contact(
                contact.id(),
                contact.kind(),
                contact.outcome(),
                contact.day(),
                contact.partOfDay(),
                of(contact.invited()),
                contact.how(),
                contact.reached(),
                contact.met().stream()
                        .map(met -> new Contact.Met(of(met.person()), met.alone()))
                        .toList(),
                ofAny(contact.home()),
                contact.recorded(),
                contact.author(),
                contact.agency(),
                contact.marking(),
                contact.corrects(),
                contact.note());
    }

    private PlanAction of(PlanAction action) {
        return new PlanAction(
                action.id(),
                of(action.baby()),
                action.plan(),
                action.what(),
                action.answers(),
                action.owner(),
                action.due(),
                action.agreed(),
                action.ended(),
                action.recorded(),
                action.author(),
                action.agency());
    }
}
