package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record type of the model. */
class RecordContractTest {

  private static final int BUILDER_FROM = 6;

  static List<Class<? extends Record>> types() {
    return RecordReflection.types();
  }

  static Stream<Arguments> requiredComponents() {
    return componentsWhere(RecordReflection::isRequired);
  }

  static Stream<Arguments> lists() {
    return componentsWhere(RecordReflection::isList);
  }

  static Stream<Class<? extends Record>> extensibleTypes() {
    return types().stream().filter(RecordContractTest::hasExtensions);
  }

  static Stream<Class<? extends Record>> typesWithBuilder() {
    return types().stream().filter(RecordReflection::hasBuilder);
  }

  @Test
  void theTypesIncludeTheRootAndTheVariantsOfSealedTypes() {
    assertThat(types())
        .contains(
            PolicyDossier.class,
            Clause.class,
            TargetMeasure.Qualitative.class,
            Amendment.MoveClause.class,
            Contact.class)
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("requiredComponents")
  void aRequiredComponentIsRefusedAsNullByItsName(
      Class<? extends Record> type, RecordComponent component) {
    @Nullable Object[] values = valuesWith(type, component, null);
    assertThatNullPointerException()
        .isThrownBy(() -> RecordReflection.construct(type, values))
        .withMessage(component.getName());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aNullElementIsRefused(Class<? extends Record> type, RecordComponent component) {
    @Nullable Object[] values = valuesWith(type, component, Arrays.asList((Object) null));
    assertThatNullPointerException().isThrownBy(() -> RecordReflection.construct(type, values));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aRecordOfSixOrMoreComponentsHasABuilder(Class<? extends Record> type) {
    boolean large = RecordReflection.components(type).size() >= BUILDER_FROM;
    assertThat(RecordReflection.hasBuilder(type)).isEqualTo(large);
  }

  @ParameterizedTest
  @MethodSource("typesWithBuilder")
  void anEmptyBuilderNamesTheFirstRequiredComponent(Class<? extends Record> type) {
    Object builder = RecordReflection.newBuilder(type);
    RecordReflection.components(type).stream()
        .filter(RecordReflection::isRequired)
        .findFirst()
        .ifPresentOrElse(
            required ->
                assertThatNullPointerException()
                    .isThrownBy(() -> RecordReflection.build(builder))
                    .withMessage(required.getName()),
            () -> assertThat(RecordReflection.build(builder)).isInstanceOf(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void anObjectWithAnIdTakesExtensionsAndNoOtherDoes(Class<? extends Record> type) {
    boolean hasId =
        RecordReflection.components(type).stream()
            .anyMatch(component -> component.getName().equals("id"));
    assertThat(hasExtensions(type)).isEqualTo(hasId);
  }

  @ParameterizedTest
  @MethodSource("extensibleTypes")
  void anExtensionWithoutItsPrefixIsRefused(Class<? extends Record> type) {
    RecordComponent extensions = extensionsOf(type);
    @Nullable Object[] values = valuesWith(type, extensions, Map.of("note", "text"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordReflection.construct(type, values))
        .withMessageContaining("x-")
        .withMessageContaining("note");
  }

  @ParameterizedTest
  @MethodSource("extensibleTypes")
  void anExtensionMayBeNull(Class<? extends Record> type) {
    Map<String, @Nullable Object> withNull = new HashMap<>();
    withNull.put("x-note", null);
    RecordComponent extensions = extensionsOf(type);
    Record record = RecordReflection.construct(type, valuesWith(type, extensions, withNull));
    assertThat(RecordReflection.value(record, extensions)).isEqualTo(withNull);
  }

  @ParameterizedTest
  @MethodSource("types")
  void nothingBesidesTheComponentsLooksLikeAMember(Class<? extends Record> type) {
    assertThat(type.getMethods())
        .filteredOn(method -> !Modifier.isStatic(method.getModifiers()))
        .filteredOn(method -> method.getDeclaringClass() == type)
        .extracting(Method::getName)
        .noneMatch(name -> name.matches("(get|is)[A-Z].*"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theOnlyConstructorTakesAllComponents(Class<? extends Record> type) {
    assertThat(type.getDeclaredConstructors())
        .extracting(Constructor::getParameterCount)
        .containsExactly(RecordReflection.components(type).size());
  }

  private static Stream<Arguments> componentsWhere(Predicate<RecordComponent> wanted) {
    return types().stream()
        .flatMap(
            type ->
                RecordReflection.components(type).stream()
                    .filter(wanted)
                    .map(component -> Arguments.of(type, component)));
  }

  private static boolean hasExtensions(Class<?> type) {
    return RecordReflection.components(type).stream().anyMatch(RecordReflection::isExtensions);
  }

  private static RecordComponent extensionsOf(Class<?> type) {
    return RecordReflection.components(type).stream()
        .filter(RecordReflection::isExtensions)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Object[] valuesWith(
      Class<? extends Record> type, RecordComponent component, @Nullable Object value) {
    @Nullable Object[] values = RecordReflection.values(new RandomRecords(1, 20).record(type));
    List<String> names =
        RecordReflection.components(type).stream().map(RecordComponent::getName).toList();
    values[names.indexOf(component.getName())] = value;
    return values;
  }
}
