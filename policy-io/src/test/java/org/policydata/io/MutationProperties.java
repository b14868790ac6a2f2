package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ten thousand random changes of a real dossier: reading never throws and never hangs, names a
 * change that matters at its place and nothing else, and reads all that the change does not touch.
 *
 * <p>A change matters when a member of the format is dropped though it is required, stands twice,
 * is renamed, is null or has a value of another JSON type, when a list holds null, and when the
 * document ends early. Leaving out what is optional, and changes inside {@code x-} members other
 * than a member that stands twice, do not matter.
 */
class MutationProperties {

  /** What is done to a member, or to an element of a list. */
  enum Change {
    DROP,
    DUPLICATE,
    RETYPE,
    SET_NULL,
    RENAME
  }

  /** Far beyond what a slow machine needs; it only tells a hang from an answer. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final PolicyReader READER = PolicyReader.create();
  private static final byte[] DOCUMENT = document();
  private static final Optional<PolicyDossier> DOSSIER = READER.read(DOCUMENT).dossier();
  private static final List<Place> PLACES = places();
  private static final String NEW_NAME = "zzzzzzzzzzzz";

  /** Stands for the name of a member that stands twice, which a tree cannot hold. */
  private static final String SECOND = "%second%";

  @Property(tries = 6_000)
  void aChangedMemberOrElementIsNamedAndTheRestIsRead(
      @ForAll Change change, @ForAll @IntRange(max = 1_000_000) int which) {
    Place place = PLACES.get(which % PLACES.size());
    ReadResult result = read(changed(place, change));

    assertThat(result.findings().stream().map(MutationProperties::codeAndPointer))
        .containsExactlyInAnyOrderElementsOf(expectedFindings(place, change));
    boolean untouched = change == Change.DUPLICATE || (change == Change.RENAME && place.element());
    if (untouched) {
      assertThat(result.partial()).isEqualTo(DOSSIER);
    } else if (!place.extension()) {
      assertThat(result.partial()).isEqualTo(without(place));
    }
  }

  @Property(tries = 1_000)
  void aNullInAListIsNamedAndTheRestIsRead(@ForAll @IntRange(max = 1_000_000) int which) {
    List<Place> elements =
        PLACES.stream().filter(place -> place.element() && !place.extension()).toList();
    Place place = elements.get(which % elements.size());
    JsonNode tree = JSON.readTree(DOCUMENT);
    ((ArrayNode) tree.at(place.parentPointer())).insertNull(Integer.parseInt(place.name()));
    ReadResult result = read(JSON.writeValueAsBytes(tree));

    assertThat(result.findings().stream().map(MutationProperties::codeAndPointer))
        .containsExactly("read.null-element " + place.pointer());
    assertThat(result.partial()).isEqualTo(DOSSIER);
  }

  @Property(tries = 1_000)
  void aDocumentThatEndsEarlyIsNamedAsSuch(@ForAll @IntRange(max = 1_000_000) int where) {
    int length = where % (DOCUMENT.length - 1);
    ReadResult result = read(Arrays.copyOf(DOCUMENT, length));

    assertThat(result.hasErrors()).isTrue();
    assertThat(result.findings())
        .extracting(Finding::code)
        .containsOnlyOnce("read.syntax")
        .isSubsetOf("read.syntax", "read.not-utf8");
    result
        .partial()
        .ifPresent(partial -> assertThat(partial.id()).isEqualTo("nb-2024-new-industrialization"));
  }

  @Property(tries = 2_000)
  void aDocumentWithAnyOtherByteIsReadOrNamed(
      @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte value) {
    byte[] changed = DOCUMENT.clone();
    changed[where % changed.length] = value;
    ReadResult result = read(changed);

    assertThat(result.dossier().isPresent()).isNotEqualTo(result.hasErrors());
    if (result.hasErrors()) {
      assertThat(result.findings()).allMatch(finding -> finding.location() != null);
    }
  }

  private static ReadResult read(byte[] document) {
    CompletableFuture<ReadResult> result =
        CompletableFuture.supplyAsync(() -> READER.read(document));
    assertThat(result).succeedsWithin(LONG_ENOUGH);
    return result.join();
  }

