package org.gilcheck.reports;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds JSON against schemas with a validator that is not ours. */
public final class Schemas {
    private static final String TRACE = "classpath:org/gilcheck/reports/schema/gilcheck-trace-1.schema.json";
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with a text under one of our own schemas. */
    public static List<String> complaints(String schema, String json) {
        return complaints(
                READ.computeIfAbsent(schema, name -> of("/org/gilcheck/reports/schema/" + name, VersionFlag.V202012)),
                json);
    }

    /** What is wrong with a text. */
    public static List<String> complaints(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** A schema on the class path. */
    public static JsonSchema of(String resource, VersionFlag version) {
        try (InputStream input = Schemas.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new AssertionError(resource + " is not on the class path");
            }
            return JsonSchemaFactory.getInstance(
                            version,
                            builder -> builder.schemaMappers(
                                    mappers -> mappers.mapPrefix("urn:gilcheck:schema:gilcheck-trace-1", TRACE)))
                    .getSchema(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
