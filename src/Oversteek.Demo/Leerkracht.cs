using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Demo;

/// <summary>What a teacher does for a pupil in the played school year: asks the parents, fills the tabs, makes the OKR definitive, hands out the form.</summary>
internal sealed class Leerkracht(IServiceProvider diensten, Handeling handeling)
{
    private readonly OversteekDb db = diensten.GetRequiredService<OversteekDb>();

    public async Task MaakOkrDefinitiefAsync(LeerlingId id, CancellationToken ct)
    {
        await LegKeuzesVastAsync(id, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id, ct);
        var velden = await diensten.GetRequiredService<Okrveldenbron>().VoorAsync(id, ct);
        foreach (var tabblad in velden.Open(okr.Advies).Where(t => t.Nummer != "6"))
        {
            var onderdeel = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer);
            var antwoorden = Antwoorden(tabblad, onderdeel?.Inhoud ?? new Onderdeelinhoud(), okr);
            if (antwoorden.Count > 0)
                Demowerk.Eis((await diensten.GetRequiredService<OkrOnderdeelOpslaan>().ExecuteAsync(new OkrOnderdeelOpdracht(id, tabblad.Nummer, onderdeel?.Versie ?? 0, antwoorden), handeling, ct)).Weigeringen);
        }
        var versie = await db.Okrs.AsNoTracking().Where(o => o.LeerlingId == id).Select(o => o.Versie).SingleAsync(ct);
        Demowerk.Eis((await diensten.GetRequiredService<OkrDefinitiefMaken>().ExecuteAsync(id, versie, handeling, ct)).Weigeringen);
    }

    /// <summary>The form as the parents get it, and its PDF.</summary>
    public async Task<(Uitgereikt Formulier, byte[] Pdf)> ReikFormulierUitAsync(LeerlingId id, CancellationToken ct)
    {
        Demowerk.Eis((await diensten.GetRequiredService<AdviesformulierDefinitiefMaken>().ExecuteAsync(id, handeling, ct)).Weigeringen);
        var pdf = await diensten.GetRequiredService<AdviesformulierUitreiken>().ExecuteAsync(id, handeling, ct);
        Demowerk.Eis(pdf.Weigeringen);
        var code = await db.UniekeCodes.AsNoTracking().SingleAsync(c => c.LeerlingId == id, ct);
        var kind = await db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == id, ct);
        var okr = await db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == id, ct);
        return (new Uitgereikt(id, code.Code, kind.Personalia.Geboortedatum, okr.Advies), pdf.Waarde);
    }

    /// <summary>KEU-01: who has an e-mail address wants mail, the others do not.</summary>
    private async Task LegKeuzesVastAsync(LeerlingId id, CancellationToken ct)
    {
        var kind = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == id, ct);
        var ouders = kind.Ouders.Select(o => new OuderOpdracht(o.Volgnummer, o.Gegevens, o.Contact?.Email is null ? Communicatiekeuze.Nee : Communicatiekeuze.Ja)).ToList();
        Demowerk.Eis((await diensten.GetRequiredService<LeerlingWijzigen>().ExecuteAsync(new LeerlingWijzigenOpdracht(id, kind.Versie, new Leerlinggegevens(), ouders), handeling, ct)).Weigeringen);
    }

    private static Dictionary<string, string?> Antwoorden(Okrtabblad tabblad, Onderdeelinhoud inhoud, Okr okr)
    {
        var uit = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (tabblad.Nummer == "4" && inhoud["heroverweging"] is null && Heroverweging.IsNodig(okr.Advies, okr.Onderdelen.FirstOrDefault(o => o.Nummer == "2")?.Inhoud["toetsadvies"]))
            Zet("heroverweging", "gehandhaafd");
        if (tabblad.Nummer == "2" && inhoud["deelname"] is null)
            Zet("deelname", "niet deelgenomen");
        // An answer may open another field.
        while (tabblad.Velden.FirstOrDefault(v => v.IsVerplicht(inhoud) && inhoud[v.Sleutel] is null) is { } open)
            Zet(open.Sleutel, Antwoord(open));
        return uit;

        void Zet(string sleutel, string waarde) => (uit[sleutel], inhoud) = (waarde, inhoud.Met(sleutel, waarde));
    }

    private static string Antwoord(Okrveld veld) => veld.Soort switch
    {
        Veldsoort.Keuze => veld.Opties![^1],
        Veldsoort.Datum => "2027-03-18",
        Veldsoort.Getal => "45",
        Veldsoort.Vink => "ja",
        Veldsoort.Tekst => "J. de Groot",
        Veldsoort.Langetekst => "Zoals besproken met de ouders; het beeld van school en toets is hetzelfde als in groep 7.",
        _ => throw new InvalidOperationException($"Onbekend veld {veld.Soort}."),
    };
}

/// <param name="Code">As it stands on the form.</param>
internal sealed record Uitgereikt(LeerlingId Leerling, string Code, DateOnly Geboren, Schooladvies Advies);
