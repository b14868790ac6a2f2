package org.policydata.validation.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadLimits;
import org.policydata.io.json.RecordReader;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON: compact, members in the order of the records, absent rather than null. */
final class FactsJson {

  /** A summary of a large part of a corpus is one document; its facts are small. */
  private static final ReadLimits LIMITS =
      new ReadLimits(
          Integer.MAX_VALUE - 8,
          ReadLimits.DEFAULT.maxDepth(),
          ReadLimits.DEFAULT.maxStringLength(),
          ReadLimits.DEFAULT.maxNumberLength());

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final RecordReader<DossierFacts> DOSSIER =
      new RecordReader<>(DossierFacts.class, MethodHandles.lookup(), LIMITS);

  static final RecordReader<Content> SUMMARY =
      new RecordReader<>(Content.class, MethodHandles.lookup(), LIMITS);

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private FactsJson() {}

  /** A summary as it is carried from one process to another. */
  record Content(
      @JsonProperty(required = true) String summaryVersion,
      List<DossierFacts> dossiers,
      List<UnitName> names) {

    Content {
      dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  static byte[] write(Record facts) {
    return MAPPER.writeValueAsBytes(members(facts));
  }

  /** What {@link #write} wrote of a dossier. */
  static DossierFacts readDossier(byte[] json) {
    return DOSSIER
        .read(json)
        .partial()
        .orElseThrow(() -> new IllegalStateException(new String(json, StandardCharsets.UTF_8)));
  }

  private static Map<String, Object> members(Record facts) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(facts.getClass())) {
      Object value = value(facts, component);
      if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          members.put(component.getName(), list.stream().map(FactsJson::json).toList());
        }
      } else if (value != null) {
        members.put(component.getName(), json(value));
      }
    }
    return members;
  }

  private static Object json(Object value) {
    if (value instanceof Record facts) {
      return members(facts);
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  private static @Nullable Object value(Record facts, RecordComponent component) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of this package can be asked", e);
    }
  }
}
