using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Waarde, waarde => Maak(waarde))
    where T : struct, IIdentificatie<T>
{
    private static T Maak(Guid waarde) => T.Van(waarde);
}

internal sealed class SchooljaarConverter() : ValueConverter<Schooljaar, string>(s => s.ToString(), s => Schooljaar.Parse(s));

/// <summary>SQLite cannot compare DateTimeOffset; UTC ticks it can.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(d => d.UtcTicks, t => new DateTimeOffset(t, TimeSpan.Zero));

/// <summary>PostgreSQL stores instants only as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(d => d.ToUniversalTime(), d => d);

internal sealed class JsonConverter<T>() : ValueConverter<T, string>(v => Json.Schrijf(v), s => Json.Lees<T>(s));

internal sealed class JsonComparer<T>() : ValueComparer<T>((a, b) => Json.Schrijf(a) == Json.Schrijf(b), v => Json.Schrijf(v).GetHashCode(StringComparison.Ordinal), v => Json.Lees<T>(Json.Schrijf(v)));

/// <summary>One way to write documents into columns.</summary>
public static class Json
{
    private static readonly JsonSerializerOptions Opties = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Schrijf<T>(T waarde) => JsonSerializer.Serialize(waarde, Opties);

    public static string Schrijf(object waarde, Type type) => JsonSerializer.Serialize(waarde, type, Opties);

    public static T Lees<T>(string tekst) => JsonSerializer.Deserialize<T>(tekst, Opties)!;

    public static object? Lees(string tekst, Type type) => JsonSerializer.Deserialize(tekst, type, Opties);
}
