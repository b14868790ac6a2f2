package org.policydata.validation.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.policydata.io.PolicyReader;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.BuiltInFixtures;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.testkit.RuleFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The quick answer and the provider agree, whatever is wrong with a dossier. */
class ConstraintPlanProperties {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final byte[] NINGBO = NingboDossier.bytes();
  private static final PolicyReader READER = PolicyReader.create();
  private static final Validator PROVIDER =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private static final List<RuleFixture> FIXTURES = BuiltInFixtures.all();

  @Property(tries = 300)
  void a_text_that_is_changed_is_judged_as_the_provider_judges_it(
      @ForAll("places") int place, @ForAll("values") String value) {
    JsonNode tree = MAPPER.readTree(NINGBO);
    List<Runnable> changes = new ArrayList<>();
    collect(tree, value, changes);
    changes.get(place % changes.size()).run();

    READER
        .read(MAPPER.writeValueAsBytes(tree))
        .partial()
        .ifPresent(ConstraintPlanProperties::assertAgreement);
  }

  @Property(tries = 200)
  void a_fixture_is_judged_as_the_provider_judges_it(@ForAll("fixtures") RuleFixture fixture)
      throws Exception {
    READER.read(fixture.document()).partial().ifPresent(ConstraintPlanProperties::assertAgreement);
  }

  private static void assertAgreement(PolicyDossier dossier) {
    assertThat(ConstraintPlan.isKept(dossier)).isEqualTo(PROVIDER.validate(dossier).isEmpty());
  }

  /** A change for each text of the document. */
  private static void collect(JsonNode node, String value, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        if (object.get(name).isString()) {
          changes.add(() -> object.put(name, value));
        }
        collect(object.get(name), value, changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        if (array.get(i).isString()) {
          changes.add(() -> array.set(index, MAPPER.getNodeFactory().stringNode(value)));
        }
        collect(array.get(i), value, changes);
      }
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 100_000);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("", " ", "\u3000", "a b", "2020-01-01", "2099-12-31", "330200", "甲");
  }

  @Provide
  Arbitrary<RuleFixture> fixtures() {
    return Arbitraries.of(FIXTURES);
  }
}
