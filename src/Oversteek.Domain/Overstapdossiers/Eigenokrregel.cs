using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>D-15, OKR-10: an so, and an sbo where the region lets it, adds its own OKR or OPP instead of writing the texts of tabs 3 and 5.</summary>
public static class Eigenokrregel
{
    public const string Bijlagetype = "EIGEN_OKR";

    public static bool Mag(Schoolsoort soort, Procedureregels regels) =>
        soort == Schoolsoort.SpeciaalOnderwijs || (soort == Schoolsoort.SpeciaalBasisonderwijs && regels.EigenOkrSbo);

    /// <summary>For a school that may. What the vo school does not get, or cannot open, stands in no place.</summary>
    public static EigenOkr Stand(IEnumerable<Bijlage> bijlagen) =>
        bijlagen.Any(b => b is { Type: Bijlagetype, Vrijgegeven: true, Toestand: Bijlagetoestand.InOrde or Bijlagetoestand.Afwijkend })
            ? EigenOkr.Aanwezig : EigenOkr.Mag;
}
