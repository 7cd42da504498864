using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <param name="Stempel">Of the application that stood on the page: two people of one desk do not write over each other.</param>
public sealed record Iskkeuze(LeerlingId Leerling, string Stempel);

/// <param name="Afspraak">For an invitation.</param>
public sealed record IskBehandelOpdracht(IReadOnlyList<Iskkeuze> Keuzes, IskTestaanmeldingactie Stap, Afspraak? Afspraak = null);

/// <summary>What the desk does with the applications that were sent to it, one or many at a time (D-73).</summary>
public sealed class IskTestBehandelen(OversteekDb db)
{
    public Task<IReadOnlyList<Rijuitkomst<LeerlingId>>> ExecuteAsync(IskBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.ElkApartAsync(opdracht.Keuzes.Select(k => k.Leerling).Distinct(), leerling => EenAsync(leerling, opdracht, handeling, ct));

    private async Task<Result> EenAsync(LeerlingId leerling, IskBehandelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await Iskbron.VanLoketAsync(db.IskTestaanmeldingen, leerling, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (Iskbron.Stempel(aanmelding) != opdracht.Keuzes.First(k => k.Leerling == leerling).Stempel)
            return IskWeigeringen.Gewijzigd;
        var uit = opdracht.Stap switch
        {
            IskTestaanmeldingactie.Uitnodigen when opdracht.Afspraak is { } afspraak => aanmelding.NodigUit(afspraak, handeling),
            IskTestaanmeldingactie.TestAfnemen => aanmelding.NeemTestAf(handeling),
            IskTestaanmeldingactie.NietVerschijnen => aanmelding.MeldNietVerschenen(handeling),
            _ => AlgemeneWeigeringen.NietGevonden,
        };
        return await db.BewaarAsync(uit, IskWeigeringen.Gewijzigd, ct);
    }
}
