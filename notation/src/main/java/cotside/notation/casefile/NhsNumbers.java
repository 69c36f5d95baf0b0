package cotside.notation.casefile;

/** Numbers that the NHS knows somebody by: ten digits, the last a check digit (Modulus 11, NHS data dictionary). */
public final class NhsNumbers {
    private static final int LENGTH = 10;

    private NhsNumbers() {}

    /** The digits alone, of a number written with spaces or hyphens between them. */
    public static String digits(String written) {
        return written.replaceAll("[\\s-]", "");
    }

    public static boolean isOne(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (LENGTH - i);
        }
        return (11 - sum % 11) % 11 == Character.digit(digits.charAt(LENGTH - 1), 10);
    }

    /** As people write it: {@code 999 000 0018}. */
    static String written(String digits) {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }
}
