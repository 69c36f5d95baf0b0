package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Derived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Factors counted from contacts and events: enough shows them; too few, or no record, says nothing. */
final class Counts {
    private Counts() {}

    static void add(View view, Factors.Ready factor, Subject subject, List<Evidence> existing) {
        switch (factor.factor().derived()) {
            case Derived.CountedContacts counted -> addContacts(view, factor, subject, counted, existing);
            case Derived.CountedEvents counted -> addEvents(view, factor, subject, counted, existing);
            case Derived.Dated _ -> {}
            case null -> {}
        }
    }

    private static void addContacts(
            View view,
            Factors.Ready factor,
            Subject subject,
            Derived.CountedContacts counted,
            List<Evidence> existing) {
        int since = view.day() - view.bound(counted.withinDays());
        List<Contact> counting = new ArrayList<>();
        for (Contact contact : view.contacts()) {
            boolean within = Known.day(contact.day().earliest()) > since
                    && Known.day(contact.day().latest()) <= view.day();
            boolean kind = counted.kinds().isEmpty() || counted.kinds().contains(contact.kind());
            boolean reached = !Boolean.FALSE.equals(contact.reached());
            if (within
                    && kind
                    && reached
                    && contact.invited().contains(subject.one())
                    && counted.outcomes().contains(contact.outcome())) {
                counting.add(contact);
            }
        }
        if (counting.size() >= counted.atLeast()) {
            Contact last = Collections.max(
                    counting, Comparator.comparing(contact -> contact.day().latest()));
            existing.add(shown(
                    factor,
                    subject,
                    "contact " + last.id(),
                    last.day().latest(),
                    last.recorded(),
                    last.author(),
                    last.agency()));
        }
    }

    private static void addEvents(
            View view, Factors.Ready factor, Subject subject, Derived.CountedEvents counted, List<Evidence> existing) {
        Factors.Ready happening = view.ledger().factors().find(counted.factor());
        if (happening == null) {
            return;
        }
        int since = view.day() - view.bound(counted.withinDays());
        List<View.Event> counting = new ArrayList<>();
        for (View.Event event : view.events(happening, subject)) {
            boolean within = event.earliest() > since && event.latest() <= view.day();
            if (within && view.truth(happening, subject, event.handle(), Use.WORRY) == Truth.TRUE) {
                counting.add(event);
            }
        }
        if (counting.size() < counted.atLeast()) {
            return;
        }
        Evidence last = null;
        for (Evidence one : view.existing(happening, subject)) {
            if (one.holds() && (last == null || one.last() > last.last())) {
                last = one;
            }
        }
        if (last != null) {
            Statement of = last.statement();
            existing.add(shown(
                    factor,
                    subject,
                    of.id(),
                    LocalDate.ofEpochDay(last.last()),
                    of.recorded(),
                    of.author(),
                    of.agency()));
        }
    }

    /** What the record itself shows, written as the agency that made its last part would have written it. */
    private static Evidence shown(
            Factors.Ready factor,
            Subject subject,
            String id,
            LocalDate on,
            Instant recorded,
            String author,
            String agency) {
        int day = Known.day(on);
        Statement statement = new Statement(
                id,
                Claim.OfFactor.of(factor.id(), subject),
                Says.HOLDS,
                null,
                Basis.RECORDED,
                Voice.agency(agency),
                When.on(on),
                PartOfDay.UNSAID,
                false,
                recorded,
                author,
                agency,
                Marking.allInvolved(),
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                "counted from the record");
        return new Evidence(statement, true, Basis.RECORDED, day, day, day, null, false, null, id);
    }
}
