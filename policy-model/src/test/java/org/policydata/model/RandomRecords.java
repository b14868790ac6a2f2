package org.policydata.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes random records of any type of the model. What it makes can be written as JSON and read
 * back: texts hold whole characters only, dates have years of four digits, periods no signs.
 */
final class RandomRecords {

  /** Supplies the text of a component; lets a test mark where a text comes from. */
  interface Texts {
    String text(Class<?> owner, String component, Random random);
  }

  private static final String[] CHARACTERS = {
    "市",
    "经",
    "信",
    "局",
    "不",
    "低",
    "于",
    "%",
    "，",
    "。",
    "〔",
    "〕",
    "a",
    "Z",
    "0",
    "é",
    " ",
    "\u3000",
    "\u00A0",
    "\n",
    "\t",
    "\u0000",
    "\u001F",
    "\u007F",
    "\u2028",
    "\"",
    "\\",
    "/",
    "<",
    "\uFEFF",
    "\uFFFD",
    "\uFFFF",
    "\uD83C\uDFED",
    "\uD842\uDFB7",
    "\uDBFF\uDFFF",
    "~",
    "{",
    "[",
    ":",
    ","
  };
  private static final int MAX_LIST = 3;
  private static final int MAX_EXTENSION_LEVELS = 4;

  private final Random random;
  private final Texts texts;
  private int budget;

  /**
   * Creates a source of records.
   *
   * @param seed equal seeds give equal records
   * @param budget about how many records one value may hold
   */
  RandomRecords(long seed, int budget) {
    this(seed, budget, (owner, component, random) -> randomText(random));
  }

  RandomRecords(long seed, int budget, Texts texts) {
    this.random = new Random(seed);
    this.budget = budget;
    this.texts = texts;
  }

  <R extends Record> R record(Class<R> type) {
    return type.cast(newRecord(type));
  }

  private Object newRecord(Class<?> type) {
    budget--;
    List<RecordComponent> components = RecordReflection.components(type);
    @Nullable Object[] arguments = new @Nullable Object[components.size()];
    for (int i = 0; i < arguments.length; i++) {
      RecordComponent component = components.get(i);
      arguments[i] = componentValue(type, component);
    }
    return RecordReflection.construct(type, arguments);
  }

  private @Nullable Object componentValue(Class<?> owner, RecordComponent component) {
    if (RecordReflection.isExtensions(component)) {
      return random.nextInt(4) == 0 ? extensions() : null;
    }
    boolean required = RecordReflection.isRequired(component);
    if (!required && (budget <= 0 || random.nextInt(5) < 2)) {
      return null;
    }
    return value(component.getGenericType(), owner, component.getName());
  }

  private Object value(Type type, Class<?> owner, String component) {
    if (type instanceof ParameterizedType list) {
      Type element = RecordReflection.elementType(list);
      List<Object> values = new ArrayList<>();
      for (int size = random.nextInt(MAX_LIST + 1); size > 0 && budget > 0; size--) {
        values.add(value(element, owner, component));
      }
      return values;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    }
    if (raw.isSealed()) {
      Class<?>[] variants = raw.getPermittedSubclasses();
      return newRecord(variants[random.nextInt(variants.length)]);
    }
    if (raw.isRecord()) {
      return newRecord(raw);
    }
    return scalar(raw, owner, component);
  }

  private Object scalar(Class<?> type, Class<?> owner, String component) {
    if (type == String.class) {
      return texts.text(owner, component, random);
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == Integer.class) {
      return integer();
    } else if (type == BigDecimal.class) {
      return decimal();
    } else if (type == LocalDate.class) {
      return LocalDate.of(random.nextInt(10_000), 1, 1).plusDays(random.nextInt(365));
    } else if (type == Period.class) {
      return Period.of(random.nextInt(100_000), random.nextInt(24), random.nextInt(400));
    }
    throw new AssertionError("no values for " + type);
  }

  private int integer() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      default -> random.nextInt(3_000);
    };
  }

  private BigDecimal decimal() {
    return switch (random.nextInt(4)) {
      case 0 -> new BigDecimal(new BigInteger(120, random), random.nextInt(60) - 30);
      case 1 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(12));
      default -> BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3) - 1);
    };
  }

  /** Returns extensions with values of every kind, nested. */
  Map<String, @Nullable Object> extensions() {
    Map<String, @Nullable Object> extensions = new HashMap<>();
    for (int size = 1 + random.nextInt(3); size > 0; size--) {
      extensions.put("x-" + randomText(random), extensionValue(MAX_EXTENSION_LEVELS));
    }
    return extensions;
  }

  private @Nullable Object extensionValue(int levels) {
    return switch (random.nextInt(levels > 0 ? 10 : 8)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> integer();
      case 3 -> random.nextLong();
      case 4 -> random.nextInt(10_000) / 100.0;
      case 5 -> new BigInteger(90, random);
      case 6 -> decimal();
      case 7 -> randomText(random);
      case 8 -> extensionList(levels - 1);
      default -> extensionMap(levels - 1);
    };
  }

  private List<@Nullable Object> extensionList(int levels) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      values.add(extensionValue(levels));
    }
    return values;
  }

  private Map<String, @Nullable Object> extensionMap(int levels) {
    Map<String, @Nullable Object> members = new HashMap<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      members.put(randomText(random), extensionValue(levels));
    }
    return members;
  }

  static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
