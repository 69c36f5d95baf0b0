package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.casefile.CaseFileExchange;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.testing.Api;
import cotside.testing.Server;
import cotside.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types a whole family into the pages, as its authors would, and compares. What was recorded when the file says is recorded at
 * the moment at which it was entered; everything else is the same, and so is the picture as at the example's day, as known now.
 */
public final class Entering {
    private final World world;
    private final Api api;
    private final Pack pack;
    private final CaseFileExchange exchange;
    private final Map<String, Screen> browsers = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    /** What the record calls statements, contacts, actions and events of the file. */
    private final Map<String, String> stored = new LinkedHashMap<>();

    private final Map<String, Instant> recorded = new HashMap<>();

    private final Function<UUID, Screen> screens;

    /**
     * @param screens opens a screen for a practitioner, signed in
     */
    public Entering(World world, Function<UUID, Screen> screens) {
        this.world = world;
        this.api = new Api(world);
        this.pack = Server.bean(Pack.class);
        this.exchange = Server.bean(CaseFileExchange.class);
        this.screens = screens;
    }

    /** The example families. */
    public static List<Path> examples() {
        return CaseFiles.in(Server.home().resolve("packs/babies-under-one/examples"));
    }

    /** What one author wrote down on one occasion. */
    private record Block(
            String author,
            String agency,
            Instant recorded,
            LocalDate on,
            @Nullable Contact contact,
            @Nullable String from,
            List<Statement> statements,
            List<PlanAction> actions,
            List<String> ended) {}

