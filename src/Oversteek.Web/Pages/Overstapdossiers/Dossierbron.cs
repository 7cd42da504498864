using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>A tab of the dossier with its state in words.</summary>
public sealed record Dossiertab(string Nummer, string Titel, string Url, string Status, Signaal Signaal);

/// <summary>Pages of a pupil beside the tabs of its OKR, as the log of who read what knows them.</summary>
internal static class Onderdeelnamen
{
    public const string Adviesformulier = "adviesformulier";
    public const string Orientatieformulier = "orientatieformulier";
    public const string Isk = "isk";
    public const string Zib = "zib";
    public const string Zienswijze = "zienswijze";
    public const string Controle = "controle";
    public const string Versies = "versies";
}

/// <summary>What every page of a dossier shows on top.</summary>
public sealed record Dossier(Leerling Leerling, Okr Okr, Okrvelden Velden, IReadOnlyList<Controlepunt> Openstaand, bool MagBewerken)
{
    /// <summary>On top of the OKR; for the own school only. Asked when it is shown: who saves pays nothing for it.</summary>
    public Func<Task<Okrkader>>? Kader { get; init; }

    /// <summary>Of an OKR that waits to be completed; for the own school only.</summary>
    public Okrterugzetting? Terugzetting { get; init; }

    /// <summary>B-31: what was put right after the OKR became definitive.</summary>
    public Laatstecorrectie? Correctie { get; init; }

    /// <summary>D-14: then only the vo school can open the OKR, by sending it back.</summary>
    public bool AanmeldingLoopt { get; init; }

    /// <summary>What the school proposes where nothing stands yet; for who may write.</summary>
    public Invulling Standaard { get; init; } = Invulling.Leeg;

    /// <summary>The part that is shown, so that another pupil opens at the same place.</summary>
    public string Onderdeelnaam { get; init; } = "";

    /// <summary>In the order of the class; for the own school only.</summary>
    public Klasgenoot? Vorige { get; init; }

    /// <inheritdoc cref="Vorige"/>
    public Klasgenoot? Volgende { get; init; }

    /// <summary>Whom to call (GEN-03); for who reads.</summary>
    public Organisatie? School { get; init; }

    public bool Heropenbaar => MagBewerken && Okr.Status == Okrstatus.Definitief && !AanmeldingLoopt;

    public IEnumerable<Dossiertab> Tabs => Velden.Open(Okr.Advies).Select(Tab);

    /// <summary>What still keeps the OKR from becoming definitive.</summary>
    public IReadOnlyList<Controlepunt> Blokkades => [.. Openstaand.Where(p => p.Blokkeert)];

    /// <summary>The fields of a tab that the checklist misses.</summary>
    public HashSet<string> Ontbreekt(string nummer) =>
        Blokkades.Where(p => p.Onderdeel == nummer).Select(p => p.Veld).OfType<string>().ToHashSet(StringComparer.Ordinal);

    public bool Bewerkbaar => MagBewerken && Okr.IsBewerkbaar;

    public Onderdeelinhoud Inhoud(string nummer) => Onderdeel(nummer)?.Inhoud ?? new Onderdeelinhoud();

    public OkrOnderdeel? Onderdeel(string nummer) => Okr.Onderdelen.FirstOrDefault(o => o.Nummer == nummer);

    /// <summary>A tab for who may only read.</summary>
    public IReadOnlyList<Afdrukgroep> Afdruk(Okrtabblad tabblad) => Okrafdruk.Groepen(Okr, tabblad);

