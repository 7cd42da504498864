using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <param name="Stempel">Of the view that the form was made from.</param>
/// <param name="Invoer">What was typed, by the key of the question.</param>
public sealed record ZienswijzeOpdracht(LeerlingId Leerling, int Ouder, string Stempel, Invulling Invoer);

/// <summary>ZIE-02, ZIE-05: the school writes down what a parent says. Who was overtaken chooses per field (REL-7).</summary>
public sealed class ZienswijzeOpslaan(Zienswijzebron bron)
{
    public async Task<Result> ExecuteAsync(ZienswijzeOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var laatste = await bron.LaatsteAsync(opdracht.Leerling, opdracht.Ouder, ct);
        if (Zienswijzebron.Stempel(laatste) != opdracht.Stempel)
            return FormulierWeigeringen.Ingehaald;
        if (await bron.LaatsteOfNieuweAsync(opdracht.Leerling, opdracht.Ouder, handeling.Namens, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        var antwoorden = new Invuller(Zienswijzevragen.Formulier, handeling.Vandaag).Neem(zienswijze.Inhoud.NaarAntwoorden(), opdracht.Invoer);
        if (!antwoorden.IsGelukt)
            return antwoorden.Kaal;
        var inhoud = new Zienswijzeinhoud { Velden = antwoorden.Waarde.Velden };
        return await bron.BewaarAsync(zienswijze, zienswijze.SlaOp(inhoud, Zienswijzeschrijver.School, handeling), ct);
    }
}
