package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host's own Jackson, 2 or 3, reads and writes the records with their annotations alone. Runs a
 * second time with the oldest Jackson 2 that is supported.
 */
class JacksonCompatibilityTest {

  /** What Jackson 3 does by itself: dates as text, whole characters beyond the basic plane. */
  private static final com.fasterxml.jackson.databind.json.JsonMapper JACKSON_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Jackson 3 by itself sorts members by name and escapes slashes; Jackson 2 does neither. */
  private static final JsonMapper JACKSON_3 =
      JsonMapper.builderWithJackson2Defaults()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(tools.jackson.core.json.JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final JsonMapper JACKSON_3_BY_ITSELF = JsonMapper.builder().build();

  private static final Clause PARAGRAPH =
      Clause.builder()
          .id("c2-s3-a11-p2")
          .kind(ClauseKind.PARAGRAPH)
          .text("支持\uD83C\uDFED与\uD842\uDFB7野家\"一\\二\"建设。\n</p>")
          .cells(List.of("一", ""))
          .responsibilities(
              List.of(
                  new Responsibility(
                      Role.LEAD, new UnitMention("市委金融办", "市委金融办", null), null, null, null)))
          .deadline(
              TimeFrame.builder()
                  .endsOn(LocalDate.of(2026, 12, 31))
                  .precision(Precision.YEAR)
                  .term(Period.ofYears(3))
                  .inferred(true)
                  .phrase("到2026年")
                  .build())
          .targets(
              List.of(
                  target(
                      "t1",
                      new TargetMeasure.Quantity(Comparator.AT_LEAST, number("18.0"), null, "%")),
                  target(
                      "t2",
                      TargetMeasure.Change.builder()
                          .direction(Direction.INCREASE)
                          .comparator(Comparator.BETWEEN)
                          .value(number("1E+7"))
                          .upper(number("0.00000001"))
                          .basis(ChangeBasis.SINCE_BASELINE)
                          .build()),
                  target("t3", new TargetMeasure.Qualitative("明显改善"))))
          .gradingSchemes(
              List.of(
                  GradingScheme.builder()
                      .id("g1")
                      .subject("企业")
                      .grades(List.of())
                      .phrase("分类评价")
                      .build()))
          .build();
  private static final PolicyDossier DOSSIER =
      PolicyDossier.builder()
          .formatVersion("1.0")
          .id("nb-2024")
          .regimes(List.of(Regime.MAJOR_DECISION, Regime.BUSINESS_RELATED))
          .versions(
              List.of(
                  PolicyDocument.builder()
                      .id("draft")
                      .title("若干政策意见")
                      .stage(Stage.CONSULTATION_DRAFT)
                      .signedOn(LocalDate.of(2024, 4, 12))
                      .clauses(List.of(PARAGRAPH))
                      .extensions(Map.of("x-rank", 1))
                      .build()))
          .consultations(
              List.of(
                  ConsultationNotice.builder()
                      .id("n1")
                      .replyDemands(List.of(ReplyDemand.WRITTEN))
                      .contacts(List.of(new Contact("办公室", "某某", List.of("0574-1"), null, null)))
                      .outcome(
                          ConsultationOutcome.builder()
                              .received(1)
                              .comments(List.of(comment()))
                              .build())
                      .build()))
          .sources(List.of(Source.builder().id("s1").url("https://example.org/a?b=1&c=2").build()))
          .extensions(extensions())
          .build();

  static Stream<PolicyDossier> dossiers() {
    return Stream.concat(
        Stream.of(DOSSIER),
        LongStream.rangeClosed(1, 60)
            .mapToObj(seed -> new RandomRecords(seed, 300).record(PolicyDossier.class)));
  }

  @Test
  void jackson2IsTheVersionThatTheBuildAsksFor() {
    assertThat(PackageVersion.VERSION)
        .hasToString(System.getProperty("policydata.jackson2.version"));
  }

  @Test
  void theDossiersHoldEveryRecordType() {
    Set<Class<?>> found = new HashSet<>();
    dossiers().forEach(dossier -> collectTypes(dossier, found));
    assertThat(found).containsAll(RecordReflection.types());
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void bothWriteTheSameBytes(PolicyDossier dossier) throws JsonProcessingException {
    assertThat(text(JACKSON_2.writeValueAsBytes(dossier)))
        .isEqualTo(text(JACKSON_3.writeValueAsBytes(dossier)));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void eachReadsWhatTheOtherWrote(PolicyDossier dossier) throws IOException {
    byte[] by2 = JACKSON_2.writeValueAsBytes(dossier);
    byte[] by3 = JACKSON_3.writeValueAsBytes(dossier);
    assertThat(JACKSON_2.readValue(by3, PolicyDossier.class)).isEqualTo(dossier);
    assertThat(JACKSON_3.readValue(by2, PolicyDossier.class)).isEqualTo(dossier);
  }

  @Test
  void jackson3ByItselfReadsWhatEitherWroteAndWhatItWritesIsReadByEither() throws IOException {
    byte[] byItself = JACKSON_3_BY_ITSELF.writeValueAsBytes(DOSSIER);
    assertThat(JACKSON_2.readValue(byItself, PolicyDossier.class)).isEqualTo(DOSSIER);
    assertThat(JACKSON_3_BY_ITSELF.readValue(byItself, PolicyDossier.class)).isEqualTo(DOSSIER);
    byte[] by2 = JACKSON_2.writeValueAsBytes(DOSSIER);
    assertThat(JACKSON_3_BY_ITSELF.readValue(by2, PolicyDossier.class)).isEqualTo(DOSSIER);
  }

  @Test
  void membersStandInTheOrderOfTheRecordAndExtensionsAtTheEnd() throws IOException {
    Clause clause =
        Clause.builder()
            .id("a1")
            .kind(ClauseKind.ARTICLE)
            .label("1.")
            .text("文")
            .targets(List.of(target("t1", new TargetMeasure.Qualitative("好"))))
            .extensions(Map.of("x-b", 2, "x-a", List.of(1, "二")))
            .build();
    String expected =
        """
        {"id":"a1","kind":"ARTICLE","label":"1.","text":"文",\
        "targets":[{"id":"t1","indicator":"比重",\
        "measure":{"type":"QUALITATIVE","description":"好"},"phrase":"句"}],\
        "x-a":[1,"二"],"x-b":2}\
        """;
    assertThat(JACKSON_2.writeValueAsString(clause)).isEqualTo(expected);
    assertThat(JACKSON_3.writeValueAsString(clause)).isEqualTo(expected);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsWrittenAsItself() throws IOException {
    assertThat(text(JACKSON_2.writeValueAsBytes(PARAGRAPH))).contains("\uD83C\uDFED与\uD842\uDFB7");
    assertThat(text(JACKSON_3.writeValueAsBytes(PARAGRAPH))).contains("\uD83C\uDFED与\uD842\uDFB7");
  }

  @Test
  void anExtensionThatIsNullIsKeptAtEveryDepth() throws IOException {
    String expected = "\"x-map\":{\"a\":null,\"b\":[null,1.5,true]},\"x-null\":null}";
    assertThat(JACKSON_2.writeValueAsString(DOSSIER)).endsWith(expected);
    assertThat(JACKSON_3.writeValueAsString(DOSSIER)).endsWith(expected);
    PolicyDossier back =
        JACKSON_2.readValue(JACKSON_2.writeValueAsBytes(DOSSIER), PolicyDossier.class);
    assertThat(back.extensions()).containsEntry("x-null", null);
  }

  @Test
  void anUnknownMemberWithoutItsPrefixIsRefused() {
    String json = "{\"formatVersion\":\"1.0\",\"id\":\"a\",\"titel\":\"b\"}";
    assertThatThrownBy(() -> JACKSON_2.readValue(json, PolicyDossier.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("titel");
    assertThatThrownBy(() -> JACKSON_3.readValue(json, PolicyDossier.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("titel");
  }

  @Test
  void aMissingRequiredMemberIsRefusedByItsName() {
    String json = "{\"formatVersion\":\"1.0\"}";
    assertThatThrownBy(() -> JACKSON_2.readValue(json, PolicyDossier.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> JACKSON_3.readValue(json, PolicyDossier.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("id");
  }

  private static Comment comment() {
    return Comment.builder()
        .id("k1")
        .anchors(List.of(new Anchor("draft", "c2-s3-a11-p2", "第11条", null)))
        .text("建议修改")
        .commenter(new Commenter(CommenterKind.ENTERPRISE, null))
        .disposition(Disposition.builder().decision(Decision.ADOPTED).build())
        .amendments(
            List.of(
                Amendment.ReplaceText.builder().expectedText("旧").newText("新").build(),
                new Amendment.InsertClause("c2", null, PARAGRAPH),
                new Amendment.RemoveClause("c1", "旧"),
                new Amendment.MoveClause("c1", "c2", null)))
        .build();
  }

  private static Target target(String id, TargetMeasure measure) {
    return Target.builder().id(id).indicator("比重").measure(measure).phrase("句").build();
  }

  private static Map<String, @Nullable Object> extensions() {
    Map<String, @Nullable Object> nested = new LinkedHashMap<>();
    nested.put("b", Arrays.asList(null, number("1.50"), true));
    nested.put("a", null);
    Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
    extensions.put("x-null", null);
    extensions.put("x-map", nested);
    extensions.put("x-empty", new ArrayList<>());
    return extensions;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static void collectTypes(@Nullable Object value, Set<Class<?>> found) {
    if (value instanceof Record record) {
      found.add(record.getClass());
      for (Object component : RecordReflection.values(record)) {
        collectTypes(component, found);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collectTypes(element, found));
    }
  }
}