    /// <summary>Another pupil at the same page or tab, when that is there for everybody.</summary>
    public string Naar(Klasgenoot ander) => Onderdeelnaam switch
    {
        Onderdeelnamen.Adviesformulier => Dossierlinks.Adviesformulier(ander.Id),
        Onderdeelnamen.Orientatieformulier => Orientatielinks.Leerling(ander.Id),
        Onderdeelnamen.Isk => Isklinks.Leerling(ander.Id),
        Onderdeelnamen.Zib => Ziblinks.Leerling(ander.Id),
        Onderdeelnamen.Zienswijze when ander.HeeftOuder => Zienswijzelinks.Ouder(ander.Id, 1),
        Onderdeelnamen.Controle => Dossierlinks.Controle(ander.Id),
        Onderdeelnamen.Versies => Dossierlinks.Versies(ander.Id),
        _ => Dossierlinks.Okr(ander.Id, (Velden.Open(new Schooladvies()).FirstOrDefault(t => t.Nummer == Onderdeelnaam) ?? Velden.Leerling).Nummer),
    };

    private Dossiertab Tab(Okrtabblad tabblad)
    {
        var ontbreekt = Openstaand.Count(p => p.Blokkeert && p.Onderdeel == tabblad.Nummer);
        var url = Dossierlinks.Okr(Leerling.Id, tabblad.Nummer);
        if (tabblad.HeeftBijlagen)
            return new(tabblad.Nummer, tabblad.Titel, url, "", Signaal.Geen);
        return ontbreekt == 0 ? new(tabblad.Nummer, tabblad.Titel, url, "klaar", Signaal.Goed)
            : Onderdeel(tabblad.Nummer) is null && !tabblad.HeeftLeerling ? new(tabblad.Nummer, tabblad.Titel, url, "leeg", Signaal.Geen)
            : new(tabblad.Nummer, tabblad.Titel, url, ontbreekt == 1 ? "1 ontbreekt" : $"{ontbreekt} ontbreken", Signaal.LetOp);
    }
}

/// <summary>Loads a dossier through the filters and logs that it was read; null = not there or not yours.</summary>
public sealed class Dossierbron(
    OversteekDb db, Okrveldenbron velden, Okrterugzettingbron terugzettingen, Correctiebron correcties, OkrHeropenen heropenen, Leerlingenloop loop,
    Okrkaderbron kaders, Schoolstandaardbron standaarden, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang)
{
    private bool MagSchrijven => toegang.Mag(Recht.OkrBewerken) && !toegang.AlleenLezen;

    public async Task<Dossier?> LeesAsync(LeerlingId leerlingId, string onderdeel, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == leerlingId, ct);
        if (okr is null || await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == leerlingId, ct) is not { } leerling)
            return null;
        var handeling = handelingen.Maak();
        await leeslogboek.LeesAsync(leerlingId, Leessoort.Okr, handeling, $$"""{"onderdeel":"{{onderdeel}}"}""", ct);
        var vragen = await velden.VoorAsync(leerlingId, ct);
        var vanSchool = leerling.OrganisatieId == toegang.Organisatie;
        (okr, var eigen) = (vanSchool ? okr : okr.VoorAnderen(), vanSchool && MagSchrijven);
        var (vorige, volgende) = eigen ? await loop.BurenAsync(leerling, ct) : default;
        var dossier = new Dossier(leerling, okr, vragen, Okrcontrole.Openstaand(leerling, okr, vragen, handeling.Vandaag), eigen);
        return dossier with
        {
            Kader = vanSchool ? () => kaders.LeesAsync(leerling, okr, dossier.Blokkades.Count, handeling, ct) : null,
            Onderdeelnaam = onderdeel,
            Standaard = eigen && okr.IsBewerkbaar ? await standaarden.VoorAsync(leerling.OrganisatieId, leerling.Schooljaar, ct) : Invulling.Leeg,
            Vorige = vorige,
            Volgende = volgende,
            School = eigen && okr.IsBewerkbaar ? null : await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == leerling.OrganisatieId, ct),
            Terugzetting = vanSchool && okr.Status == Okrstatus.Teruggezet ? await terugzettingen.LaatsteAsync(leerlingId, ct) : null,
            Correctie = okr.IsBewerkbaar ? null : await correcties.LaatsteAsync(leerlingId, ct),
            AanmeldingLoopt = eigen && okr.Status == Okrstatus.Definitief && await heropenen.LooptAanmeldingAsync(leerlingId, ct),
        };
    }
}
