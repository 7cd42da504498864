using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Toegang;

/// <summary>For whom this unit of work reads and writes. Without a holder nothing of any child is visible.</summary>
public sealed class Toegangscontext
{
    private bool inloggen;

    public OrganisatieId? Organisatie { get; private set; }

    /// <summary>A parent as a person, when no organisation works here.</summary>
    public HouderId? Ouder { get; private set; }

    /// <summary>The one whose access counts: the organisation of the functie, or the parent.</summary>
    public HouderId? Houder => Organisatie is { } organisatie ? HouderId.Van(organisatie) : Ouder;

    public AccountId? Account { get; private set; }

    public Rol? Rol { get; private set; }

    public Systeemgrond? Systeem { get; private set; }

    /// <summary>Look-along (D-05): nothing may be written.</summary>
    public bool AlleenLezen { get; private set; }

    /// <summary>Accounts of others are open while nobody is known yet, to let somebody in, and to a role that manages accounts.</summary>
    public bool Toegangsbeheer => inloggen || (Houder is null && Account is null) || (Rol is { } rol && Rechtentabel.Heeft(rol, Recht.AccountsBeheren) && !AlleenLezen);

    public void Gebruik(OrganisatieId organisatie, AccountId? account, Rol rol, bool alleenLezen = false)
    {
        Wis();
        (Organisatie, Account, Rol, AlleenLezen) = (organisatie, account, rol, alleenLezen);
    }

    /// <summary>Somebody who has logged in and not yet chosen for whom to work: own account only.</summary>
    public void Gebruik(AccountId account)
    {
        Wis();
        Account = account;
    }

    /// <summary>A page for who is not logged in looks for accounts, also in the browser of somebody who is: the link of an invitation.</summary>
    public void BeginInloggen() => inloggen = true;

    public void GebruikOuder(HouderId ouder, AccountId? account = null)
    {
        Wis();
        (Ouder, Account) = (ouder, account);
    }

    public void GebruikSysteem(Systeemgrond grond, OrganisatieId? organisatie = null)
    {
        Wis();
        (Systeem, Organisatie) = (grond, organisatie);
    }

    /// <summary>
    /// On behalf of somebody: looking along (D-05) writes nothing through the platform either, and who has no functie any more neither (B-06).
    /// </summary>
    public void GebruikSysteem(Systeemgrond grond, Toegangscontext namens)
    {
        GebruikSysteem(grond, namens.Organisatie);
        (Account, Rol, AlleenLezen) = (namens.Account, namens.Rol, namens.AlleenLezen);
    }

    private void Wis() => (Organisatie, Ouder, Account, Rol, Systeem, AlleenLezen) = (null, null, null, null, null, false);
}
