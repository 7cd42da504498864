using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

/// <summary>A party that keeps a secret until the draw; the region is the first.</summary>
/// <param name="Vingerafdruk">What this holder publishes beforehand: a hash of the secret. Nobody but the holder knows the secret itself.</param>
public sealed record Geheimhouder(int Nummer, string Organisatie, string Vingerafdruk);

/// <param name="Toevalsbronnen">In order, each in its one spelling.</param>
/// <param name="Laat">Why it is published after the period of application began.</param>
public sealed record Lotingsplan(IReadOnlyList<Geheimhouder> Houders, IReadOnlyList<string> Toevalsbronnen, string? Laat)
{
    internal Weigering? Beletsel()
    {
        if (Houders.Count < 2)
            return LotingWeigeringen.HouderOntbreekt;
        if (Houders.DistinctBy(h => h.Organisatie.Trim().ToUpperInvariant()).Count() != Houders.Count)
            return LotingWeigeringen.HouderDubbel;
        return Houders.DistinctBy(h => h.Vingerafdruk).Count() == Houders.Count ? null : LotingWeigeringen.HouderDubbel;
    }
}

/// <param name="UitKopie">The holder stayed away; the sealed copy at the notary was opened.</param>
public sealed record Geopendgeheim(int Nummer, string Geheim, bool UitKopie, AccountId? Door, DateTimeOffset Op);

/// <summary>The commitment as published.</summary>
public sealed record Lotingsbelofte(string Stuk, string Hash, string RegelsHash);

/// <summary>The frozen input and the file that is published of it.</summary>
/// <param name="Deelnemers">Who takes part in the draw.</param>
public sealed record Bevroreninvoer(string Invoer, string Zouten, string Stuk, int Deelnemers, string Hash, string InvoerHash, string DeelnemersHash);

/// <summary>Both editions of the report.</summary>
public sealed record Lotingsverslagen(string Volledig, string VolledigHash, string Openbaar, string OpenbaarHash);

/// <param name="Inhoud">What both persons must agree on: the plan, the chance as read out, who stays away, the reason of an unfreeze.</param>
public sealed record Lotingsvoorstel(Lotingsactie Actie, AccountId Door, DateTimeOffset Op, string? Inhoud);
