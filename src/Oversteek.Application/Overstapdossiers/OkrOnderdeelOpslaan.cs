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
public sealed class OkrOnderdeelOpslaan(OversteekDb db, Okrveldenbron bron)
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
        var uit = Neem(okr, tabblad, opdracht.Invoer, handeling);
        if (uit.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uit;
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
