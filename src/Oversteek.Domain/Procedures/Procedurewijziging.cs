using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Procedures;

/// <summary>One setting or date: what it was and what it becomes, as the catalogue writes it.</summary>
public sealed record Procedurewijziging(string Sleutel, string Oud, string Nieuw)
{
    private const string Kalender = "kalender.";

    /// <summary>The milestone that it moves; null for a setting.</summary>
    public string? Mijlpaal => Sleutel.StartsWith(Kalender, StringComparison.Ordinal) ? Sleutel[Kalender.Length..] : null;

    public static string VanMijlpaal(string sleutel) => Kalender + sleutel;
}

/// <summary>What one person wants to change after the start of the period; another one confirms it (D-01).</summary>
public sealed record Procedurevoorstel(Guid Id, IReadOnlyList<Procedurewijziging> Wijzigingen, string Reden, AccountId Door, DateTimeOffset Op);

/// <summary>How a change went.</summary>
public enum Wijzigingsuitkomst
{
    Gewijzigd,

    /// <summary>A second person must confirm it.</summary>
    Voorgesteld,
}

public sealed partial class Procedure
{
    /// <summary>D-01: from the first day of the period a change needs a reason and a second person.</summary>
    public bool VraagtTweede(DateTimeOffset op) => Mijlpaal(Procedures.Mijlpalen.Aanmeldperiode).IsBegonnen(op);

    public Result<Wijzigingsuitkomst> Wijzig(IReadOnlyDictionary<string, string> waarden, Procedurestand stand, Handeling handeling)
    {
        var wijzigingen = waarden.Select(w => new Procedurewijziging(w.Key, Waarde(w.Key), w.Value)).Where(w => w.Oud != w.Nieuw).ToList();
        var nieuw = Bereken(wijzigingen);
        // A number with a space or a list with an empty row may come out as it was.
        wijzigingen = nieuw.IsGelukt ? [.. wijzigingen.Select(w => w with { Nieuw = Waarde(w.Sleutel, nieuw.Waarde) }).Where(w => w.Oud != w.Nieuw)] : wijzigingen;
        if (wijzigingen.Count == 0)
            return ProcedureWeigeringen.NietsGewijzigd;
        if (!nieuw.IsGelukt)
            return Result<Wijzigingsuitkomst>.Geweigerd(nieuw.Weigeringen);
        if (Beletsel(wijzigingen, stand, handeling) is { } beletsel)
            return beletsel;
        if (VraagtTweede(handeling.Op))
            return StelVoor(wijzigingen, handeling);
        VoerUit(nieuw.Waarde, wijzigingen, handeling);
        return Wijzigingsuitkomst.Gewijzigd;
    }

    /// <summary>The second person. What changed in between makes the proposal void: nobody confirms what he did not read.</summary>
    public Result Bevestig(Guid voorstel, Procedurestand stand, Handeling handeling)
    {
        if (Voorstellen.FirstOrDefault(v => v.Id == voorstel) is not { } wacht)
            return ProcedureWeigeringen.GeenVoorstel;
        if (handeling.Wie is not { } wie || wie == wacht.Door)
            return ProcedureWeigeringen.TweedePersoon;
        if (wacht.Wijzigingen.Any(w => Waarde(w.Sleutel) != w.Oud))
            return ProcedureWeigeringen.VoorstelVerouderd;
        var metReden = handeling.Met(wacht.Reden);
        if (Beletsel(wacht.Wijzigingen, stand, metReden) is { } beletsel)
            return beletsel;
        var nieuw = Bereken(wacht.Wijzigingen);
        if (!nieuw.IsGelukt)
            return nieuw.Kaal;
        Voorstellen = [.. Voorstellen.Where(v => v.Id != voorstel)];
        VoerUit(nieuw.Waarde, wacht.Wijzigingen, metReden);
        return Result.Gelukt;
    }

    public Result TrekVoorstelIn(Guid voorstel, Handeling handeling)
    {
        if (Voorstellen.FirstOrDefault(v => v.Id == voorstel) is not { } wacht)
            return ProcedureWeigeringen.GeenVoorstel;
        Voorstellen = [.. Voorstellen.Where(v => v.Id != voorstel)];
        Registreer(new ProcedurevoorstelIngetrokken(OrganisatieId, wacht.Wijzigingen[0].Sleutel, wacht.Wijzigingen.Count, handeling));
        return Result.Gelukt;
    }

    /// <summary>The value that a key has now.</summary>
    public string Waarde(string sleutel) => Waarde(sleutel, (Mijlpalen, Regels));

    private static string Waarde(string sleutel, (IReadOnlyList<Mijlpaal> Mijlpalen, Procedureregels Regels) van) =>
        new Procedurewijziging(sleutel, "", "").Mijlpaal is { } mijlpaal
            ? van.Mijlpalen.Single(m => m.Sleutel == mijlpaal).Dagen
            : Instellingen.Zoek(sleutel)!.Waarde(van.Regels);

    private Result<(IReadOnlyList<Mijlpaal> Mijlpalen, Procedureregels Regels)> Bereken(IReadOnlyList<Procedurewijziging> wijzigingen)
    {
        var (mijlpalen, regels, fouten) = (Mijlpalen, Regels, new List<Weigering>());
        foreach (var wijziging in wijzigingen)
        {
            if (wijziging.Mijlpaal is { } sleutel)
            {
                mijlpalen = [.. mijlpalen.Select(m => m.Sleutel == sleutel ? m.OpDagen(wijziging.Nieuw) : m)];
                continue;
            }
            var zet = Instellingen.Zoek(wijziging.Sleutel)!.Zet(regels, wijziging.Nieuw);
            fouten.AddRange(zet.Weigeringen);
            regels = zet.IsGelukt ? zet.Waarde : regels;
        }
        if (fouten.Count == 0 && regels.Tegenspraak() is { } tegenspraak)
            fouten.Add(tegenspraak);
        // A calendar of before this was checked may be out of order; then only who moves one of these days is asked to put it right.
        var rond = wijzigingen.Any(w => w.Mijlpaal is { } sleutel && Procedures.Mijlpalen.Rondloting.Contains(sleutel));
        if (fouten.Count == 0 && rond && Volgordefout(mijlpalen) is { } volgorde)
            fouten.Add(volgorde);
        return fouten.Count == 0 ? (mijlpalen, regels) : Result<(IReadOnlyList<Mijlpaal>, Procedureregels)>.Geweigerd(fouten);
    }

