package cotside.guidance.painting;

import cotside.guidance.evidence.Factors;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Open;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Unknown;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How people, homes and claims are called. */
final class Names {
    private final Map<Id, String> labels = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    private final Id baby;

    Names(Family family, Id baby) {
        this.baby = baby;
        family.babies().forEach(one -> labels.put(one.id(), one.label()));
        family.people().forEach(person -> labels.put(person.id(), person.label()));
        family.homes().forEach(home -> labels.put(home.id(), home.label()));
        for (Agency agency : family.agencies()) {
            agencies.put(agency.id(), agency.label());
        }
    }

    String label(Id id) {
        return labels.getOrDefault(id, id.value());
    }

    String agency(String id) {
        return agencies.getOrDefault(id, id);
    }

    String voice(Voice voice) {
        return switch (voice.kind()) {
            case FAMILY -> label(Id.of(voice.who()));
            case AGENCY -> agency(voice.who());
            case PROFESSIONAL, OTHER -> voice.who();
        };
    }

    /** The subject as a factor's label reads after it. */
    String subject(Factors.Ready factor, Subject subject) {
        Id other = subject.other();
        if (other == null) {
            return label(subject.one());
        }
        if (factor.isTie()) {
            return label(inOrder(factor, subject).one());
        }
        return factor.directed() ? label(subject.one()) + ", towards " + label(other) + "," : inOrder(subject, " and ");
    }

    /** How a factor's label reads of this subject: ties between two name the other one. */
    String label(Factors.Ready factor, Subject subject) {
        Id other = inOrder(factor, subject).other();
        if (other == null) {
            return factor.factor().label();
        }
        return switch (factor.id()) {
            case Ties.LIVES_AT -> "lives at " + label(other);
            case Ties.PARTNER -> "is or was the partner of " + label(other);
            case Ties.SAME_PERSON -> "may be the same person as " + label(other);
            default -> factor.factor().label();
        };
    }

    /** What is asked about a claim, as a phrase. */
    String whether(Factors.Ready factor, Subject subject) {
        return "whether " + subject(factor, subject) + " " + label(factor, subject);
    }

    /** How a claim reads as a sentence without its full stop. */
    String claim(Factors.Ready factor, Subject subject) {
        return subject(factor, subject) + " " + label(factor, subject);
    }

    private Subject inOrder(Factors.Ready factor, Subject subject) {
        return factor.directed() || !subject.isPair() ? subject : inOrder(subject);
    }

    /** Two who stand in no order, in that of their labels. */
    Subject inOrder(Subject pair) {
        String one = label(pair.one());
        String other = label(Objects.requireNonNull(pair.other()));
        return one.compareTo(other) <= 0 ? pair : pair.swapped();
    }

    String inOrder(Subject pair, String between) {
        Subject ordered = inOrder(pair);
        return label(ordered.one()) + between + label(Objects.requireNonNull(ordered.other()));
    }

    String open(Open open) {
        return switch (open.kind()) {
            case HOUSEHOLD -> "whether anyone else lives at " + label(Objects.requireNonNull(open.home()));
            case CARERS -> "whether anyone else looks after " + label(baby);
            case OTHER_PARENT -> "who the other parent is";
            case MOTHER -> "who the mother is";
            case MAIN_CARER -> "who mainly looks after " + label(baby);
            case PARTNERS -> "whether a parent or carer has a partner";
            case GRANDPARENTS -> "who " + label(baby) + "'s grandparents are";
            case SIBLINGS -> "whether there are other children";
            case HOME -> "where " + label(baby) + " stays, and who lives there";
        };
    }

    /** Who one more member of an open set would be. */
    String oneMore(Open open) {
        return switch (open.kind()) {
            case HOUSEHOLD -> "anyone else at " + label(Objects.requireNonNull(open.home()));
            case CARERS -> "anyone else who looks after " + label(baby);
            case OTHER_PARENT -> "the other parent, not identified";
            case MOTHER -> "the mother, not identified";
            case MAIN_CARER -> "the main carer, not known";
            case PARTNERS -> "a partner nobody has asked about";
            case GRANDPARENTS -> "a grandparent nobody has named";
            case SIBLINGS -> "another child nobody has named";
            case HOME -> "the home, not known";
        };
    }

    Unknown unknown(Atom atom) {
        Open open = atom.open();
        if (open != null) {
            return new Unknown(
                    open.key(), open.isSet() ? Unknown.Kind.OPEN_SET : Unknown.Kind.ROLE, open(open), null, null, null);
        }
        Factors.Ready factor = Objects.requireNonNull(atom.factor());
        Subject subject = Objects.requireNonNull(atom.subject());
        Unknown.Kind kind = switch (atom.kind()) {
            case TIE -> Unknown.Kind.TIE;
            case IDENTITY -> Unknown.Kind.IDENTITY;
            case DATE -> Unknown.Kind.DATE;
            default -> Unknown.Kind.FACTOR;
        };
        String event = atom.event();
        return new Unknown(
                key(factor.id(), subject, event),
                kind,
                whether(factor, subject) + (event == null ? "" : " (" + event + ")"),
                factor.id(),
                subject,
                event);
    }

    static String key(String factor, Subject subject, @Nullable String event) {
        return factor + "/" + subject + (event == null ? "" : "/" + event);
    }
}
