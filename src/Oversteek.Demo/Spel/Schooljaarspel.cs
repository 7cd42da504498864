using System.Diagnostics;
using System.Globalization;
using Oversteek.Demo.Momenten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Zib;

namespace Oversteek.Demo.Spel;

/// <summary>
/// Plays a school year through the use cases, from moment to moment. What a step needs of an earlier one it reads from the database, so every step can
/// begin on a copy of the state before it. Work happens before the moment itself: what is written must not lie in the future there.
/// </summary>
internal sealed class Schooljaarspel(IServiceProvider diensten, string map, int leerlingen)
{
    private static readonly TimeOnly Ochtend = new(8, 0);

    private readonly Demodatabase gegevens = new(diensten, map);
    private readonly Demotijd tijd = diensten.GetRequiredService<Demotijd>();
    private readonly Dictionary<string, double> seconden = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Seconden => seconden;

    /// <summary>What happens between the moment before this one and this one; the clock ends on it.</summary>
    public async Task SpeelAsync(Demomoment moment, CancellationToken ct)
    {
        var klok = Stopwatch.StartNew();
        await StapAsync(moment.Sleutel, ct);
        tijd.ZetOp(moment.Moment);
        seconden[moment.Sleutel] = Math.Round(klok.Elapsed.TotalSeconds, 2);
        await Console.Error.WriteLineAsync($"  {moment.Naam} ({klok.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s)");
    }

    private async Task StapAsync(string moment, CancellationToken ct)
    {
        if (moment == Demojaar.September)
        {
            Op(2026, 8, 24);
            await new Nieuwsspel(diensten).SchrijfAsync(await gegevens.RichtInAsync(leerlingen, ct), ct);
            return;
        }
        var regio = await Regio.LeesAsync(diensten, leerlingen, ct);
        await (moment switch
        {
            Demojaar.Oktober => OktoberAsync(regio, ct),
            Demojaar.Januari => JanuariAsync(regio, ct),
            Demojaar.Februari or Demojaar.Toetsuitslag or Demojaar.Maart or Demojaar.Aanmeldweek => BasisscholenAsync(moment, regio, ct),
            Demojaar.Aanmelden or Demojaar.Bevriezing => AanmeldenAsync(moment, regio, ct),
            Demojaar.Lotingsdag or Demojaar.Besluiten => LotenAsync(moment, regio, ct),
            _ => NaLotingAsync(moment, regio, ct),
        });
    }

    private async Task OktoberAsync(Regio regio, CancellationToken ct)
    {
        Op(2026, 10, 9);
        await new Demoregio(diensten).VerstuurBrugklassenAsync(regio, ct);
        await gegevens.ImporteerAsync(regio, leerlingen, tijd.Vandaag, ct);
        await new Zibspel(diensten, regio).SpeelAsync([ZibAanmeldingstatus.Concept, ZibAanmeldingstatus.Ingediend, ZibAanmeldingstatus.Ingediend,
            ZibAanmeldingstatus.InBehandeling], ct);
        await new Iskspel(diensten, regio).SpeelAsync([IskTestaanmeldingstatus.Ingediend], ct);
        await new Zorgroutespel(diensten, regio).SpeelAsync(ct);
    }

    private async Task JanuariAsync(Regio regio, CancellationToken ct)
    {
        var klassen = new Demoregio(diensten);
        Op(2026, 10, 9);
        await klassen.VerstuurBrugklassenAsync(regio, ct);
        Op(2026, 11, 2);
        await klassen.AccepteerBrugklassenAsync(regio, ct);
        Op(2027, 1, 20);
        await gegevens.ImporteerAsync(regio, leerlingen, tijd.Vandaag, ct);
        await new Zibspel(diensten, regio).SpeelAsync(Enum.GetValues<ZibAanmeldingstatus>(), ct);
        await new Iskspel(diensten, regio).SpeelAsync([IskTestaanmeldingstatus.Ingediend, IskTestaanmeldingstatus.Getest], ct);
        await new Zorgroutespel(diensten, regio).SpeelAsync(ct);
    }

    private async Task BasisscholenAsync(string moment, Regio regio, CancellationToken ct)
    {
        var scholen = new Basisschoolspel(diensten, map);
        switch (moment)
        {
            case Demojaar.Februari:
                await FebruariAsync(scholen, regio, ct);
                break;
            case Demojaar.Toetsuitslag:
                Op(2027, 2, 15);
                await new Vsospel(diensten, regio, map).LaatToeAsync(ct);
                Op(2027, 3, 15);
                await gegevens.ImporteerAsync(regio, leerlingen, tijd.Vandaag, ct);
                break;
            case Demojaar.Maart:
                Op(2027, 3, 23);
                await scholen.MaakOkrsDefinitiefAsync(alle: false, ct);
                break;
            default:
                Op(2027, 3, 24, 13);
                await scholen.MaakOkrsDefinitiefAsync(alle: true, ct);
                await scholen.ReikFormulierenUitAsync(ct);
                break;
        }
    }