    /// <summary>The lists close, then they are frozen, then it is drawn.</summary>
    public Weigering? Volgordefout() => Volgordefout(Mijlpalen);

    private static Weigering? Volgordefout(IReadOnlyList<Mijlpaal> kalender)
    {
        var (periode, vries, loting) =
            (Zoek(Procedures.Mijlpalen.Aanmeldperiode), Zoek(Procedures.Mijlpalen.LotingBevriezing), Zoek(Procedures.Mijlpalen.Loting));
        return periode.IsVoorbij(vries.Begin()) && vries.Begin() <= loting.Begin() ? null : ProcedureWeigeringen.VolgordeKloptNiet;

        Mijlpaal Zoek(string sleutel) => kalender.First(m => m.Sleutel == sleutel);
    }

    private Weigering? Beletsel(IReadOnlyList<Procedurewijziging> wijzigingen, Procedurestand stand, Handeling handeling)
    {
        foreach (var wijziging in wijzigingen)
        {
            var beletsel = wijziging.Mijlpaal is { } sleutel
                ? Kalenderbeletsel(Mijlpaal(sleutel), Mijlpaal(sleutel).OpDagen(wijziging.Nieuw), stand, handeling)
                : Regelbeletsel(Instellingen.Zoek(wijziging.Sleutel)!, stand, handeling);
            if (beletsel is not null)
                return beletsel;
        }
        return VraagtTweede(handeling.Op) && string.IsNullOrWhiteSpace(handeling.Reden) ? ProcedureWeigeringen.RedenNodig : null;
    }

    private Weigering? Kalenderbeletsel(Mijlpaal oud, Mijlpaal nieuw, Procedurestand stand, Handeling handeling)
    {
        if (BuitenSchooljaar(nieuw) is { } veld)
            return ProcedureWeigeringen.BuitenSchooljaar.Met(Schooljaar.Begin, LaatsteDag).BijVeld(veld);
        if (nieuw.Tot < nieuw.Van)
            return ProcedureWeigeringen.EindVoorBegin;
        if (stand.LigtVast(oud.Sleutel) is { } loting)
            return ProcedureWeigeringen.LotingLigtVast.Met(loting);
        return oud.IsVoorbij(handeling.Op) && string.IsNullOrWhiteSpace(handeling.Reden) ? ProcedureWeigeringen.VerledenZonderReden : null;
    }

    /// <summary>B-30: what comes after the step, such as the transfer, still has its day in the autumn.</summary>
    private DateOnly LaatsteDag => Schooljaar.Einde.AddMonths(3);

    private string? BuitenSchooljaar(Mijlpaal nieuw)
    {
        if (nieuw.Van < Schooljaar.Begin || nieuw.Van > LaatsteDag)
            return nameof(nieuw.Van);
        return nieuw.Tot > LaatsteDag ? nameof(nieuw.Tot) : null;
    }

    private Weigering? Regelbeletsel(Instelling instelling, Procedurestand stand, Handeling handeling)
    {
        if (!instelling.VanLoting)
            return null;
        if (stand.Loting is { } loting)
            return ProcedureWeigeringen.RegelsLiggenVast.Met(loting).BijVeld(instelling.Sleutel);
        return VraagtTweede(handeling.Op) ? ProcedureWeigeringen.PeriodeBegonnen.BijVeld(instelling.Sleutel) : null;
    }

    private Result<Wijzigingsuitkomst> StelVoor(List<Procedurewijziging> wijzigingen, Handeling handeling)
    {
        if (handeling.Wie is not { } wie)
            return ProcedureWeigeringen.TweedePersoon;
        if (wijzigingen.Any(w => Voorstellen.Any(v => v.Wijzigingen.Any(x => x.Sleutel == w.Sleutel))))
            return ProcedureWeigeringen.VoorstelWacht;
        Voorstellen = [.. Voorstellen, new Procedurevoorstel(Guid.NewGuid(), wijzigingen, handeling.Reden!.Trim(), wie, handeling.Op)];
        Registreer(new ProcedurewijzigingVoorgesteld(OrganisatieId, wijzigingen[0].Sleutel, wijzigingen.Count, handeling));
        return Wijzigingsuitkomst.Voorgesteld;
    }

    private void VoerUit((IReadOnlyList<Mijlpaal> Mijlpalen, Procedureregels Regels) nieuw, IReadOnlyList<Procedurewijziging> wijzigingen, Handeling handeling)
    {
        foreach (var wijziging in wijzigingen)
        {
            Registreer(wijziging.Mijlpaal is { } sleutel
                ? new MijlpaalGewijzigd(OrganisatieId, sleutel, Mijlpaal(sleutel).Van, nieuw.Mijlpalen.Single(m => m.Sleutel == sleutel).Van, handeling)
                : new InstellingGewijzigd(OrganisatieId, wijziging.Sleutel, wijziging.Oud, wijziging.Nieuw, handeling));
        }
        (Mijlpalen, Regels) = nieuw;
    }
}
