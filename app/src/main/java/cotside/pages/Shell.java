package cotside.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round a page.
 *
 * @param title of the page, also of the browser's tab
 * @param who is signed in, or null
 * @param csrf what every form sends back, so that no other site can send it
 * @param once another value for each showing of a page: a form that is sent twice is stored once
 * @param notice what has just been done, or null
 * @param path of this page
 * @param wrong what is wrong in what was typed
 * @param sheetVersion changes whenever the style or the script does
 */
public record Shell(
        String title,
        @Nullable Who who,
        List<Crumb> crumbs,
        String csrf,
        String once,
        @Nullable String notice,
        String path,
        List<Form.Wrong> wrong,
        String sheetVersion) {
    public Shell {
        crumbs = List.copyOf(crumbs);
        wrong = List.copyOf(wrong);
    }

    /** Whoever is signed in. */
    public record Who(String name, String agency, boolean demonstration, boolean worksWithFamilies) {}

    /** A step on the way to a page. */
    public record Crumb(String text, String href) {}

    /** What has just been done: what it was, and what came of it, each a line. */
    public List<String> noticeLines() {
        return notice == null ? List.of() : notice.lines().toList();
    }

    /** Whether a link of the bar leads to where one is. */
    public boolean isAt(String prefix) {
        return prefix.equals("/") ? path.equals("/") : path.startsWith(prefix);
    }
}
