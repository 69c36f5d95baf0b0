package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
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
        for (ContactReader.Read read : contacts.reads()) {
            if (read.corrects() != null) {
                correction(read, read.corrects());
            }
        }
    }

    private void correction(ContactReader.Read read, Scalar corrects) {
        String id = corrects.text().strip();
        ContactReader.Read earlier = contacts.find(id);
        if (earlier == null) {
            List<String> ids =
                    contacts.reads().stream().map(one -> one.contact().id()).toList();
            problems.add(
                    corrects,
                    "no contact is called '" + corrects.shortened() + "'",
                    Names.expected(id, ids, "the id of an entry that is a contact"));
            return;
        }
        Contact now = read.contact();
        Contact then = earlier.contact();
        if (!author(now).mayCorrect(author(then))) {
            problems.add(
                    corrects,
                    "'" + id + "' was recorded by another agency (" + then.agency() + ")",
                    "a correction by its author or the author's agency; anybody else records what they know");
        }
        if (then.recorded().isAfter(now.recorded())) {
            problems.add(corrects, "'" + id + "' was recorded later than its correction", "an earlier contact");
        } else if (goesRound(now)) {
            problems.add(
                    corrects, "'" + id + "' and this contact correct each other", "the later corrects the earlier");
        }
    }

    private boolean goesRound(Contact start) {
        Set<String> seen = new HashSet<>();
        String next = start.id();
        while (next != null && seen.add(next)) {
            ContactReader.Read read = contacts.find(next);
            next = read == null ? null : read.contact().corrects();
        }
        return next != null && next.equals(start.id());
    }

    private static Author author(Contact contact) {
        return new Author(contact.author(), contact.agency());
    }
}