    private async Task FebruariAsync(Basisschoolspel scholen, Regio regio, CancellationToken ct)
    {
        Op(2027, 2, 2);
        await gegevens.ImporteerAsync(regio, leerlingen, tijd.Vandaag, ct);
        await new Vsospel(diensten, regio, map).KiesEnMeldVroegAanAsync(ct);
        Op(2027, 2, 5);
        await scholen.VulOkrsAsync(ct);
    }

    private async Task AanmeldenAsync(string moment, Regio regio, CancellationToken ct)
    {
        var scholen = new Aanmeldspel(diensten, regio);
        if (moment == Demojaar.Aanmelden)
        {
            Op(2027, 3, 30);
            await scholen.MeldEersteAanAsync(ct);
            return;
        }
        Op(2027, 3, 31);
        await scholen.MeldRestAanAsync(ct);
        Op(2027, 4, 6);
        await new Lotingspel(diensten, regio).LegVastAsync(ct);
    }

    private async Task LotenAsync(string moment, Regio regio, CancellationToken ct)
    {
        var loting = new Lotingspel(diensten, regio);
        if (moment == Demojaar.Lotingsdag)
        {
            Op(2027, 4, 8, 13);
            await loting.BevriesAsync(ct);
            return;
        }
        Op(2027, 4, 9, 11);
        await loting.TrekEnPubliceerAsync(ct);
        Op(2027, 4, 9, 16);
        await new Zorgplichtspel(diensten).BeginAsync(ct);
    }

    private Task NaLotingAsync(string moment, Regio regio, CancellationToken ct)
    {
        var besluiten = new Besluitspel(diensten, map);
        return moment switch
        {
            Demojaar.Wachtlijst => WachtlijstAsync(besluiten, regio, ct),
            Demojaar.Ronde2 => Ronde2Async(besluiten, regio, ct),
            Demojaar.Juli => JuliAsync(besluiten, ct),
            _ => OverdragenAsync(besluiten, regio, ct),
        };
    }

    private async Task WachtlijstAsync(Besluitspel besluiten, Regio regio, CancellationToken ct)
    {
        Op(2027, 4, 13);
        await besluiten.NeemBesluitenAsync(ct);
        Op(2027, 4, 14);
        await besluiten.ZieAfAsync(ct);
        await new Zorgplichtspel(diensten).BevestigCapaciteitAsync(Demoplan.Schooljaar, ct);
        await new Aanvraagspel(diensten, regio).SpeelAsync(ct);
    }

    private async Task Ronde2Async(Besluitspel besluiten, Regio regio, CancellationToken ct)
    {
        Op(2027, 4, 19);
        await besluiten.NeemAanbodAanAsync(ct);
        Op(2027, 5, 7);
        await besluiten.TikAsync(ct);
        var zorgplicht = new Zorgplichtspel(diensten);
        await zorgplicht.GaVerderAsync(new DateOnly(2027, 6, 8), ct);
        await zorgplicht.BevestigCapaciteitAsync(Demoplan.Schooljaar, ct);
        await new Aanmeldspel(diensten, regio).MeldLaatAanAsync(ct);
    }

    private async Task JuliAsync(Besluitspel besluiten, CancellationToken ct)
    {
        Op(2027, 5, 18);
        await besluiten.TikAsync(ct);
        await besluiten.BesluitLaatAsync(ct);
        await besluiten.NeemBesluitenAsync(ct);
        Op(2027, 6, 10);
        await new Zorgplichtspel(diensten).PlaatsTijdelijkAsync(ct);
    }

    private async Task OverdragenAsync(Besluitspel besluiten, Regio regio, CancellationToken ct)
    {
        Op(2027, 7, 6);
        await new Zorgplichtspel(diensten).LaatToeAsync(ct);
        await besluiten.DraagOverAsync(ct);
        Op(2027, 9, 1);
        await new Demoregio(diensten).MaakProcedureAsync(regio, Schooljaar.Beginnend(Demoplan.Schooljaar.Beginjaar + 1), ct);
    }

    private void Op(int jaar, int maand, int dag, int? uur = null) =>
        tijd.ZetOp(Nederland.Moment(new DateOnly(jaar, maand, dag), uur is { } u ? new TimeOnly(u, 0) : Ochtend));
}
