using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

/// <param name="Stand">What the choice said when the form was made.</param>
public sealed record VoorrangsregelsKiezenOpdracht(Schooljaar Schooljaar, IReadOnlyList<Schoolvoorrang> Keuze, string? Stand);

/// <summary>BRK-02, D-29: which rules of the region's catalogue the school uses, in which order, in which words and with which proof.</summary>
public sealed class VoorrangsregelsKiezen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(VoorrangsregelsKiezenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            if (await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } beheer)
                return BrugklasWeigeringen.Leeg;
            List<Schoolvoorrang> keuze = [.. opdracht.Keuze.Select(k => k with { Tekst = k.Tekst.ReplaceLineEndings("\n").Trim(), Bewijs = k.Bewijs.Trim() })];
            // The same form twice is one choice.
            if (beheer.Werkvoorrang?.SequenceEqual(keuze) == true)
                return Result.Gelukt;
            if (beheer.Voorrangstand() != opdracht.Stand)
                return BrugklasWeigeringen.VoorrangGewijzigd;
            var regels = (await db.ProcedureVanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct))?.Regels ?? new Procedureregels();
            var uit = beheer.KiesVoorrang(keuze, regels, handeling, await db.BrugklasruimteAsync(beheer, handeling.Op, ct));
            return await db.BewaarAsync(uit, BrugklasWeigeringen.VoorrangGewijzigd, ct);
        });
}
