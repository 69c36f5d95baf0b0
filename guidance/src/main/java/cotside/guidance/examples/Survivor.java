package cotside.guidance.examples;

import cotside.guidance.pack.Example.Expect;

/**
 * A change of meaning that no example of a combination would notice.
 *
 * @param combination its id
 * @param part what was changed of it: about, holds or trigger
 * @param was the part as it stands
 * @param now the part as changed
 * @param family a family that would tell the two apart, as the pack writes it
 * @param expect what becomes of it as the combination stands
 * @param instead what would become of it
 */
public record Survivor(
        String combination, String part, String was, String now, String family, Expect expect, Expect instead) {

    @Override
    public String toString() {
        return combination + ": no example would notice '" + now + "' in place of '" + was + "' under '" + part
                + "'; this one would: " + expect.word() + ": " + family + " (then: " + instead.word() + ")";
    }
}