  private static List<String> expectedFindings(Place place, Change change) {
    String pointer = place.pointer();
    boolean top = place.extension() && place.name().startsWith("x-");
    List<String> expected = new ArrayList<>();
    if (change == Change.DUPLICATE && !place.element()) {
      expected.add("read.duplicate-member " + pointer);
    } else if (change == Change.RENAME && !place.element() && (!place.extension() || top)) {
      expected.add("read.unknown-member " + place.parentPointer() + "/" + NEW_NAME);
    } else if (change == Change.RETYPE && !place.extension()) {
      expected.add("read.wrong-type " + pointer);
    } else if (change == Change.SET_NULL && !place.extension()) {
      expected.add((place.element() ? "read.null-element " : "read.wrong-type ") + pointer);
    }
    if (place.required() && (change == Change.DROP || change == Change.RENAME)) {
      expected.add("read.missing-member " + place.parentPointer());
    }
    return expected;
  }

  /** What the reader makes of the document without a value and all that cannot be without it. */
  private static Optional<PolicyDossier> without(Place place) {
    Place left = place;
    while (left.required() && !left.element()) {
      if (left.parent() == null) {
        return Optional.empty();
      }
      left = left.parent();
    }
    return READER.read(changed(left, Change.DROP)).dossier();
  }

  /** Returns the document with one change; there is no second of an element, nor a name of it. */
  private static byte[] changed(Place place, Change change) {
    JsonNode tree = JSON.readTree(DOCUMENT);
    JsonNode around = tree.at(place.parentPointer());
    if (around instanceof ArrayNode list) {
      changeElement(list, Integer.parseInt(place.name()), change);
    } else {
      changeMember((ObjectNode) around, place.name(), change);
    }
    return JSON.writeValueAsString(tree)
        .replace("\"" + SECOND + "\"", "\"" + place.name() + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void changeElement(ArrayNode list, int index, Change change) {
    switch (change) {
      case DROP -> list.remove(index);
      case RETYPE -> list.set(index, ofAnotherType(list.get(index)));
      case SET_NULL -> list.setNull(index);
      case DUPLICATE, RENAME -> {}
    }
  }

  private static void changeMember(ObjectNode object, String name, Change change) {
    switch (change) {
      case DROP -> object.remove(name);
      case RETYPE -> object.set(name, ofAnotherType(object.get(name)));
      case SET_NULL -> object.putNull(name);
      case DUPLICATE -> object.set(SECOND, object.get(name));
      case RENAME -> object.set(NEW_NAME, object.remove(name));
    }
  }

  private static JsonNode ofAnotherType(JsonNode node) {
    boolean number = !node.isString() && !node.isContainer();
    return number ? JSON.readTree("\"text\"") : JSON.readTree("17");
  }

  private static String codeAndPointer(Finding finding) {
    return finding.code() + " " + finding.pointer();
  }

  private static byte[] document() {
    try (InputStream in = MutationProperties.class.getResourceAsStream("dossier.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    collect(JSON.readTree(DOCUMENT), PolicyDossier.class, null, places);
    return places;
  }

  /** Walks document and record types together; within an extension there is no type. */
  private static void collect(
      JsonNode node, @Nullable Type type, @Nullable Place at, List<Place> places) {
    if (node instanceof ObjectNode object) {
      Class<?> record = type == null ? null : recordType(object, (Class<?>) type);
      for (String name : object.propertyNames()) {
        Optional<RecordComponent> component = component(record, name);
        boolean tag = record != null && record != type && name.equals("type");
        boolean required = tag || component.map(MutationProperties::isRequired).orElse(false);
        Type memberType = component.map(RecordComponent::getGenericType).orElse(null);
        boolean extension = memberType == null && !tag;
        Place member = new Place(at, name, false, required, extension);
        places.add(member);
        collect(object.get(name), memberType, member, places);
      }
    } else if (node instanceof ArrayNode array) {
      Type elementType =
          type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
      for (int i = 0; i < array.size(); i++) {
        Place element = new Place(at, Integer.toString(i), true, false, type == null);
        places.add(element);
        collect(array.get(i), elementType, element, places);
      }
    }
  }

  private static Class<?> recordType(ObjectNode object, Class<?> type) {
    if (type.isRecord()) {
      return type;
    }
    String name = object.get("type").asString();
    return Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Optional<RecordComponent> component(@Nullable Class<?> record, String name) {
    return record == null
        ? Optional.empty()
        : Arrays.stream(record.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst();
  }

  private static boolean isRequired(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property != null && property.required();
  }

  /**
   * A member of an object or an element of a list.
   *
   * @param parent the place of the object or list; null for the root
   * @param name name of the member or index of the element
   * @param element whether it is an element
   * @param required whether its object is nothing without it
   * @param extension whether it is an extension or lies in one
   */
  private record Place(
      @Nullable Place parent, String name, boolean element, boolean required, boolean extension) {

    String parentPointer() {
      return parent == null ? "" : parent.pointer();
    }

    String pointer() {
      return parentPointer() + "/" + name;
    }
  }
}
