package cotside.guidance.testing;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One contact on its way into a story's record; {@link #invited} and {@link #met} put it there. */
public final class ContactTelling {
    private final Story story;
    private final String id;
    private final Contact.Outcome outcome;
    private final String day;
    private String kind = "home visit";
    private String author = Story.worker();
    private String agency = Story.ownAgency();
    private @Nullable Boolean reached;
    private @Nullable Instant recorded;
    private @Nullable String corrects;
    private Marking marking = Marking.allInvolved();
    private final List<Contact.Met> met = new ArrayList<>();

    ContactTelling(Story story, String id, Contact.Outcome outcome, String day) {
        this.story = story;
        this.id = id;
        this.outcome = outcome;
        this.day = day;
    }

    public ContactTelling kind(String of) {
        kind = of;
        return this;
    }

    public ContactTelling by(String worker, String workersAgency) {
        author = worker;
        agency = workersAgency;
        return this;
    }

    public ContactTelling reached(boolean whether) {
        reached = whether;
        return this;
    }

    public ContactTelling typed(String on) {
        recorded = Story.noon(LocalDate.parse(on));
        return this;
    }

    public ContactTelling correcting(String contact) {
        corrects = contact;
        return this;
    }

    public ContactTelling ownAgencyOnly() {
        marking = new Marking.OwnAgency();
        return this;
    }

    public ContactTelling met(String... people) {
        for (Id person : story.ids(people)) {
            met.add(new Contact.Met(person, null));
        }
        return this;
    }

    public Story invited(String... people) {
        Set<Id> whom = story.ids(people);
        story.add(new Contact(
                id,
                kind,
                outcome,
                Story.day(day),
                PartOfDay.UNSAID,
                whom,
                "letter",
                reached,
                met,
                null,
                recorded == null ? Story.noon(Story.day(day).latest()) : recorded,
                author,
                agency,
                marking,
                corrects,
                ""));
        return story;
    }
}
