package org.policydata.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void theyAreSortedByName() {
    assertThat(Details.of("word", "一般", "found", 3, "phrase", "不低于80%"))
        .containsExactly(entry("found", 3), entry("phrase", "不低于80%"), entry("word", "一般"));
    Map<String, Object> unsorted = new LinkedHashMap<>();
    unsorted.put("b", 1);
    unsorted.put("a", 2);
    assertThat(Details.of(unsorted)).containsExactly(entry("a", 2), entry("b", 1));
  }

  @Test
  void oneMoreLeavesTheOthersAsTheyWere() {
    Details one = Details.of("found", "x");
    assertThat(one.with("expected", "y")).isEqualTo(Map.of("found", "x", "expected", "y"));
    assertThat(one).isEqualTo(Map.of("found", "x"));
  }

  @Test
  void anotherValueReplacesTheFirst() {
    Details two = Details.of("a", 1, "b", 2);
    assertThat(two.with("a", 3)).isEqualTo(Map.of("a", 3, "b", 2));
    assertThat(two.with("b", 3)).isEqualTo(Map.of("a", 1, "b", 3));
  }

  @Test
  void theyAreEqualToTheMapTheyAreMadeOf() {
    Map<String, Object> map = new HashMap<>(Map.of("found", "x", "count", 2));
    Details details = Details.of(map);
    map.put("more", 1);
    assertThat(details).isEqualTo(Map.of("found", "x", "count", 2)).hasSize(2);
    assertThat(Details.of(details)).isSameAs(details);
    assertThat(Details.of()).isEmpty();
  }

  @Test
  void changingAListAfterwardsChangesNothing() {
    List<String> names = new ArrayList<>(List.of("市发改委"));
    List<Details> all =
        List.of(
            Details.of("names", names),
            Details.of("count", 1).with("names", names),
            Details.of(Map.of("names", names)));
    names.clear();
    assertThat(all).allMatch(details -> details.get("names").equals(List.of("市发改委")));
  }

  @Test
  void otherValuesBecomeListsAndText() {
    assertThat(Details.of("names", new TreeSet<>(Set.of("乙", "甲"))).get("names"))
        .isEqualTo(List.of("乙", "甲"));
    assertThat(Details.of("day", LocalDate.of(2024, 5, 1), "words", new StringBuilder("x")))
        .isEqualTo(Map.of("day", "2024-05-01", "words", "x"));
    assertThat(Details.of("count", 2L, "known", true))
        .isEqualTo(Map.of("count", 2L, "known", true));
  }

  @Test
  void arraysBecomeLists() {
    assertThat(Details.of("names", new String[] {"甲", "乙"}, "days", new int[] {3, 4}))
        .isEqualTo(Map.of("names", List.of("甲", "乙"), "days", List.of(3, 4)));
  }

  @Test
  void numbersThatMayChangeBecomeText() {
    AtomicInteger count = new AtomicInteger(5);
    Details details = Details.of("count", count, "share", new BigDecimal("0.5"));
    count.set(9);
    assertThat(details).isEqualTo(Map.of("count", "5", "share", new BigDecimal("0.5")));
  }

  @Test
  void listsAreNestedTenDeepAndNoMore() {
    Object ten = "x";
    for (int i = 0; i < 10; i++) {
      ten = List.of(ten);
    }
    Object eleven = List.of(ten);
    assertThat(Details.of("found", ten).get("found")).isEqualTo(ten);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Details.of("found", eleven))
        .withMessageContaining("10");
  }

  @Test
  void aDetailHasANameAndAValue() {
    assertThatNullPointerException().isThrownBy(() -> Details.of("found", null));
    assertThatNullPointerException().isThrownBy(() -> Details.of().with(null, "x"));
  }
}
