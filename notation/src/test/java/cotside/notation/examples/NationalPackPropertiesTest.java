package cotside.notation.examples;

import cotside.guidance.properties.AsKnownAtTest;
import cotside.guidance.properties.CompletionTest;
import cotside.guidance.properties.DecidedStaysDecidedTest;
import cotside.guidance.properties.ForgettingTest;
import cotside.guidance.properties.HiddenTest;
import cotside.guidance.properties.NextChangeTest;
import cotside.guidance.properties.NothingReassuringTest;
import cotside.guidance.properties.OrderAndNamesTest;
import cotside.guidance.properties.PresenceTest;
import cotside.guidance.properties.WhatWouldDecideTest;
import cotside.guidance.testing.Situations;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The properties of guidance section 12, held over the national pack and families that nobody made up on purpose. */
class NationalPackPropertiesTest {
    private static final Situations FAMILIES =
            Situations.of(PackFiles.load(Path.of("..", "packs", "babies-under-one")));

    @Nested
    class DecidedStaysDecided extends DecidedStaysDecidedTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class Completion extends CompletionTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class WhatWouldDecide extends WhatWouldDecideTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class Forgetting extends ForgettingTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class NothingReassuring extends NothingReassuringTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class Presence extends PresenceTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class OrderAndNames extends OrderAndNamesTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class AsKnownAt extends AsKnownAtTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class Hidden extends HiddenTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }

    @Nested
    class NextChange extends NextChangeTest {
        @Override
        protected Situations situations() {
            return FAMILIES;
        }
    }
}
