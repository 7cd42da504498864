using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Uitwisseling.Uitvoer;

/// <summary>All that a file is made from.</summary>
/// <param name="Bijlagen">The released ones, opened.</param>
internal sealed record Uitvoerdossier(Organisatie School, Leerling Leerling, Okr Okr, IReadOnlyList<(Bijlage Bijlage, byte[] Inhoud)> Bijlagen)
{
    /// <summary>Everything, or what was chosen.</summary>
    public Okrantwoorden Invulling { get; init; } = new(Okr);

    /// <summary>A released attachment is not judged yet: a file without it would look complete.</summary>
    public bool WachtOpControle { get; init; }

    /// <summary>What the samenwerkingsverband granted: the tlv that holds.</summary>
    public IReadOnlyList<Aanvraagbesluit> Tlvs { get; init; } = [];
}

/// <summary>A made file. The name holds no name of a child.</summary>
public sealed record Osouitvoer(string Bestandsnaam, byte[] Inhoud, string Hash);
