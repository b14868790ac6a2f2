package org.policydata.model.constraint;

import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads components of a record by name, for constraints that compare two of them. */
final class RecordComponents {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private RecordComponents() {}

  /** Returns the value of a component, null where it is absent. */
  static @Nullable Object value(Record record, String name) {
    Method accessor = ACCESSORS.get(record.getClass()).get(name);
    if (accessor == null) {
      throw new IllegalArgumentException(
          record.getClass().getSimpleName() + " has no component " + name);
    }
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the component " + name + " cannot be read", e);
    }
  }

  /** Reports the violation at one component instead of the whole record. */
  static void reportAt(String name, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
        .addPropertyNode(name)
        .addConstraintViolation();
  }

  /** Reports the violation at a component of an element of a list. */
  static void reportAt(String list, int index, String name, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
        .addPropertyNode(list)
        .addPropertyNode(name)
        .inIterable()
        .atIndex(index)
        .addConstraintViolation();
  }
}
