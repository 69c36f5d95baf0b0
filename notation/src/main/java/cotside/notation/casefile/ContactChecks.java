package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What contacts say of each other. */
final class ContactChecks {
    private final Problems problems;
    private final ContactReader contacts;

    ContactChecks(Context context, ContactReader contacts) {
        this.problems = context.problems();
        this.contacts = contacts;
    }

    void check() {
        Set<String> circles = circles();
        for (ContactReader.Read read : contacts.reads()) {
            if (read.corrects() != null && !problems.isFull()) {
                correction(read, read.corrects(), circles);
            }
        }
    }

    private void correction(ContactReader.Read read, Scalar corrects, Set<String> circles) {
        String id = corrects.text().strip();
        Contact then = contacts.find(id);
        if (then == null) {
            problems.add(
                    corrects,
                    "no contact is called '" + corrects.shortened() + "'",
                    Names.expected(id, contacts.ids(), "the id of an entry that is a contact"));
            return;
        }
        Contact now = read.contact();
        if (!author(now).mayCorrect(author(then))) {
            problems.add(
                    corrects,
                    "'" + id + "' was recorded by another agency (" + then.agency() + ")",
                    "a correction by its author or the author's agency; anybody else records what they know");
        }
        if (then.recorded().isAfter(now.recorded())) {
            problems.add(corrects, "'" + id + "' was recorded later than its correction", "an earlier contact");
        } else if (circles.contains(now.id())) {
            problems.add(
                    corrects, "'" + id + "' and this contact correct each other", "the later corrects the earlier");
        }
    }

    /** The contacts that correct each other in a circle. A contact corrects one at most, so each is passed once. */
    private Set<String> circles() {
        Set<String> passed = new HashSet<>();
        Set<String> circles = new HashSet<>();
        for (ContactReader.Read read : contacts.reads()) {
            Set<String> way = new LinkedHashSet<>();
            String next = read.contact().id();
            while (next != null && passed.add(next)) {
                way.add(next);
                Contact on = contacts.find(next);
                next = on == null ? null : on.corrects();
            }
            if (next != null && way.contains(next)) {
                boolean inside = false;
                for (String id : way) {
                    inside = inside || id.equals(next);
                    if (inside) {
                        circles.add(id);
                    }
                }
            }
        }
        return circles;
    }

    private static Author author(Contact contact) {
        return new Author(contact.author(), contact.agency());
    }
}