    /** Enters a family from nothing and compares. */
    public void enter(Path file) {
        Family written = CaseFiles.load(file, pack);
        List<Block> blocks = blocks(written);
        Api.Answer begun = begin(written, blocks.getFirst());
        UUID record = begun.id("record");
        UUID officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        String path =
                "/babies/" + begun.id("babies", written.babies().getFirst().id().value()) + "/write";
        written.babies()
                .forEach(baby -> members.put(baby.id().value(), baby.id().value()));
        browsers(written, blocks, record);

        cast(written, blocks.getFirst(), path);
        Family introduced = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
        known(written, introduced);
        learnAgencies(blocks.getFirst(), written, List.of(), introduced.agencies());
        for (Block block : blocks) {
            Family before = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
            type(block, path);
            Family after = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
            learn(block, written, before, after);
        }

        Family held = world.as(officer, acting -> exchange.family(acting, record, Instant.MAX));
        Family expected = asEntered(written, held);
        assertThat(held.statements()).containsExactlyInAnyOrderElementsOf(expected.statements());
        assertThat(held.contacts()).containsExactlyInAnyOrderElementsOf(expected.contacts());
        assertThat(held.actions()).containsExactlyInAnyOrderElementsOf(expected.actions());

        LocalDate day = written.statements().stream()
                .map(statement -> Typist.day(statement.recorded()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant now = Instant.now();
        for (Baby baby : written.babies()) {
            Picture fromFile = Server.bean(Guidance.class)
                    .picture(expected, new Viewpoint(baby.id(), day, now, Viewer.EVERYTHING));
            Pictures.Seen fromRecord = world.as(officer, acting -> {
                Cast cast = Server.bean(Families.class).cast(acting, record);
                UUID id = Objects.requireNonNull(cast.ids().get(baby.id().value()));
                return Server.bean(Pictures.class).of(acting, record, id, day, now);
            });
            assertThat(json(fromRecord.picture(), fromRecord.family())).isEqualTo(json(fromFile, expected));
        }
    }

    private static String json(Picture picture, Family family) {
        return PictureJson.of(family, picture).replaceFirst("\"viewer\": \\{[^}]*}", "");
    }

    private Api.Answer begin(Family written, Block first) {
        StringBuilder babies = new StringBuilder("title: \"" + written.title() + "\"\nbabies:\n");
        written.babies()
                .forEach(baby -> babies.append("  ")
                        .append(baby.id())
                        .append(": \"")
                        .append(baby.label())
                        .append("\"\n"));
        UUID author = practitioner(written, first.author(), first.agency());
        Api.Answer begun = api.post(author, "/api/pregnancies", babies.toString());
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        browsers.put(first.author() + first.agency(), screens.apply(author));
        return begun;
    }

    private final Map<String, UUID> agencyIds = new HashMap<>();

    private UUID practitioner(Family written, String name, String agency) {
        String kind = written.agencies().stream()
                .filter(one -> one.id().equals(agency))
                .map(Agency::kind)
                .findFirst()
                .orElseThrow();
        UUID at = agencyIds.computeIfAbsent(agency, _ -> api.agency(kind));
        return api.practitioner(name, at, Role.PRACTITIONER);
    }

    private void browsers(Family written, List<Block> blocks, UUID record) {
        for (Block block : blocks) {
            String who = block.author() + block.agency();
            if (!browsers.containsKey(who)) {
                UUID practitioner = practitioner(written, block.author(), block.agency());
                api.involvement(
                        record, Objects.requireNonNull(agencyIds.get(block.agency())), practitioner, "allocated", null);
                browsers.put(who, screens.apply(practitioner));
            }
        }
    }

    private Typist typist(Block block, String path, Map<String, Integer> lines) {
        return new Typist(
                Objects.requireNonNull(browsers.get(block.author() + block.agency())), path, new Typist.Naming() {
                    @Override
                    public String member(String id) {
                        return members.getOrDefault(id, id);
                    }

                    @Override
                    public String agency(String id) {
                        return agencies.getOrDefault(id, id);
                    }

                    @Override
                    public String reference(String id) {
                        if (stored.containsKey(id)) {
                            return stored.getOrDefault(id, id);
                        }
                        Integer line = lines.get(id);
                        boolean rule = pack.combinations().stream()
                                .anyMatch(one -> one.id().equals(id));
                        return line != null ? References.to(line) : rule ? id : "new";
                    }
                });
    }

    /** Everybody and every home that the file names at its head. */
    private void cast(Family written, Block first, String path) {
        if (written.people().isEmpty() && written.homes().isEmpty()) {
            return;
        }
        Typist typist = typist(first, path, Map.of());
        typist.note(first.on(), "");
        written.people().forEach(person -> typist.person(person.label(), !person.identified(), person.child()));
        written.homes().forEach(home -> typist.home(home.label()));
        typist.store();
    }

    private void known(Family written, Family before) {
        for (Person person : written.people()) {
            before.people().stream()
                    .filter(one -> one.label().equals(person.label()))
                    .forEach(one -> members.put(person.id().value(), one.id().value()));
        }
        for (Home home : written.homes()) {
            before.homes().stream()
                    .filter(one -> one.label().equals(home.label()))
                    .forEach(one -> members.put(home.id().value(), one.id().value()));
        }
    }

    private void type(Block block, String path) {
        Map<String, Integer> lines = new HashMap<>();
        Typist typist = typist(block, path, lines);
        Contact contact = block.contact();
        if (contact == null) {
            typist.note(block.on(), block.from() == null ? "" : stored.getOrDefault(block.from(), ""));
        } else {
            typist.contact(contact, id -> stored.getOrDefault(id, id));
        }
        int number = 0;
        for (Statement statement : block.statements()) {
            typist.line(statement, When.on(block.on()));
            number++;
            lines.put(statement.id(), number);
            if (statement.claim() instanceof Claim.OfFactor of && of.event() != null) {
                lines.putIfAbsent(of.event(), number);
            }
        }
        block.actions().forEach(typist::action);
        block.ended().forEach(action -> typist.ended(stored.getOrDefault(action, action)));
        typist.store();
    }

    private void learnAgencies(Block block, Family written, List<Agency> before, List<Agency> after) {
        for (Agency agency : after) {
            if (before.stream().noneMatch(one -> one.id().equals(agency.id()))) {
                List<String> meant = written.agencies().stream()
                        .filter(one -> one.kind().equals(agency.kind()) && !agencies.containsKey(one.id()))
                        .map(Agency::id)
                        .toList();
                agencies.put(meant.contains(block.agency()) ? block.agency() : meant.getFirst(), agency.id());
            }
        }
    }

    /** What the record now calls what was just entered, and when it was. */
    private void learn(Block block, Family written, Family before, Family after) {
        learnAgencies(block, written, before.agencies(), after.agencies());
        Set<String> known = before.statements().stream().map(Statement::id).collect(Collectors.toSet());
        List<Statement> fresh = after.statements().stream()
                .filter(one -> !known.contains(one.id()))
                .sorted(Comparator.comparingInt(one -> Integer.parseInt(one.id().replaceAll("^.*\\.", ""))))
                .toList();
        assertThat(fresh).hasSameSizeAs(block.statements());
        List<Statement> typed = inOrderOfHeadings(block.statements());
        for (int i = 0; i < typed.size(); i++) {
            Statement one = typed.get(i);
            stored.put(one.id(), fresh.get(i).id());
            recorded.put(one.id(), fresh.get(i).recorded());
            if (one.claim() instanceof Claim.OfFactor of
                    && of.event() != null
                    && fresh.get(i).claim() instanceof Claim.OfFactor now) {
                stored.putIfAbsent(
                        of.event(), now.event() == null ? fresh.get(i).id() : now.event());
            }
        }
        Set<String> contacts = before.contacts().stream().map(Contact::id).collect(Collectors.toSet());
        after.contacts().stream().filter(one -> !contacts.contains(one.id())).forEach(one -> {
            String id = Objects.requireNonNull(block.contact()).id();
            stored.put(id, one.id());
            recorded.put(id, one.recorded());
        });
        Set<String> actions = before.actions().stream().map(PlanAction::id).collect(Collectors.toSet());
        List<PlanAction> plan = after.actions().stream()
                .filter(one -> !actions.contains(one.id()))
                .sorted(Comparator.comparing(PlanAction::id))
                .toList();
        for (int i = 0; i < plan.size(); i++) {
            stored.put(block.actions().get(i).id(), plan.get(i).id());
            recorded.put(block.actions().get(i).id(), plan.get(i).recorded());
        }
    }

    /** The form numbers its lines heading by heading, as each first came up. */
    private static List<Statement> inOrderOfHeadings(List<Statement> statements) {
        Map<String, List<Statement>> headings = new LinkedHashMap<>();
        for (Statement one : statements) {
            String heading = Typist.heading(one);
            headings.computeIfAbsent(heading.equals("record") ? "ours" : heading, _ -> new ArrayList<>())
                    .add(one);
        }
        return headings.values().stream().flatMap(Collection::stream).toList();
    }

    private static List<Block> blocks(Family family) {
        List<Block> blocks = new ArrayList<>();
        for (Contact contact : family.contacts()) {
            blocks.add(new Block(
                    contact.author(),
                    contact.agency(),
                    contact.recorded(),
                    contact.day().latest(),
                    contact,
                    null,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
        }
        for (Statement one : family.statements()) {
            block(blocks, one.author(), one.agency(), one.recorded(), one.contact(), Typist.day(one.recorded()))
                    .statements()
                    .add(one);
        }
        for (PlanAction one : family.actions()) {
            block(blocks, one.author(), one.agency(), one.recorded(), null, one.agreed())
                    .actions()
                    .add(one);
            LocalDate ended = one.ended();
            if (ended != null) {
                blocks.add(new Block(
                        one.author(),
                        one.agency(),
                        ended.atTime(12, 0)
                                .atZone(java.time.ZoneId.of("Europe/London"))
                                .toInstant(),
                        ended,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(one.id())));
            }
        }
        blocks.sort(Comparator.comparing(Block::recorded));
        return blocks;
    }

    private static Block block(
            List<Block> blocks,
            String author,
            String agency,
            Instant recorded,
            @Nullable String contact,
            LocalDate on) {
        for (Block block : blocks) {
            boolean own = block.contact() != null && block.contact().id().equals(contact);
            boolean note = block.contact() == null
                    && Objects.equals(block.from(), contact)
                    && block.on().equals(on);
            if (block.author().equals(author)
                    && block.agency().equals(agency)
                    && block.recorded().equals(recorded)
                    && (own || note)) {
                return block;
            }
        }
        Block block = new Block(
                author, agency, recorded, on, null, contact, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        blocks.add(block);
        return block;
    }

    /** The family of the file under the record's names, with everything recorded when it was entered. */
    private Family asEntered(Family written, Family held) {
        return new Family(
                held.title(),
                held.babies(),
                held.people(),
                held.homes(),
                held.agencies(),
                written.statements().stream().map(this::asEntered).toList(),
                written.contacts().stream().map(this::asEntered).toList(),
                written.actions().stream().map(this::asEntered).toList());
    }

    private String name(String id) {
        return stored.getOrDefault(id, id);
    }

    private Id id(Id id) {
        return Id.of(members.getOrDefault(id.value(), id.value()));
    }

    private Set<Id> ids(Collection<Id> ids) {
        return ids.stream().map(this::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String agency(String id) {
        return agencies.getOrDefault(id, id);
    }

    private Subject subject(Subject subject) {
        Id other = subject.other();
        return other == null ? Subject.of(id(subject.one())) : Subject.pair(id(subject.one()), id(other));
    }

    private Voice voice(Voice voice) {
        return switch (voice.kind()) {
            case FAMILY -> Voice.of(id(Id.of(voice.who())));
            case AGENCY -> Voice.agency(agency(voice.who()));
            case PROFESSIONAL, OTHER -> voice;
        };
    }

    private Claim claim(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor it ->
                new Claim.OfFactor(it.factor(), subject(it.subject()), it.event() == null ? null : name(it.event()));
            case Claim.SameEvent it ->
                new Claim.SameEvent(it.factor(), subject(it.subject()), name(it.event()), name(it.other()));
            case Claim.HowMany it -> new Claim.HowMany(it.factor(), subject(it.subject()), it.times());
            case Claim.OfDate it -> new Claim.OfDate(it.kind(), id(it.subject()), it.day(), it.method());
            case Claim.OfName it -> new Claim.OfName(id(it.person()), it.name());
            case Claim.OfSex it -> new Claim.OfSex(id(it.baby()), it.female());
            case Claim.OfWeight it -> new Claim.OfWeight(id(it.baby()), it.grams());
            case Claim.Complete it ->
                new Claim.Complete(it.set(), id(it.baby()), it.home() == null ? null : id(it.home()), ids(it.people()));
            case Claim.OfAct it -> new Claim.OfAct(it.act(), id(it.baby()));
            case Claim.Proposal it -> new Claim.Proposal(it.kind(), id(it.baby()), it.what());
            case Claim.Asked it -> new Claim.Asked(agency(it.agency()), it.factors());
            case Claim.NothingHeld it -> new Claim.NothingHeld(agency(it.agency()));
            case Claim.Withdrawn it -> it;
        };
    }

    private Statement asEntered(Statement it) {
        return new Statement(
                        name(it.id()),
                        claim(it.claim()),
                        it.says(),
                        it.why(),
                        it.basis(),
                        voice(it.voice()),
                        it.when(),
                        it.partOfDay(),
                        it.expected(),
                        Objects.requireNonNull(recorded.get(it.id())),
                        it.author(),
                        agency(it.agency()),
                        it.marking(),
                        ids(it.notToBeDisclosedTo()),
                        it.contact(),
                        it.cites(),
                        it.corrects(),
                        it.repeats(),
                        it.answers(),
                        it.note())
                .withReferences(this::name);
    }

    private Contact asEntered(Contact it) {
        return new Contact(
                name(it.id()),
                it.kind(),
                it.outcome(),
                it.day(),
                it.partOfDay(),
                ids(it.invited()),
                it.how(),
                it.reached(),
                it.met().stream()
                        .map(met -> new Contact.Met(id(met.person()), met.alone()))
                        .toList(),
                it.home() == null ? null : id(it.home()),
                Objects.requireNonNull(recorded.get(it.id())),
                it.author(),
                agency(it.agency()),
                it.marking(),
                it.corrects() == null ? null : name(it.corrects()),
                it.note());
    }

    private PlanAction asEntered(PlanAction it) {
        return new PlanAction(
                name(it.id()),
                id(it.baby()),
                it.plan(),
                it.what(),
                it.answers(),
                it.owner(),
                it.due(),
                it.agreed(),
                it.ended(),
                Objects.requireNonNull(recorded.get(it.id())),
                it.author(),
                agency(it.agency()));
    }
}
