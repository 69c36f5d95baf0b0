package cotside.guidance.pack;

import java.util.List;

/** The ties that guidance itself reads. A pack declares each of them as a factor of side tie. */
public final class Ties {
    /** person to baby. */
    public static final String BIRTH_MOTHER = "birth-mother";
    /** person to baby: the birth father, or a candidate. */
    public static final String FATHER = "father";
    /** person to baby: a second legal parent who is not the birth father. */
    public static final String SECOND_PARENT = "second-parent";
    /** person to baby. */
    public static final String PARENTAL_RESPONSIBILITY = "parental-responsibility";
    /** person to person, either order. */
    public static final String PARTNER = "partner";
    /** person to baby. */
    public static final String MAIN_CARER = "main-carer";
    /** person to baby. */
    public static final String SHARES_CARE = "shares-care";
    /** person to baby. */
    public static final String GRANDPARENT = "grandparent";
    /** other child to baby. */
    public static final String SIBLING = "sibling";
    /** person to baby. */
    public static final String BARRED = "barred-from-contact";
    /** person or baby to home. */
    public static final String LIVES_AT = "lives-at";
    /** person to person, either order: may be the same person as. */
    public static final String SAME_PERSON = "same-person";
    /** about the baby: there is no other parent to find (donor conception, died). */
    public static final String NO_OTHER_PARENT = "no-other-parent-to-find";
    /** about the baby: the other parent is not to be pursued, with the reason. */
    public static final String NOT_PURSUED = "other-parent-not-to-be-pursued";

    public static final List<String> OF_PERSON_AND_BABY = List.of(
            BIRTH_MOTHER,
            FATHER,
            SECOND_PARENT,
            PARENTAL_RESPONSIBILITY,
            MAIN_CARER,
            SHARES_CARE,
            GRANDPARENT,
            SIBLING,
            BARRED);
    public static final List<String> ALL = List.of(
            BIRTH_MOTHER,
            FATHER,
            SECOND_PARENT,
            PARENTAL_RESPONSIBILITY,
            PARTNER,
            MAIN_CARER,
            SHARES_CARE,
            GRANDPARENT,
            SIBLING,
            BARRED,
            LIVES_AT,
            SAME_PERSON,
            NO_OTHER_PARENT,
            NOT_PURSUED);

    private Ties() {}
}
