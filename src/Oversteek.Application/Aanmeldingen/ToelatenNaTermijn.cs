using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="ZoekenGaatDoor">The letter also tells that the school goes on to look for a better place (TOE-05).</param>
public sealed record ToelatenNaTermijnOpdracht(AanmeldingId Aanmelding, BrugklasId? Brugklas, bool ZoekenGaatDoor, int Versie);

/// <summary>Admission because the maximum term has passed (ZPL-05): the same admission, with the explanation of the law.</summary>
public sealed class ToelatenNaTermijn(Systeemtoegang systeem)
{
    private const string Voorbij = "Uw kind is toegelaten omdat de langste termijn voor een besluit voorbij is.";
    private const string Zoeken = " Wij blijven met u zoeken naar een school die beter bij uw kind past.";

    public Task<Result> ExecuteAsync(ToelatenNaTermijnOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.BesluitAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async (db, aanmelding) =>
        {
            var klok = await db.ZorgplichtklokAsync(aanmelding, ct);
            if (aanmelding.BeletselNaTermijn(klok, handeling.Vandaag) is { } teVroeg)
                return teVroeg;
            var toelating = new LeerlingToelatenOpdracht(
                opdracht.Aanmelding, opdracht.Brugklas, opdracht.ZoekenGaatDoor ? Voorbij + Zoeken : Voorbij, opdracht.Versie)
            {
                VasteToelichting = true,
            };
            return await LeerlingToelaten.LaatToeAsync(db, aanmelding, toelating, handeling, ct);
        }, ct);
}
