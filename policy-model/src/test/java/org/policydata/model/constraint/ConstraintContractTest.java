package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every constraint that is declared on a record. */
class ConstraintContractTest {

  static List<Class<? extends Annotation>> constraints() {
    return List.of(
        CreditCode.class,
        DateOrder.class,
        DateOrderWithin.class,
        DivisionCode.class,
        DocumentNumber.class,
        NonBlankText.class,
        NonNegativeCount.class,
        ValueRange.class,
        WellFormedId.class);
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void aConstraintNamesTheCodeOfItsFinding(Class<? extends Annotation> constraint) {
    assertThat(constraint.getAnnotation(FindingCode.class).value())
        .matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void aConstraintNestsItsOnlyValidatorAsAPublicClass(Class<? extends Annotation> constraint) {
    Class<? extends ConstraintValidator<?, ?>>[] validators =
        constraint.getAnnotation(Constraint.class).validatedBy();
    assertThat(validators).hasSize(1);
    assertThat(validators[0].getEnclosingClass()).isEqualTo(constraint);
    assertThat(Modifier.isPublic(validators[0].getModifiers())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void theMessageNeedsNoExpressionLanguage(Class<? extends Annotation> constraint)
      throws NoSuchMethodException {
    assertThat((String) constraint.getMethod("message").getDefaultValue())
        .startsWith("must ")
        .doesNotContain("{", "$");
  }

  @Test
  void anAbsentValueIsAccepted() {
    assertThat(Providers.accepts(new CreditCode.Check(), null)).isTrue();
    assertThat(Providers.accepts(new DivisionCode.Check(), null)).isTrue();
    assertThat(Providers.accepts(new DocumentNumber.Check(), null)).isTrue();
    assertThat(Providers.accepts(new NonBlankText.Check(), null)).isTrue();
    assertThat(Providers.accepts(new NonNegativeCount.Check(), null)).isTrue();
    assertThat(Providers.accepts(new WellFormedId.Check(), null)).isTrue();
    assertThat(Providers.accepts(new DateOrder.Check(), null)).isTrue();
    assertThat(Providers.accepts(new DateOrderWithin.Check(), null)).isTrue();
    assertThat(Providers.accepts(new ValueRange.Check(), null)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theProvidersAreTheOnesTheyAreSaidToBe(Providers provider) {
    assertThat(provider.factory().getClass().getName())
        .contains(provider == Providers.APACHE_BVAL ? "apache" : "hibernate");
  }
}
