using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>A judged file to a new row, within the limits. Saves nothing itself.</summary>
public sealed class Bijlageopname(OversteekDb db, Bijlagekluis kluis, Bestandsruimte ruimte, Vrijgaveremmen remmen)
{
    /// <param name="oud">The one that it replaces: what was asked about permission then, holds.</param>
    /// <param name="weg">Whether the old one goes and no longer counts for the limits.</param>
    internal async Task<Result<Bijlage>> NeemOpAsync(BijlageToevoegenOpdracht opdracht, Bijlage? oud, bool weg, Handeling handeling, CancellationToken ct)
    {
        var gekeurd = opdracht.Bestand;
        if (!Bijlagetypen.Alle.ContainsKey(opdracht.Type))
            return BijlageWeigeringen.SoortNietToegestaan;
        if (oud is null && Bijlagetypen.VraagtToestemming(opdracht.Type) && !opdracht.ToestemmingOuders)
            return BijlageWeigeringen.ToestemmingOntbreekt;
        var rem = opdracht.Vrijgeven ? await remmen.BezwaarAsync(opdracht.Leerling, opdracht.Type, handeling.Op, ct) : null;
        if (rem is not null && oud is null)
            return rem.BijVeld("Vrijgeven");
        if (await ruimte.BezwaarAsync(opdracht.Leerling, handeling.Namens, gekeurd.Inhoud.Length, weg ? oud : null, ct) is { } vol)
            return vol;
        var bestand = new Bestand(opdracht.Type, gekeurd.Naam, gekeurd.Mediatype, gekeurd.Inhoud.Length, gekeurd.Toestand);
        var reden = opdracht.ToestemmingOuders ? handeling.Met(Bijlage.OudersAkkoord) : handeling;
        var bijlage = Bijlage.VoegToe(opdracht.Leerling, bestand, Bijlagebron.Upload, opdracht.Vrijgeven && rem is null, reden);
        db.AddRange(bijlage, await kluis.SluitAsync(bijlage.Id, opdracht.Leerling, gekeurd.Inhoud, ct));
        return bijlage;
    }
}
