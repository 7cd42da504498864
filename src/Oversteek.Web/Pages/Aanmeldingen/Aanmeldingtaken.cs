using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Uitwisseling;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>What every open state of an application asks of the school (B-53). A state that is not here would change silently.</summary>
internal static class Aanmeldingtaken
{
    private const string Herstel = nameof(Aanmelding.Herstel) + "Versleuteld";
    private const string Doorschuiving = nameof(Besluitbrief.Doorschuiving) + "Versleuteld";

    public static async Task<IReadOnlyList<Taak>> GeefAsync(Taakvraag vraag, CancellationToken ct)
    {
        var eigen = vraag.Db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == vraag.Organisatie && a.Schooljaar == vraag.Jaar);
        var perStatus = await eigen.GroupBy(a => a.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var onderzoek = (await vraag.Db.ZorgplichtregelsAsync(vraag.Organisatie, vraag.Jaar, ct))
            .Where(r => r.Aanmelding.LopendOnderzoek() is not null).ToList();
        var voorbij = onderzoek.Where(r => vraag.Vandaag >= r.Klok.TijdelijkePlaatsing).ToList();
        var brieven = await vraag.Db.Besluitbrieven.CountAsync(
            b => b.OrganisatieId == vraag.Organisatie && b.Schooljaar == vraag.Jaar && b.AfgedruktOp == null, ct);
        var bestanden = await eigen.CountAsync(a => a.Status == Aanmeldingstatus.Toegelaten && a.OsobestandOp != null, ct);
        var besluit = vraag.Dag(Mijlpalen.Beslistermijn);
        return
        [
            .. Aanmeldingen(vraag, perStatus, await GelootAsync(vraag, ct), bestanden),
            .. Taken.Geteld(45, "Tijdelijke plaats geven: de tien weken zijn voorbij", Paginalink.Naar<ZorgplichtModel>("?tonen=voorbij"), voorbij.Count,
                letOp: true, uiterlijk: voorbij.Min(r => (DateOnly?)r.Klok.TijdelijkePlaatsing)),
            .. Taken.Geteld(46, "Onderzoek naar ondersteuning afronden", Paginalink.Naar<ZorgplichtModel>(),
                Aantal(perStatus, Aanmeldingstatus.InOnderzoek) - voorbij.Count,
                uiterlijk: onderzoek.Except(voorbij).Min(r => (DateOnly?)r.Klok.Uiterlijk) ?? besluit),
            .. await TweedePersoonAsync(vraag, eigen, ct),
            .. Taken.Geteld(49, "Brieven aan ouders afdrukken", Paginalink.Naar<BrievenModel>(), brieven, uiterlijk: besluit),
        ];
    }

    private static IReadOnlyList<Taak> Aanmeldingen(Taakvraag vraag, Dictionary<Aanmeldingstatus, int> perStatus, bool geloot, int metBestand)
    {
        var (loting, besluit) = (vraag.Dag(Mijlpalen.LotingBevriezing), vraag.Dag(Mijlpalen.Beslistermijn));
        return
        [
            .. Wachtend(20, "Voorkeurslijst definitief maken", Aanmeldingstatus.Nieuw, geloot ? besluit : vraag.Dag(Mijlpalen.Aanmeldperiode)),
            .. Wachtend(30, "Doorgeschoven aanmelding bevestigen", Aanmeldingstatus.Doorgeschoven, geloot ? besluit : loting, letOp: true),
            .. Besluit(40, "Besluit nemen", Aanmeldingstatus.Plaatsbaar),
            .. Besluit(42, "Besluit nemen over uitgelote leerlingen", Aanmeldingstatus.Uitgeloot),
            .. geloot
                ? Besluit(44, "Besluit nemen over aanmeldingen van ronde 2", Aanmeldingstatus.Actief)
                : Wachtend(25, "Aanmeldingen die meedoen aan de loting: kijk ze na", Aanmeldingstatus.Actief, loting),
            .. Besluit(47, "Besluit nemen over tijdelijk geplaatste leerlingen", Aanmeldingstatus.TijdelijkGeplaatst),
            .. Taken.Geteld(60, "OSO-bestanden maken van toegelaten leerlingen", Paginalink.Naar<OsobestandenModel>(),
                Aantal(perStatus, Aanmeldingstatus.Toegelaten) - metBestand, uiterlijk: vraag.Dag(Mijlpalen.OsoNaarLas)),
            .. Taken.Geteld(61, "Overdracht bevestigen van leerlingen met een OSO-bestand", Paginalink.Naar<OverdrachtModel>(), metBestand,
                uiterlijk: vraag.Dag(Mijlpalen.OsoNaarLas)),
        ];

        IReadOnlyList<Taak> Besluit(int volgorde, string titel, Aanmeldingstatus status) =>
            Taken.Geteld(volgorde, titel, Paginalink.Naar<BesluitenModel>(), Aantal(perStatus, status), uiterlijk: besluit);

        IReadOnlyList<Taak> Wachtend(int volgorde, string titel, Aanmeldingstatus status, DateOnly? dag, bool letOp = false) =>
            Taken.Geteld(volgorde, titel, Paginalink.Naar<IndexModel>("?status=" + status), Aantal(perStatus, status), letOp, dag);
    }

    private static async Task<IReadOnlyList<Taak>> TweedePersoonAsync(Taakvraag vraag, IQueryable<Aanmelding> eigen, CancellationToken ct)
    {
        var herstel = await eigen.Where(a => EF.Property<byte[]?>(a, Herstel) != null).GroupBy(a => a.Status)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return
        [
            .. Taken.Geteld(48, "Herstel van een besluit bevestigen: tweede persoon", Paginalink.Naar<IndexModel>("?status=Toegelaten"),
                Aantal(herstel, Aanmeldingstatus.Toegelaten), letOp: true),
            .. Taken.Geteld(48, "Herstel van een afwijzing bevestigen: tweede persoon", Paginalink.Naar<IndexModel>("?status=Afgewezen"),
                Aantal(herstel, Aanmeldingstatus.Afgewezen), letOp: true),
            .. Taken.Geteld(48, "Terugnemen van een doorgeschoven afwijzing bevestigen: tweede persoon", Paginalink.Naar<BrievenModel>(),
                await TerugnemenAsync(vraag, ct), letOp: true),
        ];
    }

    // The proposal is encrypted with what was passed on; only of the days in which it can be confirmed.
    private static async Task<int> TerugnemenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var vanaf = Nederland.Moment(vraag.Vandaag.AddDays(-3 * Aanmelding.Hersteldagen), TimeOnly.MinValue);
        var brieven = await vraag.Db.Besluitbrieven.AsNoTracking().Where(b => b.OrganisatieId == vraag.Organisatie && b.Schooljaar == vraag.Jaar
            && b.Op >= vanaf && EF.Property<byte[]?>(b, Doorschuiving) != null).ToListAsync(ct);
        return brieven.Count(b => b.Doorschuiving?.Herstel is not null && b.KanTerug(vraag.Vandaag));
    }

    private static int Aantal(Dictionary<Aanmeldingstatus, int> perStatus, Aanmeldingstatus status) => perStatus.GetValueOrDefault(status);

    private static Task<bool> GelootAsync(Taakvraag vraag, CancellationToken ct)
    {
        var regio = vraag.Procedure?.OrganisatieId ?? default;
        return vraag.Db.Lotingen.AnyAsync(l => l.OrganisatieId == regio && l.Schooljaar == vraag.Jaar && l.Status == Lotingstatus.Gepubliceerd, ct);
    }
}
