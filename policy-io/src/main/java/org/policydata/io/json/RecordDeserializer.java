package org.policydata.io.json;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Hands a record at the root of a document over to the readers of this package. */
final class RecordDeserializer extends ValueDeserializer<Object> {

  private final Class<?> type;
  private final MethodHandles.Lookup lookup;
  private @Nullable ValueReader reader;

  private RecordDeserializer(Class<?> type, MethodHandles.Lookup lookup) {
    this.type = type;
    this.lookup = lookup;
  }

  /** Answers for every record type; the JSON library keeps what it makes of the answer. */
  static JacksonModule module(MethodHandles.Lookup lookup) {
    return new Module(lookup);
  }

  @Override
  public void resolve(DeserializationContext context) {
    reader = new ReaderGraph(context, lookup).reader(type);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
    if (reader == null) {
      throw new IllegalStateException("not resolved: " + type.getName());
    }
    return reader.read(parser, (ReadState) context.getAttribute(ReadState.KEY));
  }

  /** Asked in place of {@link #deserialize} where the whole document is null. */
  @Override
  public @Nullable Object getNullValue(DeserializationContext context) {
    return deserialize(context.getParser(), context);
  }

  private static final class Module extends JacksonModule {

    private final MethodHandles.Lookup lookup;

    Module(MethodHandles.Lookup lookup) {
      this.lookup = lookup;
    }

    @Override
    public String getModuleName() {
      return "org.policydata.records";
    }

    @Override
    public Version version() {
      return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
      context.addDeserializers(
          new Deserializers() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
              Class<?> raw = type.getRawClass();
              return raw.isRecord() ? new RecordDeserializer(raw, lookup) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
              return valueType.isRecord();
            }
          });
    }
  }
}
