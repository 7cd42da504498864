using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Toegang;

/// <summary>Why the platform itself looks across organisations. Each use is logged; the list is closed and reviewed.</summary>
public enum Systeemgrond
{
    Beheer,
    CodeGebruiken,
    Aanmelding,
    Loting,
    Regiobesluit,
    Postbezorging,
    Inloggen,
    Logboek,
    Demo,
    Inzagerechten,
    DossierOpvragen,
}

/// <summary>For whom this unit of work reads and writes. Without an organisation nothing of any child is visible.</summary>
public sealed class Toegangscontext
{
    public OrganisatieId? Organisatie { get; private set; }

    public AccountId? Account { get; private set; }

    public Rol? Rol { get; private set; }

    public Systeemgrond? Systeem { get; private set; }

    /// <summary>Look-along (D-05): nothing may be written.</summary>
    public bool AlleenLezen { get; private set; }

    public void Gebruik(OrganisatieId organisatie, AccountId? account, Rol rol, bool alleenLezen = false) =>
        (Organisatie, Account, Rol, AlleenLezen, Systeem) = (organisatie, account, rol, alleenLezen, null);

    /// <param name="alleenLezen">Of the one who asks: looking along (D-05) writes nothing through the platform either.</param>
    public void GebruikSysteem(Systeemgrond grond, OrganisatieId? organisatie = null, bool alleenLezen = false) => (Systeem, Organisatie, AlleenLezen) = (grond, organisatie, alleenLezen);
}
