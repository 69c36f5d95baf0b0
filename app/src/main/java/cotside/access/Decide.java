package cotside.access;

import cotside.access.Decision.Allow;
import cotside.access.Decision.Deny;
import cotside.access.Decision.Reason;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who may do what: the one place in Java. Pure; what it goes by is given to it. The row-level security of the database
 * says the same in its own words, and a test holds the two against each other.
 */
public final class Decide {
    private final Actor actor;
    private final Reach reach;
    private final Instant now;
    private final Set<UUID> openSubjects = new HashSet<>();

    public Decide(Actor actor, Reach reach, Instant now) {
        this.actor = actor;
        this.reach = reach;
        this.now = now;
        for (Reach.Opened opened : reach.openings()) {
            if (involved(opened.record()).allows()) {
                openSubjects.add(opened.subject());
            }
        }
    }

    /** To look at a record, whatever is then to be seen in it. */
    public Decision open(UUID record) {
        return keeps(record) ? new Allow(Reason.KEEPS_THE_RECORD) : involved(record);
    }

    /** To add to a record. */
    public Decision write(UUID record) {
        return open(record);
    }

    /** To involve others: nobody does who is there on their own word alone. */
    public Decision involve(UUID record) {
        return keeps(record) ? new Allow(Reason.KEEPS_THE_RECORD) : involved(record, this::lasts);
    }

    /** To read one piece of evidence. */
    public Decision read(Envelope evidence) {
        if (keeps(evidence.record())) {
            return new Allow(Reason.KEEPS_THE_RECORD);
        }
        Decision reached = reach(evidence);
        return reached.allows() ? marked(evidence, reached) : reached;
    }

    private Decision reach(Envelope evidence) {
        Decision here = involved(evidence.record());
        if (here.allows() || !evidence.statement() || !actor.worksWithFamilies()) {
            return here;
        }
        boolean opened = !evidence.subjects().isEmpty() && openSubjects.containsAll(evidence.subjects());
        return opened ? new Allow(Reason.ADULT_OPENED) : here;
    }

    private Decision marked(Envelope evidence, Decision reached) {
        boolean named = evidence.author().equals(actor.id()) || evidence.named().contains(actor.id());
        return switch (evidence.marking()) {
            case ALL_INVOLVED -> reached;
            case OWN_AGENCY ->
                named || evidence.agency().equals(actor.agency()) ? reached : new Deny(Reason.OWN_AGENCY_ONLY);
            case NAMED_PEOPLE -> named ? reached : new Deny(Reason.NAMED_PEOPLE_ONLY);
        };
    }

    private boolean keeps(UUID record) {
        return actor.is(Role.RECORDS_OFFICER) && reach.kept().contains(record);
    }

    private boolean lasts(Reach.Involved one) {
        boolean onOwnWord = one.how() == How.DECLARED || one.how() == How.BREAK_GLASS;
        return !(onOwnWord && actor.id().equals(one.practitioner()));
    }

    private Decision involved(UUID record) {
        return involved(record, one -> true);
    }

    private Decision involved(UUID record, Predicate<Reach.Involved> counting) {
        if (!actor.worksWithFamilies()) {
            return new Deny(Reason.ROLE_WITHOUT_CONTENT);
        }
        Decision found = new Deny(Reason.NOT_INVOLVED);
        for (Reach.Involved one : reach.involvements()) {
            if (!one.record().equals(record)
                    || !one.agency().equals(actor.agency())
                    || !one.isOn(now)
                    || !counting.test(one)) {
                continue;
            }
            if (actor.id().equals(one.practitioner())) {
                found = new Allow(Reason.INVOLVED);
                break;
            }
            if (actor.is(Role.SAFEGUARDING_LEAD)) {
                found = new Allow(Reason.LEAD_OF_AN_INVOLVED_AGENCY);
            }
        }
        return found.allows() && reach.sealed().contains(record) ? new Deny(Reason.SEALED) : found;
    }
}
