package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.CreditCode;
import org.policydata.model.constraint.DivisionCode;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * An entry of the unit registry: a body that texts give duties to, with its names and codes.
 *
 * @param id identifier, unique in its dossier
 * @param name name as the text first writes it
 * @param kind what kind of body it is
 * @param level administrative level it belongs to
 * @param divisionCode six-digit administrative division code of its territory (GB/T 2260)
 * @param creditCode unified social credit code of 18 characters (GB 32100-2015)
 * @param parentId id of the body it is subordinate to
 * @param hostId id of the body whose office it is or that it shares its office with
 * @param predecessorIds ids of the bodies it took over from
 * @param aliases its other names
 * @param extensions members whose name starts with {@code x-}: kept, written back and never
 *     interpreted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponsibleUnit(
    @JsonProperty(required = true) @WellFormedId String id,
    @JsonProperty(required = true) @NonBlankText String name,
    @Nullable UnitKind kind,
    @Nullable AdministrativeLevel level,
    @DivisionCode @Nullable String divisionCode,
    @CreditCode @Nullable String creditCode,
    @WellFormedId @Nullable String parentId,
    @WellFormedId @Nullable String hostId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@WellFormedId String> predecessorIds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid UnitAlias> aliases,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> extensions) {

  public ResponsibleUnit {
    Components.required(id, "id");
    Components.required(name, "name");
    predecessorIds = Components.list(predecessorIds);
    aliases = Components.list(aliases);
    extensions = Components.extensions(extensions);
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds every component of this record.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.kind = kind;
    builder.level = level;
    builder.divisionCode = divisionCode;
    builder.creditCode = creditCode;
    builder.parentId = parentId;
    builder.hostId = hostId;
    builder.predecessorIds = predecessorIds;
    builder.aliases = aliases;
    builder.extensions = extensions;
    return builder;
  }

  /** Returns what tells this record from others in one line, without the text it holds. */
  @Override
  public String toString() {
    return Summary.of("ResponsibleUnit")
        .add("id", id)
        .add("name", name)
        .add("kind", kind)
        .toString();
  }

  /**
   * Collects the components of a {@link ResponsibleUnit}; required ones are checked by {@link
   * #build()}.
   */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable UnitKind kind;
    private @Nullable AdministrativeLevel level;
    private @Nullable String divisionCode;
    private @Nullable String creditCode;
    private @Nullable String parentId;
    private @Nullable String hostId;
    private List<String> predecessorIds = List.of();
    private List<UnitAlias> aliases = List.of();
    private Map<String, @Nullable Object> extensions = Map.of();

    private Builder() {}

    /**
     * Sets {@link ResponsibleUnit#id()}.
     *
     * @param id identifier, unique in its dossier
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#name()}.
     *
     * @param name name as the text first writes it
     * @return this builder
     */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#kind()}.
     *
     * @param kind what kind of body it is
     * @return this builder
     */
    public Builder kind(@Nullable UnitKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#level()}.
     *
     * @param level administrative level it belongs to
     * @return this builder
     */
    public Builder level(@Nullable AdministrativeLevel level) {
      this.level = level;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#divisionCode()}.
     *
     * @param divisionCode six-digit administrative division code of its territory (GB/T 2260)
     * @return this builder
     */
    public Builder divisionCode(@Nullable String divisionCode) {
      this.divisionCode = divisionCode;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#creditCode()}.
     *
     * @param creditCode unified social credit code of 18 characters (GB 32100-2015)
     * @return this builder
     */
    public Builder creditCode(@Nullable String creditCode) {
      this.creditCode = creditCode;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#parentId()}.
     *
     * @param parentId id of the body it is subordinate to
     * @return this builder
     */
    public Builder parentId(@Nullable String parentId) {
      this.parentId = parentId;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#hostId()}.
     *
     * @param hostId id of the body whose office it is or that it shares its office with
     * @return this builder
     */
    public Builder hostId(@Nullable String hostId) {
      this.hostId = hostId;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#predecessorIds()}.
     *
     * @param predecessorIds ids of the bodies it took over from
     * @return this builder
     */
    public Builder predecessorIds(List<String> predecessorIds) {
      this.predecessorIds = predecessorIds;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#aliases()}.
     *
     * @param aliases its other names
     * @return this builder
     */
    public Builder aliases(List<UnitAlias> aliases) {
      this.aliases = aliases;
      return this;
    }

    /**
     * Sets {@link ResponsibleUnit#extensions()}.
     *
     * @param extensions members whose name starts with {@code x-}
     * @return this builder
     */
    public Builder extensions(Map<String, @Nullable Object> extensions) {
      this.extensions = extensions;
      return this;
    }

    /**
     * Returns the record.
     *
     * @return the record that was built
     * @throws NullPointerException if a required component is not set, naming it
     */
    public ResponsibleUnit build() {
      return new ResponsibleUnit(
          Components.required(id, "id"),
          Components.required(name, "name"),
          kind,
          level,
          divisionCode,
          creditCode,
          parentId,
          hostId,
          predecessorIds,
          aliases,
          extensions);
    }
  }
}
