using Oversteek.Domain.Formulieren;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Formulieren;

/// <summary>What a form says about an answer as soon as it is chosen, at the question that it is about.</summary>
public sealed record Formulieropmerking(Vraag Bij, Voorwaarde Wanneer, string Titel, string Tekst)
{
    /// <summary>Both must hold.</summary>
    public Voorwaarde? En { get; init; }

    public Signaal Soort { get; init; } = Signaal.LetOp;

    public (string Tekst, string Adres)? Link { get; init; }
}

/// <summary>A condition as the script of the page reads it: the names of the inputs, and the answers that open what hangs on them.</summary>
public sealed record Bijbeeld(string? Namen, string? Waarden)
{
    public static Bijbeeld Van(Voorwaarde? voorwaarde, Formulierdefinitie definitie) => voorwaarde switch
    {
        AntwoordIs een => Van([een.Sleutel], een.Waarden, definitie),
        OfAnders ook => Van([ook.Eerst.Sleutel], ook.Eerst.Waarden, definitie),
        EersteIs eerste => Van(eerste.Vragen, eerste.Waarden, definitie),
        _ => new(null, null),
    };

    private static Bijbeeld Van(IReadOnlyList<string> sleutels, IReadOnlyList<string> waarden, Formulierdefinitie definitie)
    {
        // An answer of another form cannot change on this page.
        var namen = sleutels.Select(s => definitie.Vragen.FirstOrDefault(v => v.Sleutel == s)).OfType<Vraag>().Select(Formulierpost.Naam).ToList();
        return namen.Count == 0 ? new(null, string.Join('|', waarden)) : new(string.Join('|', namen), string.Join('|', waarden));
    }
}
