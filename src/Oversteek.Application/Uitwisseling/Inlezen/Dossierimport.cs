using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Looks up, plans and stores one dossier. All of it in one transaction, or nothing.</summary>
public sealed class Dossierimport(OversteekDb db, Leerlingzoeker zoeker, Bijlageopslag bijlagen, Bestandsruimte ruimte, Vrijgaveremmen remmen)
{
    /// <summary>What would happen; changes nothing.</summary>
    internal async Task<Dossieruitslag> BekijkAsync(Osobestand bestand, Gelezendossier dossier, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        if (dossier.Inhoud is not { } inhoud)
            return Geweigerd(bestand, dossier, dossier.Weigeringen);
        var school = await SchoolAsync(handeling, ct);
        var gevonden = await zoeker.ZoekAsync(inhoud, school, jaar, ct);
        if (gevonden.Weigering is { } weigering)
            return Geweigerd(bestand, dossier, [weigering]);
        var leerling = gevonden.Gevonden ?? gevonden.Gelijkend;
        var bestaand = await BestaandAsync(leerling, inhoud, school, handeling, ct);
        db.ChangeTracker.Clear();
        if (bestaand.Okr is { IsBewerkbaar: false })
            return Geweigerd(bestand, dossier, [OsoWeigeringen.OkrDefinitief], leerling!.Id);
        var soort = gevonden.Gevonden is not null ? Importsoort.Aanvulling : gevonden.Gelijkend is not null ? Importsoort.Bevestigen : Importsoort.Nieuw;
        return Uitslag(bestand, dossier, soort, leerling?.Id, [.. Waarschuwingen(dossier, school), .. Importplan.Maak(inhoud, bestaand, Importkeuzes.Geen.Velden).Regels]);
    }

    internal async Task<Dossieruitslag> VoerUitAsync(Osobestand bestand, Gelezendossier dossier, Importkeuzes keuzes, string hash, Handeling handeling, CancellationToken ct)
    {
        if (dossier.Inhoud is not { } inhoud)
            return Geweigerd(bestand, dossier, dossier.Weigeringen);
        try
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            var uitslag = await VoerUitAsync(bestand, dossier, inhoud, keuzes, hash, handeling, ct);
            await transactie.CommitAsync(ct);
            return uitslag;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Dossieruitslag> VoerUitAsync(Osobestand bestand, Gelezendossier dossier, Dossierinhoud inhoud, Importkeuzes keuzes, string hash, Handeling handeling, CancellationToken ct)
    {
        // The second of two imports of the same pupil waits here and then finds the first.
        await Ketensluiter.WachtOpBeurtAsync(db, ct);
        var school = await SchoolAsync(handeling, ct);
        var gevonden = await zoeker.ZoekAsync(inhoud, school, keuzes.Schooljaar ?? Schooljaar.Van(handeling.Vandaag), ct);
        if (Bezwaar(gevonden, keuzes.Naam) is { } weigering)
            return Geweigerd(bestand, dossier, [weigering]);
        var leerling = gevonden.Gevonden ?? (keuzes.Naam == Naamkeuze.Dezelfde ? gevonden.Gelijkend : null);
        var bestaand = await BestaandAsync(leerling, inhoud, school, handeling, ct);
        if (bestaand.Okr is { IsBewerkbaar: false })
            return Geweigerd(bestand, dossier, [OsoWeigeringen.OkrDefinitief], leerling!.Id);
        var plan = Importplan.Maak(inhoud, bestaand, keuzes.Velden);
        var id = await PasToeAsync(plan, inhoud, bestaand with { Schooljaar = keuzes.Schooljaar }, school, hash, handeling, ct);
        await db.SaveChangesAsync(ct);
        return Uitslag(bestand, dossier, leerling is null ? Importsoort.Nieuw : Importsoort.Aanvulling, id, [.. Waarschuwingen(dossier, school), .. plan.Regels]);
    }

    private static Weigering? Bezwaar(Zoekuitslag gevonden, Naamkeuze? keuze) => (gevonden, keuze) switch
    {
        ({ Weigering: { } weigering }, _) => weigering,
        ({ Gelijkend: not null }, null) => OsoWeigeringen.BevestigingNodig,
        ({ ZelfdeNummer: true }, Naamkeuze.Andere) => OsoWeigeringen.ZelfdeNummer,
        _ => null,
    };

    private async Task<LeerlingId> PasToeAsync(Importplan plan, Dossierinhoud inhoud, Bestaand bestaand, Organisatie school, string hash, Handeling handeling, CancellationToken ct)
    {
        var leerling = bestaand.Leerling
            ?? Leerling.VoegToe(school.Id, bestaand.Schooljaar ?? Schooljaar.Van(handeling.Vandaag), inhoud.Personalia!, handeling);
        foreach (var (volgnummer, gegevens) in plan.Ouders)
            _ = volgnummer is { } n ? leerling.WijzigOuder(n, gegevens, handeling).IsGelukt : leerling.VoegOuderToe(gegevens, handeling).IsGelukt;
        // After the parents: a closed house that the pupil leaves stays closed for who still has it.
        leerling.VulAan(plan.Gegevens, handeling);
        leerling.OntvangOso(hash, inhoud.Datum, plan.Herkomst, handeling);
        var okr = bestaand.Okr ?? new Okr(leerling.Id);
        foreach (var (nummer, onderdeel) in plan.Onderdelen)
            okr.SlaOp(nummer, onderdeel, handeling);
        okr.StelAdviesVast(plan.Advies, handeling);
        if (bestaand.Leerling is null)
            db.Add(leerling);
        if (bestaand.Okr is null)
            db.Add(okr);
        foreach (var bijlage in plan.Bijlagen)
            await bijlagen.VoegToeAsync(leerling.Id, bijlage, handeling, ct);
        if (Leerlingzoeker.IsVan(inhoud, school))
            VulSchoolAan(school, inhoud.School, handeling);
        return leerling.Id;
    }

    /// <summary>The file also tells where the school is; only taken over when nobody filled it in (OSO-V03 asks for it at export).</summary>
    private static void VulSchoolAan(Organisatie school, Schooladres? adres, Handeling handeling)
    {
        if (adres is null)
            return;
        if (school is { Telefoon: null, Email: null })
            school.WijzigContact(Contact(adres, school), school.Plaats ?? adres.Plaats, handeling);
        if (school.Straat is null)
            school.WijzigAdres(adres.Straat, adres.Huisnummer, adres.Postcode, adres.Plaats, handeling);
    }

    private static Contactgegevens Contact(Schooladres adres, Organisatie school) => new(
        Telefoonnummer.TryParse(adres.Telefoon, out var telefoon) ? telefoon.Waarde : null, Emailadres.TryParse(adres.Email, out var email) ? email.Waarde : null, school.Website);

    private async Task<Bestaand> BestaandAsync(Leerling? leerling, Dossierinhoud inhoud, Organisatie school, Handeling handeling, CancellationToken ct)
    {
        var over = await ruimte.OverAsync(school.Id, ct);
        if (leerling is null)
            return Bestaand.Niets with { Ruimte = over, Vandaag = handeling.Vandaag };
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == leerling.Id, ct);
        var bestaand = await db.Bijlagen.Where(b => b.LeerlingId == leerling.Id).ToListAsync(ct);
        return new Bestaand(leerling, okr, bestaand)
        {
            Ruimte = over,
            Vandaag = handeling.Vandaag,
            Geremd = await GeremdAsync(leerling.Id, inhoud.Bijlagen.Select(b => b.Type), handeling, ct),
        };
    }

