package cotside.pages;

import cotside.access.Acting;
import cotside.web.Desk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;

/** One request for a page, and the ways to answer it. */
public final class Visit {
    private static final String NOTICE = "cotside.notice";

    private final HttpServletRequest request;
    private final Renderer renderer;
    private final Desk desk;
    private final Form form;

    Visit(HttpServletRequest request, Renderer renderer, Desk desk) {
        this.request = request;
        this.renderer = renderer;
        this.desk = desk;
        this.form = new Form(request.getParameterMap());
    }

    /** Whoever is signed in. */
    public UUID practitioner() {
        return (UUID) Objects.requireNonNull(
                ((Authentication) Objects.requireNonNull(request.getUserPrincipal())).getPrincipal());
    }

    /** What came with the request. */
    public Form form() {
        return form;
    }

    public String path() {
        return request.getRequestURI();
    }

    /** Does some work as whoever is signed in, in one transaction. */
    public <T> T act(Function<Acting, T> work) {
        return desk.act(practitioner(), null, work);
    }

    /**
     * The same with a reason.
     *
     * @param why what the audit keeps as the reason given
     */
    public <T> T act(String why, Function<Acting, T> work) {
        return desk.act(practitioner(), why, work);
    }

    /**
     * Writes something, once however often the same form is sent.
     *
     * @param work answers with something short, such as an id, which is kept to answer the same again
     */
    public String write(@Nullable String why, Function<Acting, String> work) {
        return desk.act(practitioner(), why, acting -> once(acting, () -> work.apply(acting)));
    }

    /** Within work under way: once however often this form is sent. */
    public String once(Acting acting, Supplier<String> work) {
        String key = form.text("once");
        return key.isEmpty() ? work.get() : desk.once(acting, "form " + key, form.asked(path()), work);
    }

    /** Something to keep until the person leaves. */
    public void keep(String name, Object what) {
        session().setAttribute(name, what);
    }

    public @Nullable Object kept(String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }

    public void forget(String name) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }

    private HttpSession session() {
        return request.getSession(true);
    }

    /** Says on the next page what was done. */
    public void say(String notice) {
        keep(NOTICE, notice);
    }

    public ResponseEntity<byte[]> page(String template, String title, Object model) {
        return page(HttpStatus.OK, template, title, List.of(), model);
    }

    /**
     * A page.
     *
     * @param template its name, without the ending
     * @param crumbs the way to it, from the start
     * @param model what it shows, which the template takes as {@code page}
     */
    public ResponseEntity<byte[]> page(String template, String title, List<Shell.Crumb> crumbs, Object model) {
        return page(form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template, title, crumbs, model);
    }

    ResponseEntity<byte[]> page(
            HttpStatus status, String template, String title, List<Shell.Crumb> crumbs, Object model) {
        Object notice = kept(NOTICE);
        forget(NOTICE);
        return renderer.page(
                request,
                status,
                template,
                title,
                crumbs,
                form.wrong(),
                notice == null ? null : notice.toString(),
                model);
    }

    /** Leads on to another page, where a browser's reload does nothing again. */
    public ResponseEntity<byte[]> go(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
