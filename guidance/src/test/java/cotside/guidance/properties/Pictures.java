package cotside.guidance.properties;

import cotside.guidance.picture.Picture;

/** Pictures without what a property does not speak of. */
final class Pictures {
    private Pictures() {}

    /** As with {@code isEqualTo}, and says only where two texts part. */
    static void same(String actual, String expected) {
        if (actual.equals(expected)) {
            return;
        }
        int at = 0;
        while (at < Math.min(actual.length(), expected.length()) && actual.charAt(at) == expected.charAt(at)) {
            at++;
        }
        throw new AssertionError("after …" + around(expected, at - 300, at) + "\n expected: "
                + around(expected, at, at + 300) + "\n but was:  " + around(actual, at, at + 300));
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to));
    }

    static Picture withoutMarker(Picture picture) {
        return new Picture(
                picture.pack(),
                picture.packVersion(),
                picture.engine(),
                picture.from(),
                picture.baby(),
                picture.word(),
                picture.standsOut(),
                picture.settled(),
                picture.undecided(),
                picture.notYetKnown(),
                picture.notPresent(),
                picture.openEnds(),
                picture.questions(),
                picture.opening(),
                picture.reliances(),
                picture.contradictions(),
                picture.agencies(),
                picture.met(),
                picture.headings(),
                picture.proposals(),
                picture.plan(),
                null,
                picture.nextChange());
    }
}
