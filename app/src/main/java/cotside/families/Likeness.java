package cotside.families;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and addresses in the form in which they are compared: no accents, capitals, punctuation or order of names. */
final class Likeness {
    private Likeness() {}

    /** Empty where there is nothing to compare by. */
    static String name(String name) {
        return Arrays.stream(plain(name.replaceAll("['’]", "")).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static String address(Address address) {
        return (plain(String.join(" ", address.lines())) + " "
                        + plain(address.postcode()).replace(" ", ""))
                .strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("Ø", "o")
                .replace("ł", "l")
                .replace("Ł", "l")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
