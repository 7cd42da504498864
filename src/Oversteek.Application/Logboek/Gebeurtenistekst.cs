using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>
/// The ids, codes and dates of an event as JSON and back: ids as plain guids, dates as ISO. The handeling and the child have columns of
/// their own. Rows from before this form, with 'OrganisatieId { Waarde = ... }' as text, are read as well.
/// </summary>
public static class Gebeurtenistekst
{
    private const string Kind = "Kind";

    private static readonly string[] Kolommen = [nameof(Gebeurtenis.Handeling), nameof(Gebeurtenis.Leerling), Kind];

    private static readonly JsonSerializerOptions Opties = new()
    {
        Converters = { new Idtekst(), new Datumtekst(), new Jaofneetekst(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ZonderKolommen } },
    };

    public static string Van(Gebeurtenis gebeurtenis) => JsonSerializer.Serialize(gebeurtenis, gebeurtenis.GetType(), Opties);

    /// <exception cref="InvalidDataException">A value that the event must have is not there.</exception>
    public static Gebeurtenis Lees(Type type, string gegevens, Handeling handeling, LeerlingId? leerling)
    {
        using var inhoud = JsonDocument.Parse(gegevens);
        var maker = type.GetConstructors().Single();
        return (Gebeurtenis)maker.Invoke([.. maker.GetParameters().Select(p => p.Name switch
        {
            nameof(Gebeurtenis.Handeling) => handeling,
            Kind => leerling,
            _ => Waarde(p, inhoud.RootElement),
        })]);
    }

    private static object? Waarde(ParameterInfo veld, JsonElement inhoud)
    {
        var voorheen = veld.Member.DeclaringType!.GetCustomAttributes<VeldVoorheenAttribute>().FirstOrDefault(v => v.Veld == veld.Name);
        if (inhoud.TryGetProperty(veld.Name!, out var waarde) || (voorheen?.Naam is { } naam && inhoud.TryGetProperty(naam, out waarde)))
            return waarde.ValueKind == JsonValueKind.Null ? null : waarde.Deserialize(veld.ParameterType, Opties);
        if (voorheen?.Waarde is { } vast)
            return vast;
        if (veld.HasDefaultValue)
            return veld.DefaultValue;
        return new NullabilityInfoContext().Create(veld).WriteState == NullabilityState.Nullable
            ? null
            : throw new InvalidDataException($"In de logboekregel ontbreekt {veld.Name}.");
    }

    private static void ZonderKolommen(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(Gebeurtenis)))
            return;
        foreach (var kolom in type.Properties.Where(p => Kolommen.Contains(p.Name)).ToList())
            type.Properties.Remove(kolom);
    }
}
