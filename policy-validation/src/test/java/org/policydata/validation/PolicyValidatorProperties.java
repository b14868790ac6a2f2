package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.report.TextReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever becomes of a dossier, it is judged without a failure and always in the same way. */
class PolicyValidatorProperties {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final byte[] NINGBO = NingboDossier.bytes();
  private static final PolicyReader READER = PolicyReader.create();
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();

  @Property(tries = 300)
  void a_dossier_that_was_tampered_with_is_judged_without_a_failure(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> places) {
    JsonNode tree = MAPPER.readTree(NINGBO);
    for (int place : places) {
      List<Runnable> changes = new ArrayList<>();
      collect(tree, changes);
      changes.get(place % changes.size()).run();
    }
    ReadResult result = READER.read(MAPPER.writeValueAsBytes(tree));

    ValidationReport report = VALIDATOR.validate(result, NingboDossier.DAY);

    assertThat(report.ruleFailures()).isEmpty();
    assertThat(report.findings()).containsAll(result.findings());
    assertThat(report.findings())
        .allMatch(finding -> finding.location() != null)
        .isSortedAccordingTo(Comparator.comparing(Finding::location));
    assertThat(report.rulesRun().size() + report.rulesSkipped().size())
        .isEqualTo(VALIDATOR.descriptors().size());
    assertThat(render(report)).isEqualTo(render(VALIDATOR.validate(result, NingboDossier.DAY)));
  }

  private static String render(ValidationReport report) {
    CheckedSource source = new CheckedSource("dossier", report);
    return JsonReport.of(VALIDATOR, Locale.CHINESE).write(List.of(source))
        + TextReport.of(VALIDATOR, Locale.ENGLISH).write(source);
  }

  /** Members and elements that are dropped, made null, or doubled. */
  private static void collect(JsonNode node, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        changes.add(() -> object.remove(name));
        changes.add(() -> object.putNull(name));
        changes.add(() -> object.put(name, " "));
        collect(object.get(name), changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        changes.add(() -> array.remove(index));
        changes.add(() -> array.insertNull(index));
        changes.add(() -> array.insert(index, array.get(index).deepCopy()));
        collect(array.get(i), changes);
      }
    }
  }
}
