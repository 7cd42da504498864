using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

public sealed record BijlageToevoegenOpdracht(LeerlingId Leerling, string Type, string Naam, byte[] Inhoud, bool Vrijgeven, bool ToestemmingOuders = false);

/// <summary>BIJ-01, BIJ-03: at any time, also after the OKR is definitive.</summary>
public sealed class BijlageToevoegen(OversteekDb db, Bestandskluis kluis)
{
    public async Task<Result<BijlageId>> ExecuteAsync(BijlageToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (!Bijlagetypen.Alle.ContainsKey(opdracht.Type))
            return BijlageWeigeringen.SoortNietToegestaan;
        var oordeel = Bestandspoort.Beoordeel(opdracht.Naam, opdracht.Inhoud, Bijlagebron.Upload);
        if (oordeel.Bezwaar is { } bezwaar)
            return bezwaar;
        if (Bijlagetypen.VraagtToestemming(opdracht.Type) && !opdracht.ToestemmingOuders)
            return BijlageWeigeringen.ToestemmingOntbreekt;
        var bestaand = await db.Bijlagen.Where(b => b.LeerlingId == opdracht.Leerling).Select(b => b.Grootte).ToListAsync(ct);
        if (bestaand.Count >= Bijlagegrenzen.Aantal || bestaand.Sum() + oordeel.Inhoud.Length > Bijlagegrenzen.Dossier)
            return BijlageWeigeringen.DossierVol;
        var bestand = new Bestand(opdracht.Type, oordeel.Naam, oordeel.Mediatype, oordeel.Inhoud.Length, oordeel.Toestand);
        var bijlage = Bijlage.VoegToe(opdracht.Leerling, bestand, Bijlagebron.Upload, opdracht.Vrijgeven, opdracht.ToestemmingOuders ? handeling.Met("De ouders geven toestemming.") : handeling);
        using var doel = new MemoryStream();
        await kluis.VersleutelAsync(new MemoryStream(oordeel.Inhoud.ToArray(), writable: false), doel, bijlage.Id.Waarde, ct);
        db.AddRange(bijlage, new Bijlageinhoud { BijlageId = bijlage.Id, LeerlingId = opdracht.Leerling, Bytes = doel.ToArray() });
        await db.SaveChangesAsync(ct);
        return bijlage.Id;
    }
}