    private async Task<IReadOnlySet<string>> GeremdAsync(LeerlingId leerling, IEnumerable<string> soorten, Handeling handeling, CancellationToken ct)
    {
        HashSet<string> geremd = new(StringComparer.Ordinal);
        foreach (var soort in soorten.Distinct(StringComparer.Ordinal))
        {
            if (await remmen.BezwaarAsync(leerling, soort, handeling.Op, ct) is not null)
                geremd.Add(soort);
        }
        return geremd;
    }

    private Task<Organisatie> SchoolAsync(Handeling handeling, CancellationToken ct) => db.Organisaties.SingleAsync(o => o.Id == handeling.Namens, ct);

    private static IEnumerable<Importregel> Waarschuwingen(Gelezendossier dossier, Organisatie school)
    {
        if (!Leerlingzoeker.IsVan(dossier.Inhoud!, school))
            yield return new Importregel("Bestand", Regelsoort.Waarschuwing, $"Het bestand komt van een andere school (BRIN {dossier.Inhoud!.Brin}, vestiging {dossier.Inhoud.Vestigingscode}).");
        foreach (var tekst in dossier.Waarschuwingen)
            yield return new Importregel("Bestand", Regelsoort.Waarschuwing, tekst);
    }

    private static Dossieruitslag Uitslag(Osobestand bestand, Gelezendossier dossier, Importsoort soort, LeerlingId? leerling, IReadOnlyList<Importregel> regels) =>
        new(bestand.Naam, dossier.Sleutel, dossier.Naam, dossier.Inhoud?.Personalia?.Geboortedatum, soort, leerling) { Regels = regels };

    private static Dossieruitslag Geweigerd(Osobestand bestand, Gelezendossier dossier, IReadOnlyList<Weigering> redenen, LeerlingId? leerling = null) =>
        new(bestand.Naam, dossier.Sleutel, dossier.Naam, dossier.Inhoud?.Personalia?.Geboortedatum, Importsoort.Geweigerd, leerling) { Weigeringen = redenen };
}
