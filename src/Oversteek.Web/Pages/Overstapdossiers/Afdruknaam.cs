using Oversteek.Domain.Leerlingen;
using Oversteek.Oso;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>What a report is called where it lands: by the pupil, so that thirty of them can be told apart (B-32). In no address, only in the answer.</summary>
internal static class Afdruknaam
{
    public static string Van(Leerling leerling) => Bestandsnaam.Schoon($"Okr {leerling.Personalia.Lijstnaam}.pdf");

    public static string Van(string groep) => Bestandsnaam.Schoon($"Okr's groep {groep}.pdf");
}
