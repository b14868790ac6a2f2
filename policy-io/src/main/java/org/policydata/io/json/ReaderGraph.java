package org.policydata.io.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * Builds the readers of a record type and of all types it holds. What a record requires and whether
 * it takes extensions is asked of the JSON library, so its annotations mean here what they mean
 * there.
 */
final class ReaderGraph {

  private final DeserializationContext context;
  private final MethodHandles.Lookup lookup;
  private final Map<Class<?>, ValueReader> readers = new HashMap<>();

  ReaderGraph(DeserializationContext context, MethodHandles.Lookup lookup) {
    this.context = context;
    this.lookup = lookup;
  }

  ValueReader reader(Type type) {
    if (type instanceof ParameterizedType parameterized
        && parameterized.getRawType() == List.class) {
      return new ListReader(reader(parameterized.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType parameterized
        && parameterized.getRawType() == Map.class) {
      return ExtensionReader::readMap;
    }
    if (!(type instanceof Class<?> raw)) {
      throw new IllegalArgumentException("no reader for " + type);
    }
    ValueReader known = readers.get(raw);
    if (known != null) {
      return known;
    }
    Optional<ValueReader> scalar = ScalarReaders.find(raw);
    if (scalar.isPresent()) {
      readers.put(raw, scalar.get());
      return scalar.get();
    }
    return raw.isRecord() ? recordReader(raw) : sealedReader(raw);
  }

  private ValueReader recordReader(Class<?> type) {
    RecordShape shape = shape(type);
    RecordValueReader reader = new RecordValueReader(shape);
    readers.put(type, reader);
    reader.complete(table(shape.names(), shape.types(), shape.extensible()));
    return reader;
  }

  private ValueReader sealedReader(Class<?> type) {
    JsonSubTypes subTypes = type.getAnnotation(JsonSubTypes.class);
    if (subTypes == null) {
      throw new IllegalArgumentException("no reader for " + type.getName());
    }
    Map<String, RecordShape> variants = new LinkedHashMap<>();
    for (JsonSubTypes.Type variant : subTypes.value()) {
      variants.put(variant.name(), shape(variant.value()));
    }
    SealedValueReader reader = new SealedValueReader(variants);
    readers.put(type, reader);
    Map<String, Type> members = new LinkedHashMap<>();
    for (RecordShape shape : variants.values()) {
      for (int i = 0; i < shape.names().size(); i++) {
        Type other = members.putIfAbsent(shape.names().get(i), shape.types().get(i));
        if (other != null && !other.equals(shape.types().get(i))) {
          throw new IllegalArgumentException(
              shape.names().get(i) + " has two types in " + type.getName());
        }
      }
    }
    List<String> names = new ArrayList<>(members.keySet());
    List<ValueReader> memberReaders = new ArrayList<>();
    members.values().forEach(member -> memberReaders.add(reader(member)));
    names.add(0, SealedValueReader.TYPE);
    memberReaders.add(0, reader::readType);
    reader.complete(new MemberTable(names, memberReaders, false, factory()));
    return reader;
  }

  private MemberTable table(List<String> names, List<Type> types, boolean extensible) {
    return new MemberTable(names, types.stream().map(this::reader).toList(), extensible, factory());
  }

  private TokenStreamFactory factory() {
    return context.tokenStreamFactory();
  }

  private RecordShape shape(Class<?> type) {
    BeanDescription description = context.introspectBeanDescription(context.constructType(type));
    List<String> required =
        description.findProperties().stream()
            .filter(BeanPropertyDefinition::isRequired)
            .map(BeanPropertyDefinition::getName)
            .toList();
    @Nullable Object anySetter = description.findAnySetterAccessor();
    return RecordShape.of(type, required, anySetter != null, lookup);
  }
}
