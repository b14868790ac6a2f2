package org.policydata.io.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.MemberTable.Members;
import tools.jackson.core.JsonParser;

/** One record type: its members in order, which of them are required, and its constructor. */
final class RecordShape {

  private final List<String> names;
  private final List<Type> types;
  private final int[] required;
  private final boolean extensible;
  private final MethodHandle constructor;

  private RecordShape(
      List<String> names,
      List<Type> types,
      int[] required,
      boolean extensible,
      MethodHandle constructor) {
    this.names = List.copyOf(names);
    this.types = List.copyOf(types);
    this.required = required;
    this.extensible = extensible;
    this.constructor = constructor;
  }

  /** Names of the members, without the one for extensions. */
  List<String> names() {
    return names;
  }

  /** Generic types of the members. */
  List<Type> types() {
    return types;
  }

  /** Indexes of the required members; not to be changed. */
  int[] required() {
    return required;
  }

  /** Whether a last component takes {@code x-} members. */
  boolean extensible() {
    return extensible;
  }

  static RecordShape of(
      Class<?> type, List<String> requiredNames, boolean extensible, MethodHandles.Lookup lookup) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> names = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    int own = extensible ? components.length - 1 : components.length;
    for (RecordComponent component : Arrays.copyOf(components, own)) {
      names.add(nameOf(component));
      types.add(component.getGenericType());
    }
    int[] required = requiredNames.stream().mapToInt(names::indexOf).toArray();
    return new RecordShape(names, types, required, extensible, constructor(type, lookup));
  }

  /** A member may be called what Java takes for a keyword. */
  private static String nameOf(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }

  private static MethodHandle constructor(Class<?> type, MethodHandles.Lookup lookup) {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return lookup
          .unreflectConstructor(type.getDeclaredConstructor(parameters))
          .asSpreader(Object[].class, parameters.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalArgumentException("the record cannot be made: " + type.getName(), e);
    }
  }

  /**
   * Makes the record from its members, or reports why not and answers null. Extensions take the
   * last place of the values.
   */
  @Nullable Object make(
      @Nullable Object[] values, Members members, JsonParser parser, ReadState state) {
    if (extensible) {
      values[values.length - 1] = members.extensions;
    }
    try {
      return (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException e) {
      state.reportObject(
          parser,
          members.object,
          ReadFindings.BAD_VALUE,
          Map.of("problem", "REFUSED", "reason", String.valueOf(e.getMessage())));
      return null;
    } catch (Throwable e) {
      throw new IllegalStateException("the record cannot be made", e);
    }
  }
}
