namespace Oversteek.Oso.Bomen;

/// <summary>Turns the text of an element into a value of the model and back, per type of the model.</summary>
internal static class Waarden
{
    private static readonly Dictionary<Type, Func<string, object>> Lezers = new()
    {
        [typeof(string)] = static tekst => tekst,
        [typeof(Datum)] = Lezer<Datum>(),
        [typeof(GbaDatum)] = Lezer<GbaDatum>(),
        [typeof(Geboortemaand)] = Lezer<Geboortemaand>(),
        [typeof(Logisch)] = Lezer<Logisch>(),
        [typeof(Geheel)] = Lezer<Geheel>(),
        [typeof(Decimaal)] = Lezer<Decimaal>(),
        [typeof(Brincode)] = Lezer<Brincode>(),
        [typeof(Vestigingscode)] = Lezer<Vestigingscode>(),
        [typeof(Schooljaar)] = Lezer<Schooljaar>(),
        [typeof(Bsn)] = Lezer<Bsn>(),
    };

    public static object Lees(Knoop knoop, Type type)
    {
        if (type == typeof(Bijlageinhoud))
            return knoop.Bijlage!;
        if (type == typeof(OmschrevenCode))
            return new OmschrevenCode(knoop.Tekst, knoop.Omschrijving);
        return Lezers[Nullable.GetUnderlyingType(type) ?? type](knoop.Tekst);
    }

    public static void Schrijf(object waarde, Knoop knoop)
    {
        if (waarde is Bijlageinhoud inhoud)
            knoop.Bijlage = inhoud;
        else if (waarde is OmschrevenCode code)
            (knoop.Tekst, knoop.Omschrijving) = (code.Code, code.Omschrijving);
        else
            knoop.Tekst = waarde.ToString() ?? "";
    }

    private static Func<string, object> Lezer<T>()
        where T : struct, IOsoWaarde<T> =>
        static tekst => T.TryParse(tekst, out var waarde) ? waarde : throw new FormatException($"Geen geldige {typeof(T).Name}.");
}
