using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Brugklassen;

internal sealed class Brugklassenpaginas : Paginamodule
{
    private const int Aankondiging = 2;

    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Vo, 20, "Brugklassen beheren", "table", Recht.BrugklassenBeheren)
        .Menu<RegioModel>(Doelgroep.Regio, 30, "Brugklasbeheer scholen", "table", Recht.BrugklassenAccepteren)
        .Menu<BestuurModel>(Doelgroep.Overig, 25, "Brugklasbeheer eigen scholen", "table", Recht.BrugklassenMeekijken)
        .Taken(Doelgroep.Vo, EigenAsync)
        .Taken(Doelgroep.Regio, BeoordelenAsync)
        .Hulp<IndexModel>(Doelgroep.Vo, 10, "Brugklassen opgeven", "Vul per klas de adviezen en de plaatsen in en verstuur de opgave naar de regio.")
        .Hulp<RegioModel>(Doelgroep.Regio, 20, "Brugklassen accepteren", "Kijk de opgave van elke school na en accepteer haar, of zet haar terug met een reden.");

    private static async Task<IReadOnlyList<Taak>> EigenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var beheer = await vraag.Db.Brugklasbeheren.Where(b => b.OrganisatieId == vraag.Organisatie && b.Schooljaar == vraag.Jaar)
            .Select(b => new { b.Status, b.CapaciteitBevestigdOp, Aangenomen = b.Klassen.Any(k => k.Aangenomen) }).SingleOrDefaultAsync(ct);
        return [.. Opgave(vraag, beheer?.Status), .. beheer is { Aangenomen: true } ? Capaciteit(vraag, beheer.CapaciteitBevestigdOp) : []];
    }

    /// <summary>CAP-03, D-30: in the week in which it must be confirmed, and after it.</summary>
    private static IReadOnlyList<Taak> Capaciteit(Taakvraag vraag, DateTimeOffset? bevestigdOp)
    {
        if (vraag.Procedure is not { } procedure)
            return [];
        var bevestigd = bevestigdOp is { } op ? Nederland.Datum(op) : (DateOnly?)null;
        var week = Capaciteitsweek.Van(procedure, bevestigd, vraag.Vandaag);
        // Who confirmed today has nothing to do until the day comes near.
        if (week.Uiterlijk is not { } dag || dag > vraag.Vandaag.AddDays(Aankondiging))
            return [];
        var laat = week.Stand != Capaciteitsstand.OpTijd;
        return [new Taak(15, "Vrije plaatsen bevestigen", Paginalink.Naar<CapaciteitModel>(),
            laat ? "te laat" : "deze week", LetOp: laat, Uiterlijk: laat ? vraag.Vandaag : dag)];
    }

    private static IReadOnlyList<Taak> Opgave(Taakvraag vraag, Brugklasbeheerstatus? status)
    {
        return status switch
        {
            null or Brugklasbeheerstatus.Leeg or Brugklasbeheerstatus.Concept =>
                [new Taak(10, "Brugklassen versturen naar de regio", Paginalink.Naar<IndexModel>(), "nog niet verstuurd",
                    Uiterlijk: vraag.Dag(Mijlpalen.Brugklasbeheer))],
            Brugklasbeheerstatus.Teruggezet =>
                [new Taak(10, "Brugklassen aanpassen", Paginalink.Naar<IndexModel>(), "teruggezet door de regio",
                    LetOp: true, Uiterlijk: vraag.Dag(Mijlpalen.Brugklasbeheer))],
            Brugklasbeheerstatus.TerBeoordeling =>
                [new Taak(10, "Brugklassen: de regio kijkt ze na", Paginalink.Naar<IndexModel>(), "verstuurd", Uiterlijk: vraag.Dag(Mijlpalen.Aanmeldperiode))],
            _ => [],
        };
    }

    private static async Task<IReadOnlyList<Taak>> BeoordelenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var wacht = await vraag.Db.Brugklasbeheren.CountAsync(b => b.Schooljaar == vraag.Jaar && b.Status == Brugklasbeheerstatus.TerBeoordeling
            && vraag.Db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == vraag.Organisatie), ct);
        var gemeld = vraag.Procedure is { } procedure ? await GemeldAsync(vraag, procedure, ct) : 0;
        return
        [
            .. Taken.Geteld(10, "Brugklasbeheer beoordelen", Paginalink.Naar<RegioModel>(), wacht, uiterlijk: vraag.Dag(Mijlpalen.Aanmeldperiode)),
            .. Taken.Geteld(15, "Scholen die hun vrije plaatsen niet bevestigen", Paginalink.Naar<RegioModel>(), gemeld, letOp: true),
        ];
    }

    private static async Task<int> GemeldAsync(Taakvraag vraag, Procedure procedure, CancellationToken ct)
    {
        if (Capaciteitsweek.Van(procedure, null, vraag.Vandaag).Stand == Capaciteitsstand.NietNodig)
            return 0;
        var bevestigd = await vraag.Db.Brugklasbeheren.Where(b => b.Schooljaar == vraag.Jaar && b.Klassen.Any(k => k.Aangenomen)
            && vraag.Db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == vraag.Organisatie && o.Soort == Organisatiesoort.VoSchool))
            .Select(b => b.CapaciteitBevestigdOp).ToListAsync(ct);
        return bevestigd.Count(op =>
            Capaciteitsweek.Van(procedure, op is { } moment ? Nederland.Datum(moment) : null, vraag.Vandaag).Stand == Capaciteitsstand.Gemeld);
    }
}
