package cotside.evidence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Facts as bytes and back, without loss. The names below are in every stored record: add, never change. */
final class FactsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Id.class, IdAsText.class)
            .addMixIn(Claim.class, Claims.class)
            .addMixIn(Marking.class, Markings.class)
            .build();

    private FactsJson() {}

    static byte[] write(Object fact) {
        return MAPPER.writeValueAsString(fact).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class IdAsText {
        @JsonCreator
        IdAsText(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "claim")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Claim.OfFactor.class, name = "factor"),
        @JsonSubTypes.Type(value = Claim.SameEvent.class, name = "same event"),
        @JsonSubTypes.Type(value = Claim.HowMany.class, name = "how many"),
        @JsonSubTypes.Type(value = Claim.OfDate.class, name = "date"),
        @JsonSubTypes.Type(value = Claim.OfName.class, name = "name"),
        @JsonSubTypes.Type(value = Claim.OfSex.class, name = "sex"),
        @JsonSubTypes.Type(value = Claim.OfWeight.class, name = "weight"),
        @JsonSubTypes.Type(value = Claim.Complete.class, name = "complete"),
        @JsonSubTypes.Type(value = Claim.OfAct.class, name = "act"),
        @JsonSubTypes.Type(value = Claim.Proposal.class, name = "proposal"),
        @JsonSubTypes.Type(value = Claim.Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Claim.NothingHeld.class, name = "nothing held"),
        @JsonSubTypes.Type(value = Claim.Withdrawn.class, name = "withdrawn")
    })
    private interface Claims {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "for")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Marking.AllInvolved.class, name = "all involved"),
        @JsonSubTypes.Type(value = Marking.OwnAgency.class, name = "own agency"),
        @JsonSubTypes.Type(value = Marking.NamedPeople.class, name = "named people")
    })
    private interface Markings {}
}
