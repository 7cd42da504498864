using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>An id is written as its guid. The first rows of the log hold the text of the record around it.</summary>
internal sealed class Idtekst : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && Array.Exists(typeToConvert.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentificatie<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Van<>).MakeGenericType(typeToConvert))!;

    private sealed class Van<T> : JsonConverter<T>
        where T : struct, IIdentificatie<T>
    {
        private const string Voor = "Waarde = ";

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var tekst = reader.GetString()!;
            var begin = tekst.IndexOf(Voor, StringComparison.Ordinal);
            return T.Van(Guid.Parse(begin < 0 ? tekst : tekst[(begin + Voor.Length)..].TrimEnd(' ', '}')));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Waarde);
    }
}

/// <summary>ISO; the first rows hold a date as the server of that day wrote it.</summary>
internal sealed class Datumtekst : JsonConverter<DateOnly>
{
    private const string Iso = "yyyy-MM-dd";
    private static readonly string[] Vormen = [Iso, "d-M-yyyy", "MM/dd/yyyy"];

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.ParseExact(reader.GetString()!, Vormen, CultureInfo.InvariantCulture, DateTimeStyles.None);

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Iso, CultureInfo.InvariantCulture));
}

/// <summary>A JSON boolean; the first rows hold 'True' and 'False' as text.</summary>
internal sealed class Jaofneetekst : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? bool.Parse(reader.GetString()!) : reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
