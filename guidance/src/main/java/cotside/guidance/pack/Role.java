package cotside.guidance.pack;

/**
 * Who a rule means. People fill roles through ties and residences (guidance section 7); other children fill none but
 * {@link #SIBLINGS}.
 */
public enum Role {
    MOTHER("mother", false),
    /** The birth father or second parent; several candidates count as one parent. */
    OTHER_PARENT("other parent", false),
    /** Mother, other parent, and whoever has parental responsibility. */
    PARENTS("parents", false),
    MAIN_CARER("main carer", false),
    /** Main carer, whoever shares care, and parents who live with the baby. */
    CARERS("carers", true),
    /** Adults living in any home where the baby stays or is expected. */
    HOUSEHOLD("household", true),
    /** Partners of a parent or of the main carer. */
    PARTNERS("partners", false),
    GRANDPARENTS("grandparents", false),
    /** Everybody above. */
    ADULTS("adults around the baby", true),
    SIBLINGS("other children", false);

    private final String word;
    private final boolean open;

    Role(String word, boolean open) {
        this.word = word;
        this.open = open;
    }

    public String word() {
        return word;
    }

    /** Whether the role ranges over a set that stays open until it is confirmed complete. */
    public boolean isOpen() {
        return open;
    }
}
