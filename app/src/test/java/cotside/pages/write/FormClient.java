package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.testing.Api;
import cotside.testing.Server;
import cotside.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without script or looks: it signs in, opens pages, fills in the fields that are in their forms, chooses only what
 * they offer, and presses only buttons that are there.
 */
final class FormClient implements Screen {
    private static final Pattern FORM =
            Pattern.compile("<form action=\"([^\"]*)\" method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile(
            "<(input|button|textarea|select|option)\\b((?:[^>\"]|\"[^\"]*\")*)>(?:([^<]*)</(?:textarea|option)>)?",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|amp|lt|gt|quot);");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    FormClient(World world, UUID practitioner) {
        // The account is made by whatever signs in first.
        new Api(world).get(practitioner, "/api/me");
        Page page = get("/sign-in")
                .form("/sign-in")
                .set("name", practitioner.toString())
                .set("password", Api.PASSWORD)
                .send();
        assertThat(page.html()).contains("Sign out");
    }

    @Override
    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(Server.address() + path)).build());
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String html) {
        return ENTITY.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot" -> "\"";
                            default ->
                                Character.toString(
                                        Integer.parseInt(found.group(1).substring(1)));
                        }));
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            all.put(attribute.group(1), attribute.group(2) == null ? "" : text(attribute.group(2)));
        }
        return all;
    }

    /** What came back. */
    final class Page implements Shown {
        private final int status;
        private final String html;

        private Page(int status, String html) {
            this.status = status;
            this.html = html;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String html() {
            return text(html);
        }

        @Override
        public Fields form(String action) {
            Matcher form = FORM.matcher(html);
            while (form.find()) {
                if (text(form.group(1)).equals(action)) {
                    return new Fields(action, form.group(2));
                }
            }
            throw new AssertionError("no form for " + action + " in a page of status " + status + ":\n" + html());
        }
    }

    /** A form being filled in. */
    final class Fields implements Filling {
        private final String action;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, Set<String>> offered = new LinkedHashMap<>();
        private final Set<String> buttons = new LinkedHashSet<>();

        private Fields(String action, String html) {
            this.action = action;
            String select = "";
            Matcher tag = TAG.matcher(html);
            while (tag.find()) {
                Map<String, String> is = attributes(tag.group(2));
                String name = is.getOrDefault("name", "");
                switch (tag.group(1)) {
                    case "select" -> {
                        select = name;
                        values.put(name, new ArrayList<>(List.of("")));
                        offered.put(name, new LinkedHashSet<>());
                    }
                    case "option" -> {
                        String value = is.getOrDefault("value", "");
                        offered.computeIfAbsent(select, _ -> new LinkedHashSet<>())
                                .add(value);
                        if (is.containsKey("selected")) {
                            values.put(select, new ArrayList<>(List.of(value)));
                        }
                    }
                    case "textarea" ->
                        values.put(name, new ArrayList<>(List.of(tag.group(3) == null ? "" : text(tag.group(3)))));
                    case "button" -> buttons.add(is.getOrDefault("value", ""));
                    default -> input(is, name);
                }
            }
        }

        private void input(Map<String, String> is, String name) {
            String value = is.getOrDefault("value", "");
            switch (is.getOrDefault("type", "text")) {
                case "radio", "checkbox" -> {
                    offered.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
                    List<String> ticked = values.computeIfAbsent(name, _ -> new ArrayList<>());
                    if (is.containsKey("checked")) {
                        ticked.add(value);
                    }
                }
                case "hidden" ->
                    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                default -> values.put(name, new ArrayList<>(List.of(value)));
            }
        }

        @Override
        public boolean has(String field) {
            return values.containsKey(field);
        }

        @Override
        public boolean offers(String field, String choice) {
            return offered.getOrDefault(field, Set.of()).contains(choice);
        }

        @Override
        public List<String> values(String field) {
            return values.getOrDefault(field, List.of());
        }

        @Override
        public Fields set(String field, String... chosen) {
            return set(field, List.of(chosen));
        }

        @Override
        public Fields set(String field, List<String> chosen) {
            assertThat(values).as("fields of the form").containsKey(field);
            Set<String> choices = offered.get(field);
            if (choices != null) {
                assertThat(choices).as("choices of '%s'", field).containsAll(chosen);
            }
            values.put(field, new ArrayList<>(chosen));
            return this;
        }

        @Override
        public Page press(String button) {
            assertThat(buttons).as("buttons of the form").contains(button);
            values.put("do", List.of(button));
            return send();
        }

        Page send() {
            List<String> pairs = new ArrayList<>();
            values.forEach((name, all) -> all.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
            return FormClient.this.send(HttpRequest.newBuilder(URI.create(Server.address() + action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(String.join("&", pairs)))
                    .build());
        }
    }
}
