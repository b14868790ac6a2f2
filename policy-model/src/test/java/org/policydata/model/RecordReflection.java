package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record types of the model and their parts, found by reflection so that none is forgotten. */
final class RecordReflection {

  private static final List<Class<? extends Record>> TYPES = reachableFrom(PolicyDossier.class);

  private RecordReflection() {}

  /** Returns every record type that a dossier can hold, itself first. */
  static List<Class<? extends Record>> types() {
    return TYPES;
  }

  static List<RecordComponent> components(Class<?> type) {
    return List.of(type.getRecordComponents());
  }

  static boolean isRequired(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property != null && property.required();
  }

  static boolean isExtensions(RecordComponent component) {
    return component.getName().equals("extensions");
  }

  static boolean isList(RecordComponent component) {
    return component.getType() == List.class;
  }

  static Type elementType(Type listType) {
    return ((ParameterizedType) listType).getActualTypeArguments()[0];
  }

  static @Nullable Object value(Record record, RecordComponent component) {
    return invoke(component.getAccessor(), record);
  }

  /** Returns the values of all components, to be changed and handed to {@link #construct}. */
  static @Nullable Object[] values(Record record) {
    return components(record.getClass()).stream()
        .map(component -> value(record, component))
        .toArray();
  }

  /** Calls the canonical constructor; what it throws comes out as it is. */
  static <R> R construct(Class<R> type, @Nullable Object[] arguments) {
    try {
      Class<?>[] parameters =
          components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<R> constructor = type.getDeclaredConstructor(parameters);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static boolean hasBuilder(Class<?> type) {
    return method(type, "toBuilder").isPresent();
  }

  /** Returns what {@code toBuilder().build()} makes of a record. */
  static @Nullable Object rebuilt(Record record) {
    Object builder = invoke(method(record.getClass(), "toBuilder").orElseThrow(), record);
    return build(builder);
  }

  /** Returns what {@code builder()} builds when every setter gets the component's value. */
  static @Nullable Object builtFromSetters(Record record) {
    Class<?> type = record.getClass();
    Object builder = invoke(method(type, "builder").orElseThrow(), null);
    for (RecordComponent component : components(type)) {
      Object value = value(record, component);
      Method setter =
          Arrays.stream(builder.getClass().getMethods())
              .filter(method -> method.getName().equals(component.getName()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no setter for " + component));
      invoke(setter, builder, value);
    }
    return build(builder);
  }

  static @Nullable Object build(@Nullable Object builder) {
    return invoke(method(builder.getClass(), "build").orElseThrow(), builder);
  }

  static @Nullable Object newBuilder(Class<?> type) {
    return invoke(method(type, "builder").orElseThrow(), null);
  }

  private static Optional<Method> method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
        .findFirst();
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }

  private static List<Class<? extends Record>> reachableFrom(Class<?> root) {
    Set<Class<? extends Record>> found = new LinkedHashSet<>();
    collect(root, found);
    return new ArrayList<>(found);
  }

  private static void collect(Type type, Set<Class<? extends Record>> found) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      collect(elementType(list), found);
    } else if (type instanceof Class<?> raw && raw.isSealed()) {
      for (Class<?> variant : raw.getPermittedSubclasses()) {
        collect(variant, found);
      }
    } else if (type instanceof Class<?> raw && raw.isRecord()) {
      if (found.add(raw.asSubclass(Record.class))) {
        components(raw).forEach(component -> collect(component.getGenericType(), found));
      }
    }
  }
}
