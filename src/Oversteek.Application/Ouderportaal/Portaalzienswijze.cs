using Oversteek.Application.Bijlagen;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zienswijzen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Ouderportaal;

/// <param name="Stempel">Of what stood on the page.</param>
/// <param name="Over">One of the answers of the form of the school; null when nothing was chosen.</param>
public sealed record PortaalzienswijzeOpdracht(string? Tekst, string? Over, string Stempel);

/// <summary>
/// The view of a parent, written by the parent: the same rows, states and gate for files as the school uses (D-19). What is definitive is never
/// changed; more to say is the next one.
/// </summary>
public sealed class PortaalzienswijzeBewaren(Systeemtoegang systeem, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(PortaalzienswijzeOpdracht opdracht, Portaalbezoek bezoek, CancellationToken ct)
    {
        if (opdracht.Tekst?.Length > Zienswijzevragen.Tekstlengte)
            return OuderportaalWeigeringen.TekstTeLang.Met(Zienswijzevragen.Tekstlengte);
        var (kind, handeling) = (await kinderen.LeesAsync(bezoek.Kind!, ct), bezoek.Handeling(klok));
        return await systeem.VoerUitAsync<Zienswijzebron, Result>(Systeemgrond.Ouderportaal, async (_, bron) =>
        {
            if (await PortaalzienswijzeGrens.NaDatumAsync(bron, kind, handeling, ct) is { } teLaat)
                return teLaat;
            var laatste = await bron.LaatsteAsync(kind.Id, kind.Ouder, ct);
            if (Zienswijzebron.Stempel(laatste) != opdracht.Stempel)
                return ZienswijzeWeigeringen.Gewijzigd;
            var zienswijze = laatste is { Status: Zienswijzestatus.Definitief }
                ? new Zienswijze(kind.Id, bezoek.Kind!.Ouder, kind.Ouder, laatste.Nummer + 1) : laatste
                    ?? new Zienswijze(kind.Id, bezoek.Kind!.Ouder, kind.Ouder, 1);
            return await bron.BewaarAsync(zienswijze, zienswijze.SlaOp(Inhoud(opdracht, handeling), Zienswijzeschrijver.Ouder, handeling), ct);
        });
    }

    private static Zienswijzeinhoud Inhoud(PortaalzienswijzeOpdracht opdracht, Handeling handeling)
    {
        var velden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Zienswijzevragen.Over.Sleutel] = Zienswijzevragen.Over.Opties.FirstOrDefault(o => o.Waarde == opdracht.Over)?.Waarde ?? "",
            [Zienswijzevragen.Tekst.Sleutel] = opdracht.Tekst?.Trim() ?? "",
            [Zienswijzevragen.Nagelezen.Sleutel] = Zienswijzevragen.Nagelezen.Schrijf(true) ?? "",
            [Zienswijzevragen.Wijze.Sleutel] = Zienswijzevragen.InPortaal,
            [Zienswijzevragen.OntvangenOp.Sleutel] = Zienswijzevragen.OntvangenOp.Schrijf(handeling.Vandaag) ?? "",
        };
        return new Zienswijzeinhoud { Velden = velden.Where(v => v.Value.Length > 0).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal) };
    }
}

/// <summary>The document of the parent, through the same gate and among the attachments, unreleased until the view is definitive.</summary>
public sealed class PortaalzienswijzeDocument(Systeemtoegang systeem, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(Gekeurdbestand bestand, Portaalbezoek bezoek, CancellationToken ct)
    {
        var (kind, handeling) = (await kinderen.LeesAsync(bezoek.Kind!, ct), bezoek.Handeling(klok));
        var teLaat = await systeem.VoerUitAsync<Zienswijzebron, Weigering?>(
            Systeemgrond.Ouderportaal, (_, bron) => PortaalzienswijzeGrens.NaDatumAsync(bron, kind, handeling, ct));
        return teLaat is not null ? teLaat : await systeem.VoerUitAsync<ZienswijzeDocumentToevoegen, Result>(Systeemgrond.Ouderportaal, (_, toevoegen) =>
            toevoegen.ExecuteAsync(new ZienswijzeDocumentOpdracht(kind.Id, kind.Ouder, bestand, Zienswijzeschrijver.Ouder), handeling, ct));
    }
}

/// <summary>Takes the own document away again, until the view is sent.</summary>
public sealed class PortaalzienswijzeDocumentVerwijderen(Systeemtoegang systeem, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(Portaalbezoek bezoek, CancellationToken ct)
    {
        var (kind, handeling) = (await kinderen.LeesAsync(bezoek.Kind!, ct), bezoek.Handeling(klok));
        var teLaat = await systeem.VoerUitAsync<Zienswijzebron, Weigering?>(
            Systeemgrond.Ouderportaal, (_, bron) => PortaalzienswijzeGrens.NaDatumAsync(bron, kind, handeling, ct));
        return teLaat is not null ? teLaat : await systeem.VoerUitAsync<ZienswijzeDocumentVerwijderen, Result>(Systeemgrond.Ouderportaal, (_, weg) =>
            weg.ExecuteAsync(kind.Id, kind.Ouder, Zienswijzeschrijver.Ouder, handeling, ct));
    }
}

/// <summary>Closes it: from now on nobody changes it, it goes along with the report and the school is told.</summary>
public sealed class PortaalzienswijzeVersturen(Systeemtoegang systeem, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(string stempel, Portaalbezoek bezoek, CancellationToken ct)
    {
        var (kind, handeling) = (await kinderen.LeesAsync(bezoek.Kind!, ct), bezoek.Handeling(klok));
        var teLaat = await systeem.VoerUitAsync<Zienswijzebron, Weigering?>(
            Systeemgrond.Ouderportaal, (_, bron) => PortaalzienswijzeGrens.NaDatumAsync(bron, kind, handeling, ct));
        return teLaat is not null ? teLaat : await systeem.VoerUitAsync<ZienswijzeDefinitiefMaken, Result>(Systeemgrond.Ouderportaal, (_, maken) =>
            maken.ExecuteAsync(new ZienswijzeDefinitiefOpdracht(kind.Id, kind.Ouder, stempel), handeling, ct));
    }
}

internal static class PortaalzienswijzeGrens
{
    /// <summary>ZIE-04: after the last day the school takes it, with a talk.</summary>
    public static async Task<Weigering?> NaDatumAsync(Zienswijzebron bron, Portaalkind kind, Handeling handeling, CancellationToken ct)
    {
        var tot = await bron.UiterlijkAsync(kind.SchoolId, kind.Schooljaar, handeling, ct);
        return handeling.Vandaag > tot ? OuderportaalWeigeringen.NaDatum.Met(tot) : null;
    }
}
