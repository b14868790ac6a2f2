package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void a_whole_number_is_read_from_a_decimal_and_from_an_integer() {
    Parameters parameters =
        new Parameters(Map.of("read", new BigDecimal("30.0"), "built", 7, "long", 8L));

    assertThat(parameters.integer("read")).contains(30);
    assertThat(parameters.integer("built")).contains(7);
    assertThat(parameters.integer("long")).contains(8);
  }

  @Test
  void what_is_no_whole_number_is_absent() {
    Parameters parameters =
        new Parameters(
            Map.of("half", new BigDecimal("0.5"), "huge", new BigDecimal("1E30"), "text", "30"));

    assertThat(parameters.integer("half")).isEmpty();
    assertThat(parameters.integer("huge")).isEmpty();
    assertThat(parameters.integer("text")).isEmpty();
    assertThat(parameters.integer("missing")).isEmpty();
  }

  @Test
  void a_text_is_read_and_a_number_is_none() {
    Parameters parameters = new Parameters(Map.of("text", "甲", "number", 1));

    assertThat(parameters.text("text")).contains("甲");
    assertThat(parameters.text("number")).isEmpty();
    assertThat(parameters.text("missing")).isEmpty();
  }

  @Test
  void of_a_list_the_elements_of_the_type_asked_for_are_given() {
    Parameters parameters = new Parameters(Map.of("mixed", List.of("甲", 1, Map.of("name", "乙"))));

    assertThat(parameters.texts("mixed")).containsExactly("甲");
    assertThat(parameters.groups("mixed"))
        .singleElement()
        .satisfies(group -> assertThat(group.text("name")).contains("乙"));
    assertThat(parameters.texts("missing")).isEmpty();
    assertThat(parameters.groups("missing")).isEmpty();
  }

  @Test
  void the_form_a_rule_works_with_is_made_once() {
    Parameters parameters = new Parameters(Map.of("words", List.of("甲", "乙")));

    Joined first = parameters.as(Joined.class, Joined::of);

    assertThat(first.words()).isEqualTo("甲乙");
    assertThat(parameters.as(Joined.class, Joined::of)).isSameAs(first);
  }

  private record Joined(String words) {

    static Joined of(Parameters parameters) {
      return new Joined(String.join("", parameters.texts("words")));
    }
  }
}
