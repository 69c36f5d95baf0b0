package cotside.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One element of a drawing. Whatever text goes in comes out escaped. */
final class Element {
    static final String INK = "#0b0c0c";
    static final String SOFT = "#505a5f";
    static final String PAPER = "#ffffff";
    static final String SHADE = "#f3f2f1";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element group(String named) {
        return new Element("g").named(named);
    }

    static Element line(Point from, Point to) {
        return new Element("line")
                .with("x1", from.x())
                .with("y1", from.y())
                .with("x2", to.x())
                .with("y2", to.y())
                .stroked(INK, 1.5);
    }

    /** A line through all points, in order. */
    static Element path(List<Point> points) {
        StringBuilder d = new StringBuilder();
        for (Point point : points) {
            d.append(d.isEmpty() ? "M" : " L").append(at(point));
        }
        return curve(d.toString()).with("fill", "none").stroked(INK, 1.5);
    }

    /** A closed shape with these corners. */
    static Element polygon(List<Point> points) {
        StringBuilder d = new StringBuilder();
        for (Point point : points) {
            d.append(d.isEmpty() ? "M" : " L").append(at(point));
        }
        return curve(d.append(" Z").toString()).with("fill", PAPER).stroked(INK, 2);
    }

    /** A path by its own commands: absolute ones only, so that every number in it is a coordinate. */
    static Element curve(String commands) {
        return new Element("path").with("d", commands);
    }

    static Element circle(Point centre, double radius) {
        return new Element("circle")
                .with("cx", centre.x())
                .with("cy", centre.y())
                .with("r", radius)
                .with("fill", PAPER)
                .stroked(INK, 2);
    }

    static Element rectangle(Box box) {
        return new Element("rect")
                .with("x", box.left())
                .with("y", box.top())
                .with("width", box.width())
                .with("height", box.height())
                .with("fill", PAPER)
                .stroked(INK, 2);
    }

    /** A line of text that stands on {@code at}. */
    static Element text(Point at, String text, double size, Anchor anchor) {
        return new Element("text")
                .with("x", at.x())
                .with("y", at.y())
                .with("font-size", size)
                .with("text-anchor", anchor.word)
                .with("fill", INK)
                .add(text);
    }

    static Element title(String text) {
        return new Element("title").add(text);
    }

    /**
     * A whole drawing.
     *
     * @param id unique on the page; the ids within begin with it
     */
    static Element drawing(String id, double width, double height, String title, String description) {
        return sized(width, height)
                .named("drawing")
                .with("id", id)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(title(title).with("id", id + "-title"))
                .add(new Element("desc").with("id", id + "-desc").add(description))
                .add(rectangle(new Box(0, 0, width, height)).named("paper").stroked("none", 0));
    }

    /** A sign in a key, of which the words beside it say everything. */
    static Element sign(double width, double height) {
        return sized(width, height)
                .named("sign")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(rectangle(new Box(0, 0, width, height)).named("paper").stroked("none", 0));
    }

    private static Element sized(double width, double height) {
        return new Element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("width", width)
                .with("height", height)
                .with("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif");
    }

    /** Where a text is held. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    Element named(String words) {
        return with("class", words);
    }

    Element stroked(String colour, double width) {
        attributes.put("stroke", colour);
        if (width > 0) {
            attributes.put("stroke-width", number(width));
        } else {
            attributes.remove("stroke-width");
        }
        return this;
    }

    Element dashed(Dash dash) {
        if (dash != Dash.WHOLE) {
            attributes.put("stroke-dasharray", dash.array());
        }
        if (dash == Dash.DOTTED) {
            attributes.put("stroke-linecap", "round");
        }
        return this;
    }

    Element filled(String colour) {
        return with("fill", colour);
    }

    Element bold() {
        return with("font-weight", "700");
    }

    /** A rim round a text, in the colour of what lies beneath, so that no line cuts it. */
    Element rimmed(String colour) {
        return with("paint-order", "stroke")
                .with("stroke", colour)
                .with("stroke-width", "4")
                .with("stroke-linejoin", "round");
    }

    Element rounded(double radius) {
        return with("rx", radius);
    }

    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    private Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    Element add(Element child) {
        content.add(child);
        return this;
    }

    private Element add(String text) {
        content.add(text);
        return this;
    }

    String markup() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object one : content) {
            if (one instanceof Element child) {
                child.write(out);
            } else {
                out.append(escaped(one.toString()));
            }
        }
        out.append("</").append(name).append('>');
    }

    static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** Tenths of a unit are finer than any screen shows. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a drawing has no place " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** What XML cannot hold at all is shown as the sign for an unknown character. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(isText(point) ? point : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isText(int point) {
        boolean control = point < 0x20 || (point >= 0x7F && point < 0xA0);
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean turnsText = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !control && !surrogate && !turnsText && (point & 0xFFFE) != 0xFFFE;
    }
}
