package cotside.families;

/**
 * A number that the NHS knows somebody by: ten digits, the last of them a check digit (Modulus 11, NHS data dictionary).
 * Its text is masked; ask for {@link #digits()} where the number itself is meant.
 */
public record NhsNumber(String digits) {
    public NhsNumber {
        if (!isOne(digits)) {
            throw new IllegalArgumentException(
                    "this is no NHS number: it has ten digits, and the last of them must fit the others; check it with"
                            + " whoever gave it");
        }
    }

    /** As people write it, with spaces or hyphens between the digits. */
    public static NhsNumber of(String written) {
        return new NhsNumber(written.replaceAll("[\\s-]", ""));
    }

    /** In the range that belongs to nobody: for demonstrations and tests. */
    public boolean isMadeUp() {
        return digits.startsWith("999");
    }

    private static boolean isOne(String digits) {
        if (!digits.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (10 - i);
        }
        return (11 - sum % 11) % 11 == Character.digit(digits.charAt(9), 10);
    }

    @Override
    public String toString() {
        return "NHS number ending " + digits.substring(7);
    }
}
