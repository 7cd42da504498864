using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Demo.Spel;

/// <summary>Requests to the samenwerkingsverband, one in each state: first of pupils whose advice asks for one, then for lwoo.</summary>
internal sealed class Aanvraagspel(IServiceProvider diensten, Regio regio)
{
    private static readonly byte[] Getekend = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    /// <summary>vmbo-kb.</summary>
    private const decimal HoogsteLwoo = 3m;

    private readonly OrganisatieId swv = regio.Anderen[Demoplan.Samenwerkingsverband];

    private sealed record Kandidaat(OrganisatieId School, LeerlingId Leerling, Aanvraagsoort Soort);

    public async Task SpeelAsync(CancellationToken ct)
    {
        foreach (var (kandidaat, stand) in (await KandidatenAsync(ct)).Zip(Enum.GetValues<Aanvraagstatus>()))
            await MaakAsync(kandidaat.School, kandidaat.Leerling, kandidaat.Soort, stand, ct);
    }

    private Task<List<Kandidaat>> KandidatenAsync(CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
    {
        var jaar = Demoplan.Schooljaar;
        var aangemeld = await db.Aanmeldingen.AsNoTracking().Where(a => a.Schooljaar == jaar && a.Status == Aanmeldingstatus.Toegelaten)
            .ToDictionaryAsync(a => a.LeerlingId, a => a.OrganisatieId, ct);
        var okrs = await db.Okrs.AsNoTracking().Where(o => o.Status == Okrstatus.Definitief).ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var kinderen = await db.Leerlingen.AsNoTracking().OrderBy(l => l.Leerlingcode).Select(l => l.Id).ToListAsync(ct);
        return kinderen.Where(l => aangemeld.ContainsKey(l) && okrs.ContainsKey(l)).Select(l => (Kind: l, Soort: Soort(okrs[l])))
            .Where(k => k.Soort is not null).OrderBy(k => k.Soort == Aanvraagsoort.Lwoo)
            .Select(k => new Kandidaat(aangemeld[k.Kind], k.Kind, k.Soort!.Value)).ToList();
    });

    /// <summary>What the advice asks for; a school may also ask for lwoo of its own accord, at the lowest levels of vmbo.</summary>
    private static Aanvraagsoort? Soort(Schooladvies advies) =>
        Aanvraagvragen.Past(advies) ?? (advies.Geldend?.Trede is <= HoogsteLwoo ? Aanvraagsoort.Lwoo : null);

    private async Task MaakAsync(OrganisatieId school, LeerlingId kind, Aanvraagsoort soort, Aanvraagstatus stand, CancellationToken ct)
    {
        await SchoolAsync(school, (sp, h) => sp.GetRequiredService<AanvraagOpslaan>().BeginAsync(kind, soort, h, ct));
        if (stand == Aanvraagstatus.Concept)
            return;
        await DienInAsync(school, kind, soort, ct);
        if (stand == Aanvraagstatus.Ingetrokken)
            await SchoolAsync(school, (sp, h) => sp.GetRequiredService<AanvraagIndienen>().TrekInAsync(kind, "De ouders kiezen een andere weg.", h, ct));
        if (stand == Aanvraagstatus.AanvullingGevraagd)
            await SwvAsync(kind, s => new(kind, Aanvraagactie.AanvullingVragen, s, "Stuur het handelingsplan van dit schooljaar mee."), ct);
        if (stand is Aanvraagstatus.Ingediend or Aanvraagstatus.Ingetrokken or Aanvraagstatus.AanvullingGevraagd)
            return;
        await AdviseerAsync(kind, ct);
        if (stand == Aanvraagstatus.Deskundigenadvies)
            return;
        await BesluitAsync(kind, soort, stand == Aanvraagstatus.Toegekend, ct);
        if (stand is Aanvraagstatus.Toegekend or Aanvraagstatus.Afgewezen)
            return;
        await SchoolAsync(school, async (sp, h) => await sp.GetRequiredService<AanvraagBezwaarMaken>().ExecuteAsync(
            new(kind, await StempelAsync(sp, kind, h, ct), "De ouders", null, "Het onderzoek laat een ander beeld zien."), h, ct));
        if (stand == Aanvraagstatus.Heroverwogen)
            await BesluitAsync(kind, soort, toekennen: true, ct);
    }

