using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

public sealed record PortaalgegevensOpdracht(Communicatiekeuze Keuze, string? Telefoon);

/// <summary>KEU-02, D-17: the wish for news and the own phone, changed at any time; a school that holds the dossier hears that something changed.</summary>
public sealed class PortaalgegevensWijzigen(Systeemtoegang systeem, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(PortaalgegevensOpdracht opdracht, Portaalbezoek bezoek, CancellationToken ct)
    {
        var nummer = string.IsNullOrWhiteSpace(opdracht.Telefoon) ? null : opdracht.Telefoon.Trim();
        if (opdracht.Keuze == Communicatiekeuze.NietVastgelegd)
            return OuderportaalWeigeringen.KeuzeOntbreekt;
        if (nummer is not null && !Telefoonnummer.TryParse(nummer, out _))
            return OuderportaalWeigeringen.Telefoon;
        var (kind, handeling) = (bezoek.Kind!, bezoek.Handeling(klok));
        return await systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind.Leerling, ct);
            var ouder = leerling.Ouders.Single(o => o.Id == kind.Ouder);
            if (nummer != ouder.Contact?.Telefoon)
            {
                leerling.WijzigOuder(ouder.Volgnummer,
                    ouder.Gegevens with { Contact = (ouder.Contact ?? new Adresgegevens()) with { Telefoon = nummer } }, handeling);
                leerling.MeldCorrectie([$"telefoon van ouder {ouder.Volgnummer}"], await HoudersAsync(db, kind, ct), handeling);
            }
            var uit = ouder.Communicatiekeuze == opdracht.Keuze ? Result.Gelukt : leerling.LegKeuzeVast(ouder.Volgnummer, opdracht.Keuze, handeling);
            return await db.BewaarAsync(uit, OuderportaalWeigeringen.Gewijzigd, ct);
        });
    }

    private static async Task<IReadOnlyList<OrganisatieId>> HoudersAsync(OversteekDb db, Portaalinzage kind, CancellationToken ct) =>
        [.. (await db.Inzagerechten.AsNoTracking()
            .Where(i => i.LeerlingId == kind.Leerling && i.Reikwijdte == Inzagereikwijdte.Dossier && i.Van <= db.Nu && (i.Tot == null || i.Tot > db.Nu))
            .ToListAsync(ct)).Select(i => i.Organisatie).OfType<OrganisatieId>().Where(o => o != kind.School).Distinct()];
}
