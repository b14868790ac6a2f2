package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.model.Amount;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.TargetMeasure;

class ValueRangeTest {

  static Stream<Arguments> wrong() {
    return Stream.of(
            amount(Comparator.BETWEEN, 20, null),
            amount(Comparator.BETWEEN, 20, 10),
            amount(Comparator.AT_LEAST, 20, 100),
            new TargetMeasure.Quantity(Comparator.ABOUT, number(20), number(30), "%"),
            change(Comparator.BETWEEN, 20, 10))
        .flatMap(ValueRangeTest::underEachProvider);
  }

  static Stream<Arguments> right() {
    return Stream.of(
            amount(Comparator.BETWEEN, 20, 100),
            amount(Comparator.BETWEEN, 20, 20),
            amount(Comparator.AT_MOST, 20, null),
            new TargetMeasure.Quantity(Comparator.ABOUT, number(20), null, "%"),
            change(Comparator.BETWEEN, 10, 20))
        .flatMap(ValueRangeTest::underEachProvider);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void anUpperValueThatDoesNotFitIsAViolation(Providers provider, Record record) {
    assertThat(provider.violations(record))
        .containsExactly("/upper: must stand beside BETWEEN and not lie below the lower value");
  }

  @ParameterizedTest
  @MethodSource("right")
  void aRangeInOrderAndASingleValueAreAccepted(Providers provider, Record record) {
    assertThat(provider.violations(record)).isEmpty();
  }

  private static Stream<Arguments> underEachProvider(Record record) {
    return Arrays.stream(Providers.values()).map(provider -> Arguments.of(provider, record));
  }

  private static Amount amount(Comparator comparator, int value, @Nullable Integer upper) {
    return new Amount(comparator, number(value), upper == null ? null : number(upper), "万元", null);
  }

  private static TargetMeasure.Change change(Comparator comparator, int value, int upper) {
    return TargetMeasure.Change.builder()
        .direction(Direction.INCREASE)
        .comparator(comparator)
        .value(number(value))
        .upper(number(upper))
        .build();
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }
}
