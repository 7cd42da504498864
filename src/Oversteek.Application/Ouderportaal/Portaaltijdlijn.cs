using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Ouderportaal;

public enum Stapstand
{
    Klaar,
    Nu,
    Straks,
}

/// <param name="Sleutel">Of the title.</param>
/// <param name="Tekstsleutel">Of the sentence under it.</param>
/// <param name="Waarde">What the sentence names as {advies}.</param>
public sealed record Portaalstap(string Sleutel, string Tekstsleutel, DateOnly? Van, DateOnly? Tot, bool Klaar, string? Waarde = null, string? Adres = null)
{
    /// <summary>The words of the link.</summary>
    public string Linksleutel { get; init; } = "start.nu_lezen_k";
}

/// <summary>The whole move in steps, always in this order; what does not apply to this child is left out (D-18).</summary>
public static class Portaaltijdlijn
{
    public static IReadOnlyList<(Portaalstap Stap, Stapstand Stand)> Maak(Portaalstand stand)
    {
        var stappen = Stappen(stand).ToList();
        var nu = stappen.FindIndex(s => !s.Klaar);
        return [.. stappen.Select((s, n) => (s, s.Klaar ? Stapstand.Klaar : n == nu ? Stapstand.Nu : Stapstand.Straks))];
    }

    private static IEnumerable<Portaalstap> Stappen(Portaalstand stand)
    {
        var okr = stand.Okr;
        var toets = okr is null ? null : new Okrantwoorden(okr)[Okrvragen.Toetsadvies.Sleutel];
        yield return Stap("s1", Mijlpalen.VoorlopigAdvies, stand, Naam(okr?.Advies.Voorlopig));
        yield return Stap("s2", Mijlpalen.Doorstroomtoets, stand, toets);
        yield return Stap("s3", Mijlpalen.DefinitiefAdvies, stand, Naam(okr?.Advies.Definitief));
        yield return Stap("s4", Mijlpalen.OkrDefinitief, stand, okr is null ? null : "") with { Adres = okr is null ? null : "/ouders/rapport" };
        var aanmelden = stand.Dag(Mijlpalen.Aanmeldperiode);
        yield return new Portaalstap("start.s5", !stand.MeldtZelfAan ? "start.s5_uit" : stand.IsAangemeld ? "start.s5_v" : "start.s5_t",
            aanmelden?.Van, aanmelden?.Tot, stand.IsAangemeld || aanmelden?.Tot < stand.Vandaag, Adres: stand.IsAangemeld ? "/ouders/aanmelding" : null)
        { Linksleutel = "start.lees" };
        if (stand.MeldtZelfAan)
            yield return Uitslag(stand);
        yield return Toekomst("s7", stand.Dag(Mijlpalen.Beslistermijn), stand);
    }

    private static Portaalstap Stap(string sleutel, string mijlpaal, Portaalstand stand, string? waarde)
    {
        var dag = stand.Dag(mijlpaal);
        return new Portaalstap($"start.{sleutel}", waarde is null ? $"start.{sleutel}_w"
            : $"start.{sleutel}_t", dag?.Van, dag?.Tot, waarde is not null, waarde);
    }

    private static Portaalstap Toekomst(string sleutel, Mijlpaal? dag, Portaalstand stand) =>
        new($"start.{sleutel}", $"start.{sleutel}_t", dag?.Van, dag?.Tot, dag?.Tot < stand.Vandaag);

    private static Portaalstap Uitslag(Portaalstand stand)
    {
        var stap = Toekomst("s6", stand.Dag(Mijlpalen.Loting), stand) with { Klaar = stand.HeeftUitslag };
        return stand.HeeftUitslag ? stap with { Tekstsleutel = "start.s6_v", Adres = "/ouders/uitslag", Linksleutel = "start.lees" } : stap;
    }

    private static string? Naam(string? advies) => Advies.Zoek(advies)?.Naam;
}
