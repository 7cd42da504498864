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
/// <param name="Gelijkend">Same name and birth date, but nothing proves that it is the same child.</param>
internal sealed record Zoekuitslag(Leerling? Gevonden, Leerling? Gelijkend = null, Weigering? Weigering = null);

/// <summary>OSO-03: an addition never makes a second pupil. Personal number, else pupil code with BRIN, else name with birth date (asked).</summary>
public sealed class Leerlingzoeker(OversteekDb db, BlindeIndex index)
{
    internal async Task<Zoekuitslag> ZoekAsync(Dossierinhoud inhoud, Organisatie school, Schooljaar schooljaar, CancellationToken ct)
    {
        var eigen = db.Leerlingen.Include(l => l.Ouders).Where(l => l.OrganisatieId == school.Id && l.Schooljaar == schooljaar);
        if (Index(inhoud.Leerling, school.Id) is { } nummer && await eigen.FirstOrDefaultAsync(l => EF.Property<byte[]?>(l, Leerlingkolommen.Persoonsnummerindex) == nummer, ct) is { } opNummer)
            return IsEenAnder(opNummer, inhoud) ? new Zoekuitslag(null, Weigering: OsoWeigeringen.VerkeerdeLeerling) : new Zoekuitslag(opNummer);
        if (inhoud.Leerling.Leerlingcode is { } code && IsVan(inhoud, school) && await eigen.FirstOrDefaultAsync(l => l.Leerlingcode == code, ct) is { } opCode)
            return HeeftAnderNummer(opCode, inhoud) ? new Zoekuitslag(null, Weigering: OsoWeigeringen.AnderNummer) : new Zoekuitslag(opCode);
        if (inhoud.Personalia is not { } p)
            return new Zoekuitslag(null, Weigering: OsoWeigeringen.TeWeinigGegevens);
        var gelijkend = await eigen.Where(l => l.Personalia.Achternaam == p.Achternaam && l.Personalia.Geboortedatum == p.Geboortedatum && l.Personalia.Roepnaam == p.Roepnaam).ToListAsync(ct);
        return new Zoekuitslag(null, gelijkend.Find(l => !HeeftAnderNummer(l, inhoud)));
    }

    public static bool IsVan(Dossierinhoud inhoud, Organisatie school) =>
        string.Equals(school.Brin, inhoud.Brin, StringComparison.Ordinal) && string.Equals(school.Vestigingscode ?? "00", inhoud.Vestigingscode, StringComparison.Ordinal);

    private byte[]? Index(Leerlinggegevens leerling, OrganisatieId school)
    {
        if (Bsn.TryParse(leerling.Bsn, out var bsn))
            return index.VanBsn(bsn, school.Waarde);
        return Onderwijsnummer.TryParse(leerling.Onderwijsnummer, out var nummer) ? index.VanOnderwijsnummer(nummer, school.Waarde) : null;
    }

    private static bool HeeftAnderNummer(Leerling leerling, Dossierinhoud inhoud) =>
        (leerling.Bsn ?? leerling.Onderwijsnummer) is { } bekend && (inhoud.Leerling.Bsn ?? inhoud.Leerling.Onderwijsnummer) is { } nieuw && bekend != nieuw;

    private static bool IsEenAnder(Leerling leerling, Dossierinhoud inhoud) =>
        inhoud.Personalia is { } p && p.Geboortedatum != leerling.Personalia.Geboortedatum && !string.Equals(p.Achternaam, leerling.Personalia.Achternaam, StringComparison.OrdinalIgnoreCase);
}
