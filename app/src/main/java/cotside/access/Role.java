package cotside.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a practitioner does in an agency. */
public enum Role {
    PRACTITIONER("practitioner"),
    SAFEGUARDING_LEAD("safeguarding lead"),
    SOCIAL_WORKER("social worker"),
    PLAN_CHAIR("plan chair"),
    RECORDS_OFFICER("records officer"),
    AUDITOR("auditor"),
    /** Looks after agencies, accounts and packs; sees nothing about any family. */
    ADMINISTRATOR("administrator"),
    /** Sees numbers only. */
    ANALYST("analyst");

    /** Those to whom involvement opens what is recorded. */
    static final Set<Role> WORKING_WITH_FAMILIES = Set.of(PRACTITIONER, SAFEGUARDING_LEAD, SOCIAL_WORKER, PLAN_CHAIR);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The role called so. */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no role; the roles are "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
