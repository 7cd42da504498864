using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Zorgaanmeldroutes;

/// <summary>The question, the choice, and once it was sent the chosen parts; the advice at the end. Encrypted at rest as one value.</summary>
public sealed record Zorgaanmeldrouteinhoud
{
    public string? Vraag { get; init; }

    public string? Contact { get; init; }

    public Dossierkeuze Keuze { get; init; } = new([], []);

    public Testkind? Kind { get; init; }

    /// <summary>Empty before it was sent and after it ended.</summary>
    public IReadOnlyList<Dossierdeel> Delen { get; init; } = [];

    /// <summary>The name of the samenwerkingsverband it was sent to.</summary>
    public string? Swv { get; init; }

    public string? Advies { get; init; }
}

/// <summary>Which tabs of the OKR and which attachments go along.</summary>
/// <param name="Tabbladen">Numbers of tabs.</param>
public sealed record Dossierkeuze(IReadOnlyList<string> Tabbladen, IReadOnlyList<BijlageId> Bijlagen)
{
    public bool IsLeeg => Tabbladen.Count == 0 && Bijlagen.Count == 0;

    /// <summary>The chosen tabs; the questions of a region do not matter for which they are.</summary>
    public IEnumerable<Okrtabblad> GekozenTabbladen() => Okrvelden.Voor(new Procedureregels()).Tabbladen.Where(t => Tabbladen.Contains(t.Nummer));

    /// <summary>Nothing stands in it that is not in the other one.</summary>
    public bool Binnen(Dossierkeuze ander) => Tabbladen.All(ander.Tabbladen.Contains) && Bijlagen.All(ander.Bijlagen.Contains);
}

/// <summary>To whom it goes.</summary>
public sealed record Zorgontvanger(OrganisatieId Id, string Naam);

/// <summary>A tab of the OKR in words, as it was on the day of sending.</summary>
public sealed record Dossierdeel(string Nummer, string Titel, IReadOnlyList<Dossiergroep> Groepen)
{
    /// <summary>Null when nothing is filled in.</summary>
    public static Dossierdeel? Van(Okr okr, Okrtabblad tabblad)
    {
        IReadOnlyList<Dossiergroep> groepen = [.. Okrafdruk.Groepen(okr, tabblad).Select(Groep)];
        return groepen.Count == 0 ? null : new(tabblad.Nummer, tabblad.Titel, groepen);
    }

    /// <summary>Every answer, to look through.</summary>
    public IEnumerable<string> Waarden() => Groepen.SelectMany(
        g => g.Regels.Select(r => r.Waarde).Concat(g.Tabellen.SelectMany(t => t.Rijen.SelectMany(r => r))));

    private static Dossiergroep Groep(Afdrukgroep groep) => new(
        groep.Titel, [.. groep.Invulling.Where(i => i.Waarde is not null).Select(i => new Dossierregel(i.Label, i.Waarde!))],
        [.. groep.Lijsten.Select(l => new Dossiertabel(l.Titel, [.. l.Kolommen.Select(k => k.Label)], l.Rijen))]);
}

public sealed record Dossiergroep(string Titel, IReadOnlyList<Dossierregel> Regels, IReadOnlyList<Dossiertabel> Tabellen);

public sealed record Dossierregel(string Label, string Waarde);

public sealed record Dossiertabel(string Titel, IReadOnlyList<string> Kolommen, IReadOnlyList<IReadOnlyList<string>> Rijen);
