using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Bewerking">Of the form: sent twice is one application (REL-9).</param>
public sealed record KeuzelijstVersturenOpdracht(LeerlingId Leerling, int? Namens, int Versie, Guid Bewerking);

/// <summary>
/// OUD-03, AAN-12, D-34: the application arrives at the school of number one and takes the code. Sent again until the end of the period it
/// changes the same application, with the same date; another school at number one takes it over.
/// </summary>
public sealed class KeuzelijstVersturen(Keuzetoegang toegang, Systeemtoegang systeem)
{
    private const string Soort = "keuzelijst-versturen";

    /// <returns>The number that the parents keep.</returns>
    public async Task<Result<string>> ExecuteAsync(KeuzelijstVersturenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var hand = await toegang.HandAsync(opdracht.Leerling, opdracht.Namens, ct);
        if (!hand.IsGelukt)
            return Result<string>.Geweigerd(hand.Weigeringen);
        return await systeem.VoerUitAsync<Eenmalig, Result<string>>(Systeemgrond.Aanmelding, (db, eenmalig) => eenmalig.VoerUitAsync(
            opdracht.Bewerking, Soort, Eenmalig.Hash(opdracht), () => VerstuurAsync(db, opdracht, hand.Waarde, handeling, ct), ct));
    }

    private static async Task<Result<string>> VerstuurAsync(
        OversteekDb db, KeuzelijstVersturenOpdracht opdracht, Keuzehand hand, Handeling handeling, CancellationToken ct)
    {
        if (await Keuzedossier.LeesAsync(db, opdracht.Leerling, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        if (dossier.Lijst is not { } lijst || lijst.Stand != opdracht.Versie)
            return KeuzelijstWeigeringen.Gewijzigd;
        if (await BeletselAsync(db, dossier, lijst, handeling, ct) is { } beletsel)
            return beletsel;
        var (vorige, los) = (dossier.Aanmelding?.OrganisatieId, lijst.LosseBewijzen());
        var uit = lijst.Verstuur(await NieuwNummerAsync(db, handeling, ct), hand.Schrijver, hand.Ander, dossier.Procedure.Regels, handeling);
        if (uit.IsGelukt)
            uit = dossier.Aanmelding is { } aanmelding
                ? aanmelding.NeemLijstVanOuders(Voorkeuren(lijst), dossier.Procedure.Regels, handeling)
                : await MeldAanAsync(db, dossier, lijst, handeling, ct);
        if (uit.IsGelukt && dossier.Aanmelding is { } nu && nu.OrganisatieId != vorige)
            await db.StopAanvraagAsync(opdracht.Leerling, handeling, ct);
        uit = await db.RuimBewijsOpAsync(lijst, los, uit, handeling, ct);
        return (await db.BewaarAsync(uit, KeuzelijstWeigeringen.Gewijzigd, ct)).Then(() => (Result<string>)lijst.Bewijsnummer!);
    }

    private static async Task<Weigering?> BeletselAsync(
        OversteekDb db, Keuzedossier dossier, Keuzelijst lijst, Handeling handeling, CancellationToken ct)
    {
        if (dossier.Ruimte.Versturen(dossier.Aanmelding is not null) is { } beletsel)
            return beletsel;
        var aanbod = (await dossier.AanbodAsync(db, ct)).Select(k => k.Id).ToHashSet();
        if (!lijst.Concept.Keuzes.All(k => aanbod.Contains(k.Brugklas)))
            return KeuzelijstWeigeringen.KlasPastNiet;
        if (lijst.Concept.Voorrangsregel is { } regel && (await dossier.VoorrangAsync(db, lijst, ct)).All(r => r.Code != regel))
            return KeuzelijstWeigeringen.RegelOnbekend;
        if (dossier.Aanmelding is not { } aanmelding)
            return null;
        if (!aanmelding.Kan(Aanmeldingactie.OudersWijzigen) || aanmelding.VsoProcedure)
            return KeuzelijstWeigeringen.BijSchool;
        if (await db.IsBevrorenAsync(aanmelding, dossier.Procedure, handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        // A list that the school typed from paper: sending the same asks nothing of anybody.
        return lijst.Verstuurde is null && lijst.Concept.Voorrangsregel is null && aanmelding.Voorkeuren.Select(v => v.BrugklasId)
            .SequenceEqual(lijst.Concept.Keuzes.Select(k => k.Brugklas)) ? KeuzelijstWeigeringen.NietsVeranderd : null;
    }

    /// <summary>AAN-06: the code decides who is first, this family or a school that types it in at the same moment.</summary>
    private static async Task<Result> MeldAanAsync(OversteekDb db, Keuzedossier dossier, Keuzelijst lijst, Handeling handeling, CancellationToken ct)
    {
        var kind = dossier.Leerling;
        if (await db.UniekeCodes.SingleOrDefaultAsync(c => c.LeerlingId == kind.Id && c.Status != UniekeCodestatus.Ingetrokken, ct) is not { } code
            || !code.Gebruik().IsGelukt)
            return KeuzelijstWeigeringen.BijSchool;
        var aanmelding = Aanmelding.Voer(kind.Id, lijst.Concept.Eerste!.School, kind.Schooljaar, dossier.Procedure, handeling);
        db.Add(aanmelding);
        return aanmelding.StelLijstOp(Voorkeuren(lijst), dossier.Procedure.Regels, handeling);
    }

    private static List<Voorkeurkeuze> Voorkeuren(Keuzelijst lijst) => [.. lijst.Concept.Keuzes.Select(k => new Voorkeurkeuze(k.Brugklas, k.School))];

    /// <summary>Short enough to write down and to say on the phone; letters that look or sound alike are left out.</summary>
    private static async Task<string> NieuwNummerAsync(OversteekDb db, Handeling handeling, CancellationToken ct)
    {
        const string Letters = "BCDFGHJKLPRSTVWXZ";
        for (; ; )
        {
            var nummer = string.Create(CultureInfo.InvariantCulture, $"{handeling.Vandaag:yy}-{RandomNumberGenerator.GetInt32(100_000):00000}-")
                + RandomNumberGenerator.GetString(Letters, 2);
            if (!await db.Keuzelijsten.AnyAsync(k => k.Bewijsnummer == nummer, ct))
                return nummer;
        }
    }
}
