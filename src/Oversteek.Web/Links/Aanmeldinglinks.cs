using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the pages of an application. All links are made here, so that an address changes in one place and takes no other id.</summary>
public static class Aanmeldinglinks
{
    public const string Lijst = "/aanmeldingen";

    public const string Besluiten = "/aanmeldingen/besluiten";

    public const string Brieven = "/aanmeldingen/brieven";

    public const string Zorgplicht = "/zorgplicht";

    public static string Detail(AanmeldingId id) => $"/aanmeldingen/{id}";

    public static string Terugnemen(Guid brief) => $"{Brieven}/{brief}/terugnemen";

    public static string Voorkeurslijst(AanmeldingId id) => $"/aanmeldingen/{id}/voorkeurslijst";

    public static string Definitief(AanmeldingId id) => $"/aanmeldingen/{id}/voorkeurslijst/definitief";

    public static string FoutHerstellen(AanmeldingId id) => $"/aanmeldingen/{id}/fout-herstellen";

    public static string AndereSchool(AanmeldingId id) => $"/aanmeldingen/{id}/andere-school";

    public static string Terugtrekken(AanmeldingId id) => $"/aanmeldingen/{id}/terugtrekken";

    public static string OkrTerugzetten(AanmeldingId id) => $"/aanmeldingen/{id}/okr-terugzetten";

    public static string Beslistermijn(AanmeldingId id) => $"/aanmeldingen/{id}/beslistermijn";

    public static string Traject(AanmeldingId id) => $"/aanmeldingen/{id}/zorgplicht";

    public static string Uitleg(AanmeldingId id) => $"/aanmeldingen/{id}/uitleg";
}
