package cotside.pages.write;

import java.util.List;

/**
 * When and how somebody came to know what they write down: a contact with the family, or a note.
 *
 * @param on the day, as typed
 * @param contact the kind of contact, {@link #NOTE} for none, {@link #ANOTHER} for the one in {@code kind}
 * @param kind of contact, where it is none of the usual
 * @param outcome {@code kept}, {@code missed}, {@code refused} or {@code cancelled}
 * @param met who was met; nobody for a meeting of professionals
 * @param alone of those, who was seen without anybody else
 * @param notAlone of those, who was seen with others there
 * @param invited whom it was meant for; none for those met
 * @param how they were invited; {@code unannounced} is one way
 * @param reached whether the invitation did, {@code yes}, {@code no} or empty
 * @param at which home, or empty
 * @param part of the day
 * @param note about a contact
 * @param seenBy who may see what is written: empty for all involved, {@code agency} or {@code named}
 * @param named those who may see it
 * @param from the earlier contact from which a note comes, or empty
 * @param corrects the earlier contact that this one replaces, or empty
 */
record Occasion(
        String on,
        String contact,
        String kind,
        String outcome,
        List<String> met,
        List<String> alone,
        List<String> notAlone,
        List<String> invited,
        String how,
        String reached,
        String at,
        String part,
        String note,
        String seenBy,
        List<String> named,
        String from,
        String corrects) {
    static final String NOTE = "note";
    static final String ANOTHER = "another";

    static final List<String> FIELDS = List.of(
            "on",
            "contact",
            "contact-kind",
            "outcome",
            "met",
            "alone",
            "not-alone",
            "invited",
            "how",
            "reached",
            "at",
            "occasion-part",
            "occasion-note",
            "occasion-seen-by",
            "occasion-named",
            "from-contact",
            "corrects-contact");

    Occasion {
        met = List.copyOf(met);
        alone = List.copyOf(alone);
        notAlone = List.copyOf(notAlone);
        invited = List.copyOf(invited);
        named = List.copyOf(named);
    }

    static Occasion of(Typed typed) {
        return new Occasion(
                typed.text("on"),
                typed.text("contact"),
                typed.text("contact-kind"),
                typed.text("outcome"),
                typed.all("met"),
                typed.all("alone"),
                typed.all("not-alone"),
                typed.all("invited"),
                typed.text("how"),
                typed.text("reached"),
                typed.text("at"),
                typed.text("occasion-part"),
                typed.text("occasion-note"),
                typed.text("occasion-seen-by"),
                typed.all("occasion-named"),
                typed.text("from-contact"),
                typed.text("corrects-contact"));
    }

    Typed typed() {
        return Typed.NOTHING
                .with("on", on)
                .with("contact", contact)
                .with("contact-kind", kind)
                .with("outcome", outcome)
                .with("met", met)
                .with("alone", alone)
                .with("not-alone", notAlone)
                .with("invited", invited)
                .with("how", how)
                .with("reached", reached)
                .with("at", at)
                .with("occasion-part", part)
                .with("occasion-note", note)
                .with("occasion-seen-by", seenBy)
                .with("occasion-named", named)
                .with("from-contact", from)
                .with("corrects-contact", corrects);
    }

    boolean isContact() {
        return !contact.equals(NOTE);
    }

    String kindOfContact() {
        return contact.equals(ANOTHER) ? kind : contact;
    }

    boolean isKept() {
        return outcome.isEmpty() || outcome.equals("kept");
    }
}
