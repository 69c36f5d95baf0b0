package cotside.access;

/** Whether an act is allowed, and why. */
public sealed interface Decision {

    Reason reason();

    default boolean allows() {
        return this instanceof Allow;
    }

    /** It is. */
    record Allow(Reason reason) implements Decision {}

    /** It is not. */
    record Deny(Reason reason) implements Decision {}

    /** Why. */
    enum Reason {
        INVOLVED("involved with this record"),
        LEAD_OF_AN_INVOLVED_AGENCY("safeguarding lead of an agency that is involved"),
        ADULT_OPENED("about an adult whose tie to a baby opens it"),
        KEEPS_THE_RECORD("records officer of the partnership that keeps the record"),
        AT_NO_AGENCY("works at no agency now"),
        ROLE_WITHOUT_CONTENT("the role sees nothing about families"),
        NOT_INVOLVED("not involved"),
        SEALED("the record is sealed"),
        ANOTHER_DECIDES("proposed by the same person: another decides"),
        REFUSED_BY_THE_RECORD("the record itself refuses it"),
        OWN_AGENCY_ONLY("kept to the agency that recorded it"),
        NAMED_PEOPLE_ONLY("kept to the people named in it");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
