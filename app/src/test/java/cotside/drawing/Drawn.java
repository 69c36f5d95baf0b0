package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Families to draw, and what holds of every drawing. */
final class Drawn {
    static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("cotside.home")));
    static final Pack PACK = PackFiles.load(HOME.resolve("packs/babies-under-one"));
    static final Guidance GUIDANCE = Guidance.of(PACK);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Drawn() {}

    static Family example(String name) {
        return CaseFiles.load(HOME.resolve("packs/babies-under-one/examples/" + name + ".yaml"), PACK);
    }

    static List<Path> examples() {
        return CaseFiles.in(HOME.resolve("packs/babies-under-one/examples"));
    }

    /** More people, and more signs, than any family has. */
    static Family everybody() {
        try (var stream = Objects.requireNonNull(Drawn.class.getResourceAsStream("everybody.yaml"))) {
            return CaseFiles.load("everybody.yaml", new String(stream.readAllBytes(), StandardCharsets.UTF_8), PACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A family from its case file. */
    static Family family(String more) {
        return CaseFiles.load("family.yaml", more, PACK);
    }

    /** The first baby, on the last day on record. */
    static Viewpoint lastDay(Family family) {
        return on(family, LocalDate.ofInstant(last(family), LONDON));
    }

    static Viewpoint on(Family family, LocalDate day) {
        return new Viewpoint(family.babies().getFirst().id(), day, last(family), Viewer.EVERYTHING);
    }

    private static Instant last(Family family) {
        return family.statements().stream()
                .map(Statement::recorded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Kin kin(Family family) {
        return KinOf.of(GUIDANCE.circle(family, lastDay(family)));
    }

    static Kin.Person person(Kin kin, String name) {
        return kin.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    /** Every line of text in a drawing. */
    static List<String> texts(String svg) {
        List<String> texts = new ArrayList<>();
        NodeList all = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            texts.add(all.item(i).getTextContent());
        }
        return texts;
    }

    /** Well-formed, self-contained, nothing outside its frame, no id twice, no style, no script. */
    static void mayStandInAnyPage(String svg, String id) {
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        String[] box = root.getAttribute("viewBox").split(" ", -1);
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        assertThat(root.getAttribute("id")).isEqualTo(id);
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-desc");
        Set<String> ids = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            assertThat(one.getTagName()).isIn("svg", "title", "desc", "g", "path", "line", "circle", "rect", "text");
            for (int at = 0; at < one.getAttributes().getLength(); at++) {
                Node attribute = one.getAttributes().item(at);
                assertThat(attribute.getNodeName()).isNotEqualTo("style").doesNotStartWith("on");
                if (attribute.getNodeName().equals("id")) {
                    assertThat(attribute.getNodeValue()).startsWith(id);
                    assertThat(ids.add(attribute.getNodeValue())).isTrue();
                }
            }
            for (double[] point : points(one)) {
                assertThat(point[0])
                        .as("across, %s %s", one.getAttribute("class"), one.getAttribute("d"))
                        .isBetween(0.0, width);
                assertThat(point[1])
                        .as("down, %s %s", one.getAttribute("class"), one.getAttribute("d"))
                        .isBetween(0.0, height);
            }
        }
    }

    private static List<double[]> points(Element one) {
        List<double[]> points = new ArrayList<>();
        switch (one.getTagName()) {
            case "path" -> {
                Matcher numbers = NUMBER.matcher(one.getAttribute("d"));
                while (numbers.find()) {
                    double x = Double.parseDouble(numbers.group());
                    assertThat(numbers.find()).isTrue();
                    points.add(new double[] {x, Double.parseDouble(numbers.group())});
                }
            }
            case "line" -> {
                points.add(new double[] {number(one, "x1"), number(one, "y1")});
                points.add(new double[] {number(one, "x2"), number(one, "y2")});
            }
            case "circle" -> {
                double r = number(one, "r");
                points.add(new double[] {number(one, "cx") - r, number(one, "cy") - r});
                points.add(new double[] {number(one, "cx") + r, number(one, "cy") + r});
            }
            case "rect" -> {
                points.add(new double[] {number(one, "x"), number(one, "y")});
                points.add(
                        new double[] {number(one, "x") + number(one, "width"), number(one, "y") + number(one, "height")
                        });
            }
            case "text" -> {
                double size = number(one, "font-size");
                double wide = ("700".equals(one.getAttribute("font-weight"))
                                ? Lettering.bold(size)
                                : Lettering.plain(size))
                        .width(one.getTextContent());
                double left = switch (one.getAttribute("text-anchor")) {
                    case "middle" -> number(one, "x") - wide / 2;
                    case "end" -> number(one, "x") - wide;
                    default -> number(one, "x");
                };
                points.add(new double[] {left, number(one, "y")});
                points.add(new double[] {left + wide, number(one, "y") - size * 0.7});
            }
            default -> {}
        }
        return points;
    }

    private static double number(Element one, String attribute) {
        return Double.parseDouble(one.getAttribute(attribute));
    }

    private static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
