namespace Oversteek.Domain.Leerlingen;

/// <summary>B-16, PRIV-4: whose house is closed, also after somebody of the dossier moved.</summary>
public sealed partial class Leerling
{
    // Closed houses that somebody left in this unit of work: a file moves one person after the other.
    private readonly List<Adresgegevens> verlaten = [];

    /// <summary>
    /// An address that is secret for one is secret for whoever lives there too, or it would be read beside the other name. In doubt it is: only an
    /// address that is surely another one goes out.
    /// </summary>
    public bool IsAdresGeheim(Adresgegevens? adres) => adres is not null
        && (adres.Geheim
            || (Adres is { Geheim: true } eigen && eigen.IsZelfdeHuis(adres) != false)
            || ouders.Exists(o => o.Contact is { Geheim: true } contact && KanZijnBij(contact, adres)));

    /// <summary>What may leave the school of an address of this dossier.</summary>
    public Adresgegevens? Deelbaar(Adresgegevens? adres) => IsAdresGeheim(adres) ? adres!.Gesloten() : adres;

    private void Verhuis(Adresgegevens? nieuw)
    {
        var straks = Meegesloten(Adres, nieuw);
        Verlaat(Adres, nieuw, wie: null);
        Adres = straks;
    }

    private Oudergegevens Verhuisd(Ouder ouder, Oudergegevens gegevens)
    {
        var straks = Meegesloten(ouder.Contact, gegevens.Contact);
        Verlaat(ouder.Contact, gegevens.Contact, ouder);
        return gegevens with { Contact = straks };
    }

    /// <summary>Who leaves a house that another had closed may go with that person: the new one opens when somebody says so.</summary>
    private Adresgegevens? Meegesloten(Adresgegevens? oud, Adresgegevens? nieuw)
    {
        if (oud is null or { IsZonderHuis: true } || nieuw is null or { Geheim: true } or { IsZonderHuis: true })
            return nieuw;
        var verhuist = nieuw.IsZelfdeHuis(oud) != true && !oud.Geheim && IsAdresGeheim(oud);
        return verhuist || verlaten.Exists(v => KanZijnBij(v, oud)) ? nieuw with { Geheim = true } : nieuw;
    }

    /// <summary>A closed house that is left stays closed for who stays behind, or whose address was not brought up to date.</summary>
    private void Verlaat(Adresgegevens? oud, Adresgegevens? nieuw, Ouder? wie)
    {
        if (oud is not { Geheim: true, IsZonderHuis: false } || nieuw?.IsZelfdeHuis(oud) == true)
            return;
        verlaten.Add(oud);
        foreach (var ander in ouders.Where(o => o != wie && o.Contact is { Geheim: false } contact && KanZijnBij(contact, oud)))
            ander.Wijzig(ander.Gegevens with { Contact = ander.Contact! with { Geheim = true } });
        if (wie is not null && Adres is { Geheim: false } kind && KanZijnBij(kind, oud))
            Adres = kind with { Geheim = true };
    }

    private static bool KanZijnBij(Adresgegevens ouder, Adresgegevens huis) =>
        !ouder.IsZonderHuis && !huis.IsZonderHuis && ouder.IsZelfdeHuis(huis) != false;
}
