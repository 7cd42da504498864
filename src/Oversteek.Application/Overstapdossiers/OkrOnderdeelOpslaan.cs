using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <param name="Versie">The version of the tab that the form was made from; 0 for a tab without content.</param>
/// <param name="Invoer">What was typed, by the key of the question; what is not there is left alone.</param>
/// <param name="AdviesWas">The advice that the form was made from; an import changes it without the tab.</param>
public sealed record OkrOnderdeelOpdracht(LeerlingId Leerling, string Nummer, int Versie, Invulling Invoer, string? AdviesWas = null)
{
    public bool ZetAdvies => Invoer.Velden.Keys.Any(Schooladvies.Kent);
}

/// <summary>Saves one tab as a draft (OKR-06). Who was overtaken gets a refusal and chooses per field (REL-7).</summary>
public sealed class OkrOnderdeelOpslaan(OversteekDb db, Okrveldenbron bron, IEnumerable<IIqrem> remmen)
{
    /// <summary>A colleague may save another tab at the same moment, or make this one first; the version of the tab decides at the next try.</summary>
    public Task<Result<int>> ExecuteAsync(OkrOnderdeelOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.HerhaalAsync(() => SlaOpAsync(opdracht, handeling, ct));

    private async Task<Result<int>> SlaOpAsync(OkrOnderdeelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        var velden = await bron.VoorAsync(opdracht.Leerling, ct);
        if (velden.Zoek(opdracht.Nummer) is not { } tabblad)
            return OkrWeigeringen.OnderdeelOnbekend;
        var onderdeel = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer);
        if ((onderdeel?.Versie ?? 0) != opdracht.Versie || (opdracht.ZetAdvies && opdracht.AdviesWas != okr.Advies.Stempel))
            return FormulierWeigeringen.Ingehaald;
        // Asked before anything is taken: what is refused leaves nothing in the context.
        var oordelen = okr.KrijgtIq(tabblad.Nummer, opdracht.Invoer) ? await OordelenAsync(opdracht.Leerling, ct) : [];
        if (oordelen.Select(o => o.Bezwaar).FirstOrDefault(b => b is not null) is { } bezwaar)
            return bezwaar;
        var uit = Neem(okr, tabblad, opdracht.Invoer, handeling);
        if (!uit.IsGelukt)
            return uit;
        if (oordelen.Count > 0)
            okr.DeelIq(oordelen.All(o => o.MetVo), handeling);
        await db.SaveChangesAsync(ct);
        return okr.Onderdelen.Single(o => o.Nummer == tabblad.Nummer).Versie;
    }

    private async Task<IReadOnlyList<Iqoordeel>> OordelenAsync(LeerlingId leerling, CancellationToken ct)
    {
        List<Iqoordeel> oordelen = [];
        foreach (var rem in remmen)
        {
            if (await rem.BeoordeelAsync(db, leerling, ct) is { } oordeel)
                oordelen.Add(oordeel);
        }
        return oordelen;
    }

    /// <summary>Into the tab, and for tab 4 into the advice; nothing is taken when anything is refused.</summary>
    internal static Result<int> Neem(Okr okr, Okrtabblad tabblad, Invulling invoer, Handeling handeling)
    {
        var alles = new Okrantwoorden(okr);
        var getypt = tabblad.HeeftAdvies ? Schooladvies.Gedateerd(alles, invoer, handeling.Vandaag) : invoer;
        var antwoorden = new Invuller(tabblad.Formulier, handeling.Vandaag, alles).Neem(alles.Van(tabblad), getypt);
        if (!antwoorden.IsGelukt)
            return Result<int>.Geweigerd(antwoorden.Weigeringen);
        if (tabblad.HeeftAdvies && okr.StelAdviesVast(Schooladvies.Van(antwoorden.Waarde), handeling) is { IsGelukt: false } geweigerd)
            return Result<int>.Geweigerd(geweigerd.Weigeringen);
        var was = okr.Inhoud(tabblad.Nummer) ?? new Onderdeelinhoud();
        var inhoud = Ondersteuningsgraden.ZonderVast(was.Met(tabblad.Formulier, antwoorden.Waarde), was, okr.Advies);
        return okr.SlaOp(tabblad.Nummer, inhoud, handeling).Match<Result<int>>(o => o.Versie, Result<int>.Geweigerd);
    }
}
