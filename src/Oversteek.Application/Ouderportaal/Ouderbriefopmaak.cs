using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Procedures;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Ouderportaal;

public sealed record Ouderbriefinhoud(LeerlingId Leerling, string Taal, Codetekst Code);

/// <summary>The letter in Dutch and, on a sheet of its own, in the language of the parent. No advice, no birth date and no BSN on it.</summary>
public sealed class Ouderbriefopmaak(OversteekDb db, Postopties opties)
{
    private static readonly string[] Woordsleutels =
        ["aan", "titel", "t1", "t2", "code", "scan", "qr", "hoe", "h1", "h2", "h3", "data", "pap", "pap_t", "bel", "geef", "groet"];

    internal async Task<IReadOnlyList<OuderbriefDocument>> MaakAsync(IReadOnlyList<Ouderbriefinhoud> brieven, Handeling handeling, CancellationToken ct)
    {
        var ids = brieven.Select(b => b.Leerling).ToList();
        var leerlingen = await db.Leerlingen.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var procedure = await db.ProcedureVanSchoolAsync(handeling.Namens, leerlingen[ids[0]].Schooljaar, ct);
        var kop = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon);
        return [.. brieven.SelectMany(b => Talen(b.Taal).Select(taal => Blad(b, taal, leerlingen[b.Leerling].Personalia.Volledig, kop, procedure, handeling)))];
    }

    private static IEnumerable<string> Talen(string taal) => taal == Portaalteksten.Nederlands ? [taal] : [Portaalteksten.Nederlands, taal];

    private OuderbriefDocument Blad(Ouderbriefinhoud brief, string taal, string kind, Schoolkop school, Procedure? procedure, Handeling handeling)
    {
        var adres = opties.Adres.TrimEnd('/');
        string Tekst(string sleutel) => Portaalteksten.Geef(taal, $"brief.{sleutel}");
        return new OuderbriefDocument
        {
            Taal = taal,
            VanRechts = Portaalteksten.Taal(taal).VanRechts,
            School = school,
            Datum = Dag(handeling.Vandaag, taal),
            Kind = kind,
            Code = brief.Code.Gegroepeerd,
            Qr = Portaalinvulling.Adres(adres, brief.Code),
            Adres = $"{adres[(adres.IndexOf("://", StringComparison.Ordinal) + 3)..]}/ouders",
            Data = [.. Data(taal, procedure)],
            Woorden = Woordsleutels.ToDictionary(s => s.Replace("_", "", StringComparison.Ordinal), Tekst, StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Data(string taal, Procedure? procedure)
    {
        if (procedure is null)
            yield break;
        var periode = procedure.Mijlpaal(Mijlpalen.Aanmeldperiode);
        yield return Portaalteksten.Geef(taal, "brief.d1", ("datum", Dag(procedure.Mijlpaal(Mijlpalen.Zienswijze).Tot, taal)));
        yield return Portaalteksten.Geef(taal, "brief.d2", ("a", Dag(periode.Van, taal)), ("b", Dag(periode.Tot, taal)));
    }

    private static string Dag(DateOnly dag, string taal) => Portaaldatum.Lang(dag, taal);
}

/// <summary>Days in words of a language, with Latin digits and the calendar of here.</summary>
public static class Portaaldatum
{
    public static string Lang(DateOnly dag, string taal) => dag.ToString("dddd d MMMM yyyy", Cultuur(taal));

    public static string Kort(DateOnly dag, string taal) => dag.ToString("dddd d MMMM", Cultuur(taal));

    public static string Tijd(DateTimeOffset op) => Nederland.Tijd(op).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static CultureInfo Cultuur(string taal)
    {
        var cultuur = (CultureInfo)CultureInfo.GetCultureInfo(taal).Clone();
        cultuur.DateTimeFormat.Calendar = cultuur.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? cultuur.Calendar;
        return cultuur;
    }
}
