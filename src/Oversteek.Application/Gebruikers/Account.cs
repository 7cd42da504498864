using Microsoft.AspNetCore.Identity;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Gebruikers;

/// <summary>Log-in of a person with contact data of its own (GEN-03). What it may do stands in its functies.</summary>
[VanAccount(nameof(Id), Inlogdeel = true, VoorCollegas = true)]
public sealed class Account : IdentityUser<Guid>
{
    public required string Naam { get; set; }

    /// <summary>Ends every session at once when false.</summary>
    public bool Actief { get; set; } = true;
}

/// <summary>A role of a person at an organisation, from - to. One person may have several (GEN-11).</summary>
[VanAccount(nameof(AccountId), Inlogdeel = true, ZelfWijzigen = false, Organisatie = nameof(OrganisatieId))]
public sealed class Functie
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required OrganisatieId OrganisatieId { get; init; }

    public required Rol Rol { get; init; }

    public required DateTimeOffset Van { get; init; }

    public DateTimeOffset? Tot { get; set; }
}

/// <summary>Server-side record of a log-in; without it the cookie is worth nothing (SEC-20).</summary>
[VanAccount(nameof(AccountId), Inlogdeel = true)]
public sealed class Sessie
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public Guid? FunctieId { get; set; }

    public required string Schooljaar { get; set; }

    public required DateTimeOffset BegonnenOp { get; init; }

    public required DateTimeOffset LaatstGezienOp { get; set; }

    /// <summary>When the second factor was last shown (step-up, SEC-21).</summary>
    public DateTimeOffset? TweedeFactorOp { get; set; }

    public DateTimeOffset? BeeindigdOp { get; set; }

    public string? Apparaat { get; init; }

    /// <summary>Look-along (D-05): the school that is looked at, read only, until <see cref="MeekijkenTot"/>.</summary>
    public OrganisatieId? MeekijkenBij { get; set; }

    public DateTimeOffset? MeekijkenTot { get; set; }
}

/// <summary>Counter of one throttle bucket, in the database so that all nodes see it; fails closed (SEC-18, SEC-26).</summary>
[Platform("Telt pogingen van iedereen, ook van wie nog niet is ingelogd; een teller die iemand zelf leest of wist, houdt niets tegen.")]
public sealed class Teller
{
    public required string Sleutel { get; init; }

    public int Aantal { get; set; }

    public DateTimeOffset VensterTot { get; set; }
}
