package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.model.AliasKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Source;
import org.policydata.model.Stage;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitAlias;
import org.policydata.model.Validity;

class DateOrderTest {

  private static final LocalDate EARLY = LocalDate.of(2024, 4, 12);
  private static final LocalDate LATE = LocalDate.of(2024, 4, 23);

  static Stream<Arguments> reversed() {
    return Stream.of(
            Arguments.of(period(LATE, EARLY), "/closesOn"),
            Arguments.of(document(LATE, EARLY), "/publishedOn"),
            Arguments.of(expiring(LATE, null, EARLY), "/validity/1/endsOn"),
            Arguments.of(expiring(EARLY, LATE, EARLY), "/validity/1/endsOn"),
            Arguments.of(notice(LATE, EARLY), "/publishedOn"),
            Arguments.of(source(LATE, EARLY), "/retrievedOn"),
            Arguments.of(timeFrame(LATE, EARLY), "/endsOn"),
            Arguments.of(validity(LATE, EARLY), "/endsOn"),
            Arguments.of(new UnitAlias("旧名", AliasKind.FORMER, LATE, EARLY), "/until"))
        .flatMap(DateOrderTest::underEachProvider);
  }

  static Stream<Arguments> inOrder() {
    return Stream.of(
            period(EARLY, LATE),
            period(EARLY, EARLY),
            period(LATE, null),
            period(null, EARLY),
            document(EARLY, LATE),
            expiring(EARLY, LATE, LATE),
            expiring(EARLY, LATE, null),
            expiring(null, null, EARLY),
            notice(EARLY, LATE),
            source(EARLY, LATE),
            timeFrame(EARLY, LATE),
            validity(EARLY, LATE),
            new UnitAlias("旧名", AliasKind.FORMER, EARLY, LATE))
        .map(Arguments::of)
        .flatMap(DateOrderTest::underEachProvider);
  }

  @ParameterizedTest
  @MethodSource("reversed")
  void aDateBeforeTheOneItFollowsIsAViolationAtTheLaterOne(
      Providers provider, Record record, String path) {
    assertThat(provider.violations(record))
        .containsExactly(path + ": must not lie before the date it follows");
  }

  @ParameterizedTest
  @MethodSource("inOrder")
  void datesInOrderAndSingleDatesAreAccepted(Providers provider, Record record) {
    assertThat(provider.violations(record)).isEmpty();
  }

  @Test
  void aConstraintOnAComponentThatDoesNotExistIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordComponents.value(period(EARLY, LATE), "endsOn"))
        .withMessageContaining("endsOn");
  }

  private static Stream<Arguments> underEachProvider(Arguments arguments) {
    return Arrays.stream(Providers.values())
        .map(
            provider ->
                Arguments.of(
                    Stream.concat(Stream.of(provider), Arrays.stream(arguments.get())).toArray()));
  }

  private static ConsultationPeriod period(LocalDate opensOn, LocalDate closesOn) {
    return ConsultationPeriod.builder().opensOn(opensOn).closesOn(closesOn).build();
  }

  private static PolicyDocument document(
      @Nullable LocalDate signedOn, @Nullable LocalDate publishedOn) {
    return PolicyDocument.builder()
        .id("v1")
        .title("意见")
        .stage(Stage.ISSUED)
        .signedOn(signedOn)
        .publishedOn(publishedOn)
        .build();
  }

  /** The second statement on validity has the last day. */
  private static PolicyDocument expiring(
      @Nullable LocalDate signedOn, @Nullable LocalDate publishedOn, @Nullable LocalDate endsOn) {
    return document(signedOn, publishedOn).toBuilder()
        .validity(List.of(validity(null, null), validity(null, endsOn)))
        .build();
  }

  private static ConsultationNotice notice(LocalDate signedOn, LocalDate publishedOn) {
    return ConsultationNotice.builder()
        .id("n1")
        .versionIds(List.of("v1"))
        .signedOn(signedOn)
        .publishedOn(publishedOn)
        .build();
  }

  private static Source source(LocalDate publishedOn, LocalDate retrievedOn) {
    return Source.builder().id("s1").publishedOn(publishedOn).retrievedOn(retrievedOn).build();
  }

  private static TimeFrame timeFrame(LocalDate startsOn, LocalDate endsOn) {
    return TimeFrame.builder().startsOn(startsOn).endsOn(endsOn).phrase("期间").build();
  }

  private static Validity validity(@Nullable LocalDate effectiveOn, @Nullable LocalDate endsOn) {
    return Validity.builder().effectiveOn(effectiveOn).endsOn(endsOn).phrase("有效").build();
  }
}
