using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

public sealed record BijlageToevoegenOpdracht(LeerlingId Leerling, string Type, string Naam, byte[] Inhoud, bool Vrijgeven, bool ToestemmingOuders = false);

/// <summary>BIJ-01, BIJ-03: at any time, also after the OKR is definitive.</summary>
public sealed class BijlageToevoegen(OversteekDb db, Bestandskluis kluis)
{
    private const int Hoogstens = 50;
    private const long Samen = 150L * 1024 * 1024;

    public async Task<Result<BijlageId>> ExecuteAsync(BijlageToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var bestand = Bestandscontrole.Keur(opdracht.Type, opdracht.Naam, opdracht.Inhoud);
        if (!bestand.IsGelukt)
            return Result<BijlageId>.Geweigerd(bestand.Weigeringen);
        if (Bijlagetypen.VraagtToestemming(opdracht.Type) && !opdracht.ToestemmingOuders)
            return BijlageWeigeringen.ToestemmingOntbreekt;
        var bestaand = await db.Bijlagen.Where(b => b.LeerlingId == opdracht.Leerling).Select(b => b.Grootte).ToListAsync(ct);
        if (bestaand.Count >= Hoogstens || bestaand.Sum() + opdracht.Inhoud.Length > Samen)
            return BijlageWeigeringen.DossierVol;
        var bijlage = Bijlage.VoegToe(opdracht.Leerling, bestand.Waarde, Bijlagebron.Upload, opdracht.Vrijgeven, opdracht.ToestemmingOuders ? handeling.Met("De ouders geven toestemming.") : handeling);
        using var doel = new MemoryStream();
        await kluis.VersleutelAsync(new MemoryStream(opdracht.Inhoud), doel, bijlage.Id.Waarde, ct);
        db.AddRange(bijlage, new Bijlageinhoud { BijlageId = bijlage.Id, LeerlingId = opdracht.Leerling, Bytes = doel.ToArray() });
        await db.SaveChangesAsync(ct);
        return bijlage.Id;
    }
}
