using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>The dossier goes to the school's own administration: first the file, then the word of somebody who saw it arrive there (OSO-06, B-27).</summary>
public sealed partial class Aanmelding
{
    /// <summary>When the school took the file for this admission; the file alone changes no state.</summary>
    public DateTimeOffset? OsobestandOp { get; private set; }

    public bool WachtOpOverdracht => Status == Aanmeldingstatus.Toegelaten && OsobestandOp is not null;

    /// <summary>No event of its own: that the dossier left stands in the log as a reading.</summary>
    public Result NeemOsobestand(Handeling handeling)
    {
        if (!Aanmeldingstaten.Geplaatst.Contains(Status))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        OsobestandOp = handeling.Op;
        return Result.Gelukt;
    }

    /// <summary>Confirmed by a person. A second confirmation finds it done.</summary>
    public Result DraagOver(bool definitiefAdvies, Handeling handeling)
    {
        if (Status == Aanmeldingstatus.Overgedragen)
            return Result.Gelukt;
        if (Mag(Aanmeldingactie.Overdragen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (OsobestandOp is null)
            return AanmeldingWeigeringen.OsobestandOntbreekt;
        if (!definitiefAdvies)
            return AanmeldingWeigeringen.AdviesNietDefinitief;
        return Zet(Aanmeldingactie.Overdragen, () => new LeerlingOvergedragen(LeerlingId, Id, OrganisatieId, handeling));
    }

    /// <summary>Confirmed too soon, or of the wrong pupil: the admission stands, the transfer is open again.</summary>
    public Result NeemOverdrachtTerug(Handeling handeling)
    {
        if (Status == Aanmeldingstatus.Toegelaten)
            return Result.Gelukt;
        if (Mag(Aanmeldingactie.OverdrachtTerugnemen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return string.IsNullOrWhiteSpace(handeling.Reden)
            ? AanmeldingWeigeringen.TerugneemredenOntbreekt
            : Zet(Aanmeldingactie.OverdrachtTerugnemen, () => new OverdrachtTeruggenomen(LeerlingId, Id, OrganisatieId, handeling));
    }
}
