using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Which pupil of the school a dossier is about.</summary>
/// <param name="Gelijkend">Looks like the same child; a person must say so.</param>
/// <param name="ZelfdeNummer">The one that looks like it has the same personal number, so that it cannot be another child.</param>
internal sealed record Zoekuitslag(Leerling? Gevonden, Leerling? Gelijkend = null, bool ZelfdeNummer = false, Weigering? Weigering = null);

/// <summary>OSO-03: an addition never makes a second pupil, and never turns one child into another (D-77).</summary>
public sealed class Leerlingzoeker(OversteekDb db, BlindeIndex index, Installatie installatie)
{
    internal async Task<Zoekuitslag> ZoekAsync(Dossierinhoud inhoud, Organisatie school, Schooljaar schooljaar, CancellationToken ct)
    {
        if (installatie.BezwaarTegen(inhoud.Leerling.Bsn) is { } echt)
            return Geweigerd(echt);
        var kandidaten = (await KandidatenAsync(inhoud, school, schooljaar, ct)).ConvertAll(l => (Leerling: l, Vergelijking: Vergelijk(l, inhoud, school)));
        if (Met(Koppeloordeel.Zelfde) is { Count: > 0 } dezelfde)
            return dezelfde is [var enige] && !kandidaten.Exists(k => k.Leerling != enige.Leerling && Neemt(enige.Vergelijking, k.Vergelijking))
                ? new Zoekuitslag(enige.Leerling) : Geweigerd(OsoWeigeringen.MeerLeerlingen);
        if (Met(Koppeloordeel.Tegenspraak) is [var tegen, ..])
            return Geweigerd(Reden(tegen.Vergelijking));
        if (inhoud.Personalia is null)
            return Geweigerd(OsoWeigeringen.TeWeinigGegevens);
        return Met(Koppeloordeel.Vragen) switch
        {
            [] => new Zoekuitslag(null),
            [var een] => new Zoekuitslag(null, een.Leerling, een.Vergelijking.Nummer == Overeenkomst.Gelijk),
            _ => Geweigerd(OsoWeigeringen.MeerLeerlingen),
        };

        List<(Leerling Leerling, Leerlingvergelijking Vergelijking)> Met(Koppeloordeel oordeel) => kandidaten.FindAll(k => k.Vergelijking.Oordeel == oordeel);
    }

    public static bool IsVan(Dossierinhoud inhoud, Organisatie school) =>
        string.Equals(school.Brin, inhoud.Brin, StringComparison.Ordinal) && string.Equals(school.Vestigingscode ?? "00", inhoud.Vestigingscode, StringComparison.Ordinal);

    private async Task<List<Leerling>> KandidatenAsync(Dossierinhoud inhoud, Organisatie school, Schooljaar schooljaar, CancellationToken ct)
    {
        // A bsn may stand in the file of a child that was known by an onderwijsnummer, and the other way round.
        var bsn = Bsn.TryParse(inhoud.Leerling.Bsn, out var b) ? index.VanBsn(b, school.Id.Waarde) : null;
        var nummer = Onderwijsnummer.TryParse(inhoud.Leerling.Onderwijsnummer, out var n) ? index.VanOnderwijsnummer(n, school.Id.Waarde) : null;
        var code = IsVan(inhoud, school) ? inhoud.Leerling.Leerlingcode : null;
        var geboren = inhoud.Personalia?.Geboortedatum;
        return await db.Leerlingen.Include(l => l.Ouders).Where(l => l.OrganisatieId == school.Id && l.Schooljaar == schooljaar)
            .Where(l => (bsn != null && EF.Property<byte[]?>(l, Leerlingkolommen.Persoonsnummerindex) == bsn)
                || (nummer != null && EF.Property<byte[]?>(l, Leerlingkolommen.Persoonsnummerindex) == nummer)
                // The index holds the bsn as soon as there is one; few have both.
                || (nummer != null && EF.Property<byte[]?>(l, Versleutelingsmodel.Kolom(nameof(Leerling.Onderwijsnummer))) != null)
                || (code != null && l.Leerlingcode == code) || l.Personalia.Geboortedatum == geboren)
            .OrderBy(l => l.Id).ToListAsync(ct);
    }

    private static Leerlingvergelijking Vergelijk(Leerling leerling, Dossierinhoud inhoud, Organisatie school) =>
        Leerlingvergelijking.Van(leerling, IsVan(inhoud, school) ? inhoud.Leerling : inhoud.Leerling with { Leerlingcode = null });

    /// <summary>The file has a number or code that only another pupil has: taking it over would give two children one.</summary>
    private static bool Neemt(Leerlingvergelijking dit, Leerlingvergelijking ander) =>
        (ander.Nummer == Overeenkomst.Gelijk && dit.Nummer != Overeenkomst.Gelijk) || (ander.Code == Overeenkomst.Gelijk && dit.Code != Overeenkomst.Gelijk);

    private static Weigering Reden(Leerlingvergelijking vergelijking) => vergelijking.Nummer switch
    {
        Overeenkomst.Gelijk => OsoWeigeringen.VerkeerdeLeerling,
        Overeenkomst.Anders => OsoWeigeringen.AnderNummer,
        _ => OsoWeigeringen.AndereCode,
    };

    private static Zoekuitslag Geweigerd(Weigering weigering) => new(null, Weigering: weigering);
}
