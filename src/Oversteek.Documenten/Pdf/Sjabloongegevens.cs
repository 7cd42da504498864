using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oversteek.Documenten.Pdf;

/// <summary>A model as the JSON that templates read: camelCase, enums by name, dates written out in Dutch.</summary>
internal static class Sjabloongegevens
{
    private static readonly JsonSerializerOptions _opties = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new Datumtekst() },
    };

    public static JsonElement Van<T>(T model) => JsonSerializer.SerializeToElement(model, _opties);

    private sealed class Datumtekst : JsonConverter<DateOnly>
    {
        // Not by culture: the text must be the same on a host without ICU or with another locale.
        private static readonly string[] _maanden =
        [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
        ];

        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Documents are written, never read.");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Day} {_maanden[value.Month - 1]} {value.Year}");
    }
}
