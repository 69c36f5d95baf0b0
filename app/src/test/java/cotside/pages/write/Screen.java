package cotside.pages.write;

import java.util.List;

/** Somebody's screen: a real browser, or a client that knows of HTML only what forms need. */
public interface Screen {
    /** Opens a page of the server. */
    Shown get(String path);

    /** What is on the screen. */
    interface Shown {
        int status();

        /** Its text, and whatever markup there is with it. */
        String html();

        /** The form that goes there. */
        Filling form(String action);
    }

    /** A form being filled in: only with fields that are there, only with what they offer. */
    interface Filling {
        boolean has(String field);

        boolean offers(String field, String choice);

        List<String> values(String field);

        Filling set(String field, List<String> chosen);

        default Filling set(String field, String... chosen) {
            return set(field, List.of(chosen));
        }

        Shown press(String button);
    }
}
