using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Demo.Spel;

/// <summary>What a teacher does for a pupil in the played school year: asks the parents, fills the tabs, makes the OKR definitive, hands out the form.</summary>
internal sealed class Leerkracht(IServiceProvider diensten, Handeling handeling)
{
    private readonly OversteekDb db = diensten.GetRequiredService<OversteekDb>();

    public async Task MaakOkrDefinitiefAsync(LeerlingId id, CancellationToken ct)
    {
        await VulAsync(id, voorUitslag: false, ct);
        var versie = await db.Okrs.AsNoTracking().Where(o => o.LeerlingId == id).Select(o => o.Versie).SingleAsync(ct);
        Demowerk.Eis((await diensten.GetRequiredService<OkrDefinitiefMaken>().ExecuteAsync(id, versie, handeling, ct)).Weigeringen);
    }

    /// <param name="voorUitslag">Leaves the advice and the doorstroomtoets alone.</param>
    public async Task VulAsync(LeerlingId id, bool voorUitslag, CancellationToken ct)
    {
        await LegKeuzesVastAsync(id, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id, ct);
        var velden = await diensten.GetRequiredService<Okrveldenbron>().VoorAsync(id, ct);
        foreach (var tabblad in velden.Open(okr.Advies).Where(t => !t.HeeftBijlagen && !(voorUitslag && WachtOpUitslag(t))))
        {
            var onderdeel = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer);
            var antwoorden = Invoer(tabblad, okr);
            if (antwoorden.Velden.Count > 0)
                Demowerk.Eis((await diensten.GetRequiredService<OkrOnderdeelOpslaan>().ExecuteAsync(new OkrOnderdeelOpdracht(id, tabblad.Nummer, onderdeel?.Versie ?? 0, antwoorden), handeling, ct)).Weigeringen);
        }
    }

    /// <summary>What no file holds, on the tab that the advice opened.</summary>
    public async Task KiesVsoAsync(LeerlingId id, string soort, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id, ct);
        var tabblad = (await diensten.GetRequiredService<Okrveldenbron>().VoorAsync(id, ct)).Van(Okrvragen.TypeVso);
        var antwoorden = Invulling.Leeg.Met(Okrvragen.TypeVso.Sleutel, soort).Met(Okrvragen.VerwachtNiveau.Sleutel, "vmbo-bb");
        var versie = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer)?.Versie ?? 0;
        Demowerk.Eis((await diensten.GetRequiredService<OkrOnderdeelOpslaan>()
            .ExecuteAsync(new OkrOnderdeelOpdracht(id, tabblad.Nummer, versie, antwoorden), handeling, ct)).Weigeringen);
    }

    /// <summary>The form as the parents get it.</summary>
    public async Task<byte[]> ReikFormulierUitAsync(LeerlingId id, CancellationToken ct)
    {
        Demowerk.Eis((await diensten.GetRequiredService<AdviesformulierDefinitiefMaken>().ExecuteAsync(id, handeling, ct)).Weigeringen);
        var pdf = await diensten.GetRequiredService<AdviesformulierUitreiken>().ExecuteAsync(id, handeling, ct);
        Demowerk.Eis(pdf.Weigeringen);
        return pdf.Waarde;
    }

    private static bool WachtOpUitslag(Okrtabblad tabblad) => tabblad.HeeftAdvies || tabblad.Formulier.Kent(Okrvragen.Deelname.Sleutel);

    /// <summary>KEU-01: who has an e-mail address wants mail, the others do not.</summary>
    private async Task LegKeuzesVastAsync(LeerlingId id, CancellationToken ct)
    {
        var kind = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == id, ct);
        var ouders = kind.Ouders.Select(o => new OuderOpdracht(o.Volgnummer, o.Gegevens, o.Contact?.Email is null ? Communicatiekeuze.Nee : Communicatiekeuze.Ja)).ToList();
        Demowerk.Eis((await diensten.GetRequiredService<LeerlingWijzigen>().ExecuteAsync(new LeerlingWijzigenOpdracht(id, kind.Versie, new Leerlinggegevens(), ouders), handeling, ct)).Weigeringen);
    }

    private Invulling Invoer(Okrtabblad tabblad, Okr okr)
    {
        var elders = new Okrantwoorden(okr);
        var (uit, antwoorden) = (Invulling.Leeg, elders.Van(tabblad));
        if (tabblad.HeeftAdvies && antwoorden[Okrvragen.Heroverwogen.Sleutel] is null && Heroverweging.IsNodig(elders))
            Zet(Okrvragen.Heroverwogen, Okrvragen.Gehandhaafd.Waarde);
        if (tabblad.Formulier.Kent(Okrvragen.Deelname.Sleutel) && antwoorden[Okrvragen.Deelname.Sleutel] is null)
            Zet(Okrvragen.Deelname, Okrvragen.NietDeelgenomen.Waarde);
        // An answer may open another question.
        while (tabblad.Vragen.FirstOrDefault(v => v.IsNodig(tabblad.Formulier.Naast(antwoorden, elders)) && antwoorden[v.Sleutel] is null) is { } open)
            Zet(open, Antwoord(open));
        return uit;

        void Zet(Vraag vraag, string waarde) => (uit, antwoorden) = (uit.Met(vraag.Sleutel, waarde), antwoorden.Met(vraag.Sleutel, waarde));
    }

    private string Antwoord(Vraag vraag) => vraag.Soort switch
    {
        Invoersoort.Keuze or Invoersoort.Vinkkeuze => vraag.Opties[^1].Waarde,
        Invoersoort.Datum => handeling.Vandaag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Invoersoort.Getal => "45",
        Invoersoort.Vink => "ja",
        Invoersoort.Tekst => "J. de Groot",
        Invoersoort.Langetekst => "Zoals besproken met de ouders; het beeld van school en toets is hetzelfde als in groep 7.",
        _ => throw new InvalidOperationException($"Onbekende vraag {vraag.Soort}."),
    };
}
