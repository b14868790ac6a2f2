package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** No text form of any record shows personal data, however deep it lies. */
class MaskingProperties {

  private static final Map<Class<?>, Set<String>> PERSONAL =
      Map.of(
          Contact.class, Set.of("person", "phones", "email", "address"),
          Commenter.class, Set.of("name"),
          Comment.class, Set.of("text"),
          Channel.class, Set.of("value"));
  private static final String MARK = "PERSONAL";

  /** Records whose personal texts, and only these, hold a mark. */
  @Provide
  Arbitrary<Record> marked() {
    Arbitrary<Class<? extends Record>> types =
        Arbitraries.of(
            List.of(
                PolicyDossier.class,
                ConsultationNotice.class,
                ConsultationOutcome.class,
                Comment.class,
                Contact.class,
                Commenter.class,
                Channel.class));
    return Combinators.combine(types, RecordGenerators.seeds())
        .as((type, seed) -> new RandomRecords(seed, 80, MaskingProperties::text).record(type));
  }

  @Property
  void personalDataNeverShowsInATextForm(@ForAll("marked") Record record) {
    for (Record inner : withAllInside(record)) {
      assertThat(inner.toString()).doesNotContain(MARK);
    }
  }

  @Property(tries = 200)
  void thatPersonalDataIsKnownShows(@ForAll("marked") Record record) {
    for (Record inner : withAllInside(record)) {
      if (inner instanceof Commenter commenter && commenter.name() != null) {
        assertThat(commenter.toString()).contains("name=***");
      }
    }
  }

  @Property(tries = 1)
  void theMarkedComponentsExist() {
    PERSONAL.forEach(
        (type, names) ->
            assertThat(RecordReflection.components(type))
                .extracting(component -> component.getName())
                .containsAll(new TreeSet<>(names)));
  }

  private static String text(Class<?> owner, String component, Random random) {
    boolean personal = PERSONAL.getOrDefault(owner, Set.of()).contains(component);
    return personal ? MARK + random.nextInt(1_000) : "public" + random.nextInt(1_000);
  }

  private static List<Record> withAllInside(Record record) {
    List<Record> found = new ArrayList<>();
    collect(record, found);
    return found;
  }

  private static void collect(@Nullable Object value, List<Record> found) {
    if (value instanceof Record record) {
      found.add(record);
      for (Object inner : RecordReflection.values(record)) {
        collect(inner, found);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, found));
    }
  }
}
