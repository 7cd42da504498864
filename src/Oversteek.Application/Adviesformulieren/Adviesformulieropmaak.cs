using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>From dossier and classes to the model that the template draws.</summary>
public sealed class Adviesformulieropmaak(OversteekDb db, Voorkeurslijstbron lijst)
{
    public async Task<AdviesformulierDocument> MaakAsync(
        Leerling leerling, Okr okr, string code, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        var advies = okr.Advies;
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == leerling.OrganisatieId, ct);
        var regio = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == procedure.OrganisatieId, ct);
        // ADV-04: for vso the code only; the region has a list of its own.
        var soort = advies.OpentVso ? Formuliersoort.Vso : Formuliersoort.Regulier;
        return new AdviesformulierDocument
        {
            Soort = soort,
            Regio = regio.Naam,
            Schooljaar = leerling.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            Leerling = new Leerlingkop(leerling.Personalia.Volledig, leerling.Personalia.Geboortedatum, leerling.Groep),
            UniekeCode = code,
            Advies = advies.Geldend?.Naam ?? "",
            Adviesdatum = advies.DefinitiefOp ?? advies.VoorlopigOp,
            LwooOndersteuning = advies.Lwoo,
            Voorkeurslijst = soort == Formuliersoort.Vso ? null : await BladAsync(advies, procedure, handeling, ct),
            Vso = soort == Formuliersoort.Vso ? Vsoroute.Van(new Okrantwoorden(okr), procedure.Regels) : null,
            Data = soort == Formuliersoort.Vso ? [Vsoroute.Datum(new Okrantwoorden(okr), procedure)] : [.. Data(procedure)],
            Handtekeningvak = procedure.Regels.Handtekeningvak,
            Uitgifte = new Uitgifte(school.Naam, "ouders of verzorgers", handeling.Vandaag),
        };
    }

    /// <summary>The same list has the same version, whoever prints it and whenever (D-20).</summary>
    internal static string Versie(Voorkeurslijstblad lijst)
    {
        var regels = lijst.Klassen.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.School}|{k.Plaats}|{k.Brugklas}|{k.Adviezen}|{k.Plaatsen}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', regels))))[..12];
    }

    /// <summary>What a print of today would list, for the screen; null where there is no list (ADV-04, ADV-05) or not yet (ADV-03).</summary>
    public async Task<Voorkeurslijstblad?> LijstAsync(Schooladvies advies, Procedure procedure, Handeling handeling, CancellationToken ct) =>
        advies is { Uitstroom: Uitstroom.Regulier, Definitief: not null } && procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf).IsBegonnen(handeling.Op)
            ? await BladAsync(advies, procedure, handeling, ct) : null;

    private async Task<Voorkeurslijstblad> BladAsync(Schooladvies advies, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        var naRonde1 = IsNaRonde1(procedure, handeling.Op);
        var klassen = (await lijst.PassendAsync(advies, procedure.OrganisatieId, procedure.Schooljaar, ct)).Where(k => !naRonde1 || k.Vrij > 0);
        return new Voorkeurslijstblad(
            procedure.Regels.LijstMaximum, procedure.Regels.LijstMinimum,
            handeling.Vandaag.Leesbaar(),
            [.. klassen.Select(k => new PassendeKlas(k.School, k.Plaats, k.Naam, k.Adviezen, naRonde1 ? k.Vrij : k.Plaatsen) { OokToegestaan = Reden(k.Passing) })],
            naRonde1);
    }

    /// <summary>ADV-08: from the day on which the schools tell what is left. A list of before is of no use any more.</summary>
    internal static bool IsNaRonde1(Procedure procedure, DateTimeOffset op) => Nederland.Datum(op) >= procedure.Mijlpaal(Mijlpalen.EersteActueleCapaciteit).Van;

    /// <summary>Why a class that does not have the advice of the pupil stands on the list all the same (D-36).</summary>
    private static string? Reden(Klaspassing passing) => passing.Soort switch
    {
        Passingsoort.Letterlijk => null,
        Passingsoort.Niveau => $"Ook toegestaan: deze klas is {(passing.Klasadvies!.IsDubbel ? "ook " : "")}voor {passing.Niveau}.",
        Passingsoort.Lwoo => "Ook toegestaan: uw kind krijgt lwoo-ondersteuning en dit is een lwoo-klas.",
        _ => throw new InvalidOperationException($"Onbekende passing {passing.Soort}."),
    };

    private static IEnumerable<Belangrijkedatum> Data(Procedure procedure)
    {
        var periode = procedure.Mijlpaal(Mijlpalen.Aanmeldperiode);
        yield return new("Aanmelden bij de school van eerste voorkeur", periode.Van, periode.Tot);
        yield return new("Loting", procedure.Mijlpaal(Mijlpalen.Loting).Van);
    }
}