    private async Task DienInAsync(OrganisatieId school, LeerlingId kind, Aanvraagsoort soort, CancellationToken ct)
    {
        await SchoolAsync(school, async (sp, h) => await sp.GetRequiredService<AanvraagOpslaan>().ExecuteAsync(
            new(kind, await StempelAsync(sp, kind, h, ct), Ingevuld(soort, h.Vandaag)), h, ct));
        var rapport = new Gekeurdbestand("rapport.pdf", "application/pdf", Getekend, Bijlagetoestand.InOrde);
        await SchoolAsync(school, (sp, h) =>
            sp.GetRequiredService<AanvraagbestandToevoegen>().ExecuteAsync(kind, Aanvraagbestandsoort.Rapport, rapport, h, ct));
        var leerling = await diensten.AlsPlatformAsync(db => db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == kind, ct));
        await SchoolAsync(school, (sp, h) => sp.GetRequiredService<AanvraagtoestemmingVastleggen>().ExecuteAsync(
            new(kind, Oudertoestemming.Gevers(leerling)[0], null, Toestemmingswijze.OpPapier), h, ct));
        await SchoolAsync(school, async (sp, h) => await sp.GetRequiredService<AanvraagIndienen>().ExecuteAsync(
            new(kind, swv, await StempelAsync(sp, kind, h, ct)), h, ct));
    }

    private async Task AdviseerAsync(LeerlingId kind, CancellationToken ct)
    {
        await SwvAsync(kind, s => new(kind, Aanvraagactie.CompleetVerklaren, s), ct);
        foreach (var (naam, wie) in new[] { ("Els de Vries", Deskundigheid.Orthopedagoog), ("Jan Smit", Deskundigheid.Arts) })
        {
            var vandaag = diensten.GetRequiredService<Demotijd>().Vandaag;
            var advies = new Deskundigenadvies(naam, wie, vandaag, true, "De leerling heeft baat bij deze ondersteuning.");
            await SwvAsync(kind, s => new(kind, Aanvraagactie.Adviseren, s, Advies: advies), ct);
        }
    }

    private Task BesluitAsync(LeerlingId kind, Aanvraagsoort soort, bool toekennen, CancellationToken ct)
    {
        var voorstel = new Besluitvoorstel(
            toekennen, soort == Aanvraagsoort.TlvVso ? Tlvcategorie.L : null, new DateOnly(2027, 8, 1), new DateOnly(2029, 7, 31), "2899",
            $"27-{kind.Waarde.ToString("N")[..6]}", toekennen ? "De ondersteuning past bij deze leerling." : "De leerling kan met gewone hulp verder.");
        return diensten.DoeAsync(swv, Rol.Samenwerkingsverband, async (sp, h) => await sp.GetRequiredService<AanvraagBesluiten>().ExecuteAsync(
            new(kind, Aanvraagbron.Stempel(await sp.GetRequiredService<Aanvraagbron>().VanSwvAsync(kind, swv, ct)), voorstel), h, ct));
    }

    private Task SwvAsync(LeerlingId kind, Func<string, AanvraagBehandelOpdracht> opdracht, CancellationToken ct) => diensten.DoeAsync(
        swv, Rol.Samenwerkingsverband, async (sp, h) => await sp.GetRequiredService<AanvraagBehandelen>().ExecuteAsync(
            opdracht(Aanvraagbron.Stempel(await sp.GetRequiredService<Aanvraagbron>().VanSwvAsync(kind, swv, ct))), h, ct));

    private Task SchoolAsync(OrganisatieId school, Func<IServiceProvider, Handeling, Task<Result>> stap) =>
        diensten.DoeAsync(school, Rol.VoGebruiker, stap);

    private static async Task<string> StempelAsync(IServiceProvider sp, LeerlingId kind, Handeling h, CancellationToken ct) =>
        Aanvraagbron.Stempel(await sp.GetRequiredService<Aanvraagbron>().LaatsteAsync(kind, h.Namens, ct));

    private static Invulling Ingevuld(Aanvraagsoort soort, DateOnly vandaag)
    {
        var kent = Aanvraagvragen.Voor(soort);
        (string Sleutel, string? Waarde)[] velden =
        [
            (Aanvraagvragen.Contact.Sleutel, "Karin Hofstra"), (Aanvraagvragen.Motivering.Sleutel, "De leerling leert het best in een kleine groep."),
            (Aanvraagvragen.Zienswijze.Sleutel, "Wij zijn het eens met de aanvraag."), (Aanvraagvragen.Onderzoeker.Sleutel, "Els de Vries"),
            (Aanvraagvragen.Registratie.Sleutel, "psycholoog"),
            (Aanvraagvragen.Rapportdatum.Sleutel, Aanvraagvragen.Rapportdatum.Schrijf(vandaag.AddMonths(-6))),
            (Aanvraagvragen.IqTest.Sleutel, "WISC-V"), (Aanvraagvragen.IqDatum.Sleutel, Aanvraagvragen.IqDatum.Schrijf(vandaag.AddMonths(-6))),
            (Okrvragen.Iq.Sleutel, "74"), (Aanvraagvragen.DidactischDatum.Sleutel, Aanvraagvragen.DidactischDatum.Schrijf(vandaag.AddMonths(-5))),
            (Okrvragen.Dl.Sleutel, "53"), .. Aanvraagvragen.Dles.Select(d => (d.Vraag.Sleutel, (string?)"24")),
            (Aanvraagvragen.B8Toelichting.Sleutel, "De toetsen van groep 7 zijn gebruikt."),
            (Okrvragen.TypeVso.Sleutel, "vso-3"), (Okrvragen.VerwachtNiveau.Sleutel, "vmbo basis"),
        ];
        return Invulling.Van(velden.Where(v => kent.Kent(v.Sleutel)));
    }
}
