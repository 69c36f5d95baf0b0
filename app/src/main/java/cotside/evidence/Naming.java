package cotside.evidence;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Facts with other names in them: a record's own names for people and agencies, or the ids that they have everywhere.
 *
 * @param ids of babies, people and homes
 * @param agencies of agencies
 * @param handles of statements, contacts and actions
 * @param voices the name of a voice from the family, or null where that person is not known under the other names
 */
record Naming(
        UnaryOperator<String> ids, UnaryOperator<String> agencies, UnaryOperator<String> handles, VoiceNaming voices) {

    /** The voice of somebody of the family. */
    interface VoiceNaming {
        Voice of(String person);
    }

    Statement rename(Statement it) {
        return it.withNames(
                        handles.apply(it.id()),
                        claim(it.claim()),
                        voice(it.voice()),
                        agencies.apply(it.agency()),
                        ids(it.notToBeDisclosedTo()))
                .withReferences(handles);
    }

    Contact rename(Contact it) {
        return new Contact(
                handles.apply(it.id()),
                it.kind(),
                it.outcome(),
                it.day(),
                it.partOfDay(),
                ids(it.invited()),
                it.how(),
                it.reached(),
                it.met().stream()
                        .map(met -> new Contact.Met(id(met.person()), met.alone()))
                        .toList(),
                it.home() == null ? null : id(it.home()),
                it.recorded(),
                it.author(),
                agencies.apply(it.agency()),
                it.marking(),
                handle(it.corrects()),
                it.note());
    }

    PlanAction rename(PlanAction it) {
        return new PlanAction(
                handles.apply(it.id()),
                id(it.baby()),
                it.plan(),
                it.what(),
                it.answers(),
                it.owner(),
                it.due(),
                it.agreed(),
                it.ended(),
                it.recorded(),
                it.author(),
                agencies.apply(it.agency()));
    }

    private Claim claim(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor it -> new Claim.OfFactor(it.factor(), subject(it.subject()), handle(it.event()));
            case Claim.SameEvent it ->
                new Claim.SameEvent(
                        it.factor(), subject(it.subject()), handles.apply(it.event()), handles.apply(it.other()));
            case Claim.HowMany it -> new Claim.HowMany(it.factor(), subject(it.subject()), it.times());
            case Claim.OfDate it -> new Claim.OfDate(it.kind(), id(it.subject()), it.day(), it.method());
            case Claim.OfName it -> new Claim.OfName(id(it.person()), it.name());
            case Claim.OfSex it -> new Claim.OfSex(id(it.baby()), it.female());
            case Claim.OfWeight it -> new Claim.OfWeight(id(it.baby()), it.grams());
            case Claim.Complete it ->
                new Claim.Complete(it.set(), id(it.baby()), it.home() == null ? null : id(it.home()), ids(it.people()));
            case Claim.OfAct it -> new Claim.OfAct(it.act(), id(it.baby()));
            case Claim.Proposal it -> new Claim.Proposal(it.kind(), id(it.baby()), it.what());
            case Claim.Asked it -> new Claim.Asked(agencies.apply(it.agency()), it.factors());
            case Claim.NothingHeld it -> new Claim.NothingHeld(agencies.apply(it.agency()));
            case Claim.Withdrawn it -> it;
        };
    }

    private Voice voice(Voice voice) {
        return switch (voice.kind()) {
            case FAMILY -> voices.of(voice.who());
            case AGENCY -> Voice.agency(agencies.apply(voice.who()));
            case PROFESSIONAL, OTHER -> voice;
        };
    }

    private Subject subject(Subject subject) {
        Id other = subject.other();
        return other == null ? Subject.of(id(subject.one())) : Subject.pair(id(subject.one()), id(other));
    }

    private Id id(Id id) {
        return Id.of(ids.apply(id.value()));
    }

    private Set<Id> ids(Set<Id> some) {
        Set<Id> renamed = new LinkedHashSet<>();
        some.forEach(one -> renamed.add(id(one)));
        return renamed;
    }

    private @Nullable String handle(@Nullable String handle) {
        return handle == null ? null : handles.apply(handle);
    }
}
