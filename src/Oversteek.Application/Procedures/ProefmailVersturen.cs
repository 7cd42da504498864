using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Waarde">Subject and text as typed; empty for the words of the platform.</param>
public sealed record ProefmailOpdracht(Schooljaar Schooljaar, string Bericht, string Taal, string Waarde);

/// <summary>Shows the words of a mail where they are read: in the mailbox of the one who writes them. Nothing of the procedure changes (D-50).</summary>
public sealed class ProefmailVersturen(OversteekDb db, Accountpost post)
{
    public async Task<Result> ExecuteAsync(ProefmailOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (Mailsjablooncontrole.Zoek(opdracht.Bericht, opdracht.Taal) is not { } soort || handeling.Wie is not { } wie
            || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
            return AlgemeneWeigeringen.NietGevonden;
        var instelling = Sjablooninstelling.Van(opdracht.Bericht, opdracht.Taal);
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal) { [instelling.Sleutel] = opdracht.Waarde };
        if (Mailsjablooncontrole.Beletsel(waarden) is { } beletsel)
            return beletsel;
        var regels = instelling.Zet(procedure.Regels, opdracht.Waarde);
        if (!regels.IsGelukt)
            return regels.Kaal;
        var tekst = Mailsjablooncontrole.Voorbeeld(soort, opdracht.Taal, regels.Waarde.Mailsjablonen);
        await post.MeldAsync(new Proefmail(wie, $"{tekst.Onderwerp}\n\n{tekst.Tekst}"), ct);
        return Result.Gelukt;
    }
}
