package cotside.families;

import cotside.notation.casefile.NhsNumbers;

/**
 * A number that the NHS knows somebody by: ten digits, the last of them a check digit (Modulus 11, NHS data dictionary).
 * Its text is masked; ask for {@link #digits()} where the number itself is meant.
 */
public record NhsNumber(String digits) {
    public NhsNumber {
        if (!NhsNumbers.isOne(digits)) {
            throw new IllegalArgumentException(
                    "this is no NHS number: it has ten digits, and the last of them must fit the others; check it with"
                            + " whoever gave it");
        }
    }

    /** As people write it, with spaces or hyphens between the digits. */
    public static NhsNumber of(String written) {
        return new NhsNumber(NhsNumbers.digits(written));
    }

    /** In the range that belongs to nobody: for demonstrations and tests. */
    public boolean isMadeUp() {
        return digits.startsWith("999");
    }

    @Override
    public String toString() {
        return "NHS number ending " + digits.substring(7);
    }
}
