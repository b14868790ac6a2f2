package org.policydata.validation.constraints;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a record breaks any declared constraint, much faster than the provider does, from
 * the same declarations and the same validators. Nearly every dossier breaks none, and then the
 * provider need not be asked; where one is broken, the provider says which.
 */
final class ConstraintPlan {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private static final ClassValue<ConstraintPlan> PLANS =
      new ClassValue<>() {
        @Override
        protected ConstraintPlan computeValue(Class<?> type) {
          return new ConstraintPlan(type);
        }
      };

  /** The first violation is answer enough: a validator that starts to describe one is stopped. */
  private static final ConstraintValidatorContext STOP_AT_VIOLATION =
      (ConstraintValidatorContext)
          Proxy.newProxyInstance(
              ConstraintPlan.class.getClassLoader(),
              new Class<?>[] {ConstraintValidatorContext.class},
              (proxy, method, arguments) -> {
                throw new Violated();
              });

  private final Checks ownChecks;
  private final Component[] components;

  private ConstraintPlan(Class<?> type) {
    ownChecks = Checks.on(type);
    List<Component> withWork = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Component plan = new Component(component);
      if (plan.hasWork()) {
        withWork.add(plan);
      }
    }
    components = withWork.toArray(Component[]::new);
  }

  /** Tells whether a record and all records below it keep every declared constraint. */
  static boolean isKept(Record root) {
    try {
      return PLANS.get(root.getClass()).keeps(root);
    } catch (Violated e) {
      return false;
    }
  }

  private boolean keeps(Object record) {
    if (!ownChecks.pass(record)) {
      return false;
    }
    for (Component component : components) {
      if (!component.keeps(record)) {
        return false;
      }
    }
    return true;
  }

  /** The validators that are declared in one place. */
  private static final class Checks {

    private static final Checks NONE = new Checks(List.of());

    private final ConstraintValidator<?, Object>[] validators;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type arguments
    private Checks(List<ConstraintValidator<?, Object>> validators) {
      this.validators = validators.toArray(new ConstraintValidator[0]);
    }

    static Checks on(AnnotatedElement element) {
      List<ConstraintValidator<?, Object>> validators = new ArrayList<>();
      for (Annotation annotation : element.getAnnotations()) {
        Constraint constraint = annotation.annotationType().getAnnotation(Constraint.class);
        if (constraint != null) {
          for (Class<?> validator : constraint.validatedBy()) {
            validators.add(create(validator, annotation));
          }
        }
      }
      return validators.isEmpty() ? NONE : new Checks(validators);
    }

    /** The declaration names a validator for the type it stands on. */
    @SuppressWarnings("unchecked")
    private static ConstraintValidator<?, Object> create(Class<?> type, Annotation annotation) {
      try {
        ConstraintValidator<Annotation, Object> validator =
            (ConstraintValidator<Annotation, Object>) type.getDeclaredConstructor().newInstance();
        validator.initialize(annotation);
        return validator;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the validator cannot be made: " + type.getName(), e);
      }
    }

    boolean isEmpty() {
      return validators.length == 0;
    }

    boolean pass(Object value) {
      for (ConstraintValidator<?, Object> validator : validators) {
        if (!validator.isValid(value, STOP_AT_VIOLATION)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What has to be checked of one component. */
  private static final class Component {

    private final Function<Object, @Nullable Object> accessor;
    private final Checks valueChecks;
    private final Checks elementChecks;
    private final boolean cascades;
    private final boolean list;

    /** The plan of the values below, where all are of one type: of the first one met. */
    private @Nullable ConstraintPlan below;

    private final boolean oneType;

    Component(RecordComponent component) {
      AnnotatedType type = component.getAnnotatedType();
      valueChecks = Checks.on(type);
      list = component.getType() == List.class;
      AnnotatedType content =
          list && type instanceof AnnotatedParameterizedType parameterized
              ? parameterized.getAnnotatedActualTypeArguments()[0]
              : type;
      elementChecks = list ? Checks.on(content) : Checks.NONE;
      cascades = content.isAnnotationPresent(Valid.class);
      oneType = content.getType() instanceof Class<?> declared && declared.isRecord();
      accessor = accessor(component);
    }

    /**
     * A function made for this accessor, which the compiler can inline where a method handle stays
     * a call.
     */
    @SuppressWarnings("unchecked") // the factory makes what its type says
    private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
      try {
        MethodHandle handle = LOOKUP.unreflect(component.getAccessor());
        return (Function<Object, @Nullable Object>)
            LambdaMetafactory.metafactory(
                    LOOKUP,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    handle.type())
                .getTarget()
                .invoke();
      } catch (Throwable e) {
        throw new IllegalStateException("the component cannot be read: " + component, e);
      }
    }

    boolean hasWork() {
      return cascades || !valueChecks.isEmpty() || !elementChecks.isEmpty();
    }

    boolean keeps(Object record) {
      Object value = accessor.apply(record);
      if (value == null) {
        return true;
      }
      if (!valueChecks.pass(value)) {
        return false;
      }
      if (!list) {
        return !cascades || keepsBelow(value);
      }
      List<?> elements = (List<?>) value;
      for (int i = 0; i < elements.size(); i++) {
        Object element = elements.get(i);
        if (!elementChecks.pass(element) || (cascades && !keepsBelow(element))) {
          return false;
        }
      }
      return true;
    }

    private boolean keepsBelow(Object value) {
      if (!oneType) {
        return PLANS.get(value.getClass()).keeps(value);
      }
      ConstraintPlan plan = below;
      if (plan == null) {
        // A record may hold its own kind, so its plan is looked up late; two threads find the same.
        plan = PLANS.get(value.getClass());
        below = plan;
      }
      return plan.keeps(value);
    }
  }

  /** Thrown in place of a described violation; carries nothing, not even a stack trace. */
  private static final class Violated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Violated() {
      super("violated", null, false, false);
    }
  }
}
