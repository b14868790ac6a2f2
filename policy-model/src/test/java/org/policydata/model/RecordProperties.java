package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every record of the model, whatever it holds. */
class RecordProperties {

  @Provide
  Arbitrary<Record> records() {
    return RecordGenerators.anyRecord();
  }

  @Provide
  Arbitrary<Target> targets() {
    return RecordGenerators.records(Target.class);
  }

  @Property
  void listsCannotBeChanged(@ForAll("records") Record record) {
    for (List<?> list : lists(record)) {
      assertThatThrownBy(() -> withAnyElement(list).add(null))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Property
  void extensionsCannotBeChangedAtAnyDepth(@ForAll("records") Record record) {
    for (RecordComponent component : RecordReflection.components(record.getClass())) {
      if (RecordReflection.isExtensions(component)) {
        assertUnmodifiable(RecordReflection.value(record, component));
      }
    }
  }

  @Property
  void changingTheSourcesAfterConstructionChangesNothing(@ForAll("records") Record record) {
    @Nullable Object[] sources = mutableCopies(RecordReflection.values(record));
    Record copy = RecordReflection.construct(record.getClass(), sources);
    for (Object source : sources) {
      empty(source);
    }
    assertThat(copy).isEqualTo(record);
  }

  @Property
  void copiesAreEqualAndHaveEqualHashCodes(@ForAll("records") Record record) {
    Record copy = deepCopy(record);
    assertThat(copy).isEqualTo(record).hasSameHashCodeAs(record);
    assertThat(copy.toString()).isEqualTo(record.toString());
  }

  @Property
  void numbersAreEqualWhateverTheirScale(@ForAll("records") Record record) {
    @Nullable Object[] values = RecordReflection.values(record);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof BigDecimal number) {
        values[i] = number.setScale(number.scale() + 3);
      }
    }
    assertThat(RecordReflection.construct(record.getClass(), values)).isEqualTo(record);
  }

  @Property
  void aBuilderMadeOfARecordBuildsAnEqualOne(@ForAll("records") Record record) {
    Assume.that(RecordReflection.hasBuilder(record.getClass()));
    assertThat(RecordReflection.rebuilt(record)).isEqualTo(record);
  }

  @Property
  void aBuilderWithEveryComponentSetBuildsAnEqualRecord(@ForAll("records") Record record) {
    Assume.that(RecordReflection.hasBuilder(record.getClass()));
    assertThat(RecordReflection.builtFromSetters(record)).isEqualTo(record);
  }

  @Property
  void absentListsReadAsEmpty(@ForAll("records") Record record) {
    @Nullable Object[] values = RecordReflection.values(record);
    List<RecordComponent> components = RecordReflection.components(record.getClass());
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      boolean collection =
          RecordReflection.isList(component) || RecordReflection.isExtensions(component);
      if (collection && !RecordReflection.isRequired(component)) {
        values[i] = null;
      }
    }
    Record absent = RecordReflection.construct(record.getClass(), values);
    for (RecordComponent component : components) {
      boolean list = RecordReflection.isList(component);
      if (list && !RecordReflection.isRequired(component)) {
        assertThat((List<?>) RecordReflection.value(absent, component)).isEmpty();
      } else if (RecordReflection.isExtensions(component)) {
        assertThat((Map<?, ?>) RecordReflection.value(absent, component)).isEmpty();
      }
    }
  }

  @Property
  void flagsAreTrueOrAbsent(@ForAll("records") Record record) {
    @Nullable Object[] values = RecordReflection.values(record);
    List<RecordComponent> components = RecordReflection.components(record.getClass());
    for (RecordComponent component : components) {
      if (isFlag(component)) {
        values[components.indexOf(component)] = false;
      }
    }
    Record withoutFlags = RecordReflection.construct(record.getClass(), values);
    for (RecordComponent component : components) {
      if (isFlag(component)) {
        assertThat(RecordReflection.value(withoutFlags, component)).isNull();
        assertThat(RecordReflection.value(record, component)).isNotEqualTo(false);
      }
    }
  }

  @Property(tries = 200)
  void whetherMoreIsBetterIsNoFlag(@ForAll("targets") Target target) {
    assertThat(target.toBuilder().ascending(false).build().ascending()).isFalse();
  }

  /** False says as much as true only where a target tells whether more is better. */
  private static boolean isFlag(RecordComponent component) {
    return component.getType() == Boolean.class && !component.getName().equals("ascending");
  }

  private static List<List<?>> lists(Record record) {
    List<List<?>> lists = new ArrayList<>();
    for (Object value : RecordReflection.values(record)) {
      if (value instanceof List<?> list) {
        lists.add(list);
      }
    }
    return lists;
  }

  private static void assertUnmodifiable(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      assertThatThrownBy(() -> withAnyMember(map).put("x-new", 1))
          .isInstanceOf(UnsupportedOperationException.class);
      map.values().forEach(RecordProperties::assertUnmodifiable);
    } else if (value instanceof List<?> list) {
      assertThatThrownBy(() -> withAnyElement(list).add(null))
          .isInstanceOf(UnsupportedOperationException.class);
      list.forEach(RecordProperties::assertUnmodifiable);
    }
  }

  private static @Nullable Object[] mutableCopies(@Nullable Object[] values) {
    @Nullable Object[] copies = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      copies[i] = mutableCopy(values[i]);
    }
    return copies;
  }

  private static @Nullable Object mutableCopy(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(mutableCopy(element)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new HashMap<>();
      map.forEach((name, member) -> copy.put(name, mutableCopy(member)));
      return copy;
    }
    return value;
  }

  private static void empty(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(RecordProperties::empty);
      map.clear();
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(RecordProperties::empty);
      collection.clear();
    }
  }

  private static Record deepCopy(Record record) {
    @Nullable Object[] values = RecordReflection.values(record);
    for (int i = 0; i < values.length; i++) {
      values[i] = deepCopyOf(values[i]);
    }
    return RecordReflection.construct(record.getClass(), values);
  }

  private static @Nullable Object deepCopyOf(@Nullable Object value) {
    if (value instanceof Record record) {
      return deepCopy(record);
    }
    if (value instanceof String text) {
      return new StringBuilder(text).toString();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(deepCopyOf(element)));
      return copy;
    }
    return mutableCopy(value);
  }

  @SuppressWarnings("unchecked") // the element is refused before its type could matter
  private static List<@Nullable Object> withAnyElement(List<?> list) {
    return (List<@Nullable Object>) list;
  }

  @SuppressWarnings("unchecked") // the member is refused before its type could matter
  private static Map<String, @Nullable Object> withAnyMember(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }
}
