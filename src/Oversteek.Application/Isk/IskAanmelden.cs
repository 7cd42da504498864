using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Isk;

public sealed record IskAanmeldenOpdracht(LeerlingId Leerling, BrugklasId Klas, string Stempel);

/// <summary>
/// D-23, ADV-05: the po school makes the application at one ISK school, with a list of one entry and a code that nobody prints. It is an
/// application like any other from then on.
/// </summary>
public sealed class IskAanmelden(Iskbron bron, Iskklassenbron klassen, Systeemtoegang systeem, BlindeIndex index)
{
    public async Task<Result> ExecuteAsync(IskAanmeldenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Iskbron.Stempel(aanmelding) != opdracht.Stempel)
            return IskWeigeringen.Gewijzigd;
        if (stand.Gestopt)
            return IskWeigeringen.DoetNietMee;
        if (aanmelding.KanAanmelden() is { IsGelukt: false } geweigerd)
            return geweigerd;
        if ((await klassen.VoorAsync(handeling.Namens, stand.Leerling.Schooljaar, ct)).FirstOrDefault(k => k.Id == opdracht.Klas) is not { } klas)
            return IskWeigeringen.KlasOnbekend;
        return await systeem.VoerUitAsync(
            Systeemgrond.Aanmelding, ruim => MeldAanAsync(ruim, opdracht, klas, stand.Leerling.Personalia.Geboortedatum, handeling, ct));
    }

    private async Task<Result> MeldAanAsync(
        OversteekDb ruim, IskAanmeldenOpdracht opdracht, Iskklas klas, DateOnly geboren, Handeling handeling, CancellationToken ct)
    {
        var lopend = opdracht.Leerling.Waarde;
        var test = await ruim.IskTestaanmeldingen.SingleOrDefaultAsync(i => i.Lopend == lopend && i.SchoolId == handeling.Namens, ct);
        if (test is null || Iskbron.Stempel(test) != opdracht.Stempel)
            return IskWeigeringen.Gewijzigd;
        var okr = await ruim.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        if (okr.Advies.Uitstroom != Uitstroom.Isk)
            return IskWeigeringen.GeenIskUitstroom;
        if (okr.Status != Okrstatus.Definitief)
            return IskWeigeringen.OkrNietDefinitief;
        if (await ruim.ProcedureVanSchoolAsync(handeling.Namens, test.Schooljaar, ct) is not { } procedure)
            return ProcedureWeigeringen.Ontbreekt;
        if (!await NeemCodeAsync(ruim, opdracht.Leerling, geboren, handeling, ct))
            return IskWeigeringen.AlAangemeld;
        var aanmelding = Aanmelding.Voer(opdracht.Leerling, klas.School, test.Schooljaar, procedure, handeling);
        ruim.Add(aanmelding);
        var uit = aanmelding.StelLijstOp([new Voorkeurkeuze(klas.Id, klas.School)], procedure.Regels, handeling)
            .Then(() => test.MeldAan(klas.School, handeling));
        return await ruim.BewaarAsync(uit, IskWeigeringen.Gewijzigd, ct);
    }

    /// <summary>AAN-06: the code decides who is first.</summary>
    private async Task<bool> NeemCodeAsync(OversteekDb ruim, LeerlingId leerling, DateOnly geboren, Handeling handeling, CancellationToken ct)
    {
        if (await ruim.UniekeCodes.SingleOrDefaultAsync(c => c.LeerlingId == leerling && c.Status != UniekeCodestatus.Ingetrokken, ct) is { } bestaand)
            return bestaand.Gebruik().IsGelukt;
        var code = Codegever.NieuweUniekeCode();
        var nieuw = new UniekeCode(leerling, code.Waarde, index.Zoeksleutel(code, geboren), handeling);
        ruim.Add(nieuw);
        return nieuw.Gebruik().IsGelukt;
    }
}
