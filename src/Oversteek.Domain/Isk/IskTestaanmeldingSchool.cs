using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Isk;

/// <summary>What comes after the result: the application at one ISK school (D-23), and what that school does with it.</summary>
public sealed partial class IskTestaanmelding
{
    public Result KanAanmelden() => Mag(IskTestaanmeldingactie.AanmeldenBijIsk);

    public Result MeldAan(OrganisatieId iskSchool, Handeling handeling) => Zet(IskTestaanmeldingactie.AanmeldenBijIsk, () =>
    {
        IskSchoolId = iskSchool;
        return new IskLeerlingAangemeld(LeerlingId, iskSchool, handeling);
    });

    public Result Plaats(Handeling handeling) => Zet(IskTestaanmeldingactie.Plaatsen, () =>
    {
        Lopend = null;
        return new IskLeerlingGeplaatst(LeerlingId, handeling);
    });

    /// <summary>The ISK school took its admission back and will decide again (D-70).</summary>
    public Result HerstelPlaatsing(Handeling handeling) => Zet(IskTestaanmeldingactie.PlaatsingHerstellen, () =>
    {
        Lopend = LeerlingId.Waarde;
        return new IskPlaatsingHersteld(LeerlingId, handeling);
    });

    /// <summary>The application at the ISK school ended. The result stands, so another school can be asked without a new test.</summary>
    public Result LaatAanmeldingVervallen(Handeling handeling) => Zet(IskTestaanmeldingactie.AanmeldingVervallen, () =>
    {
        (IskSchoolId, Lopend) = (null, LeerlingId.Waarde);
        return new IskAanmeldingVervallen(LeerlingId, handeling);
    });
}
