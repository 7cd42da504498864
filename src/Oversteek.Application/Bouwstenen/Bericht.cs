using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Who gets a message. Address and wish are looked up when it leaves.</summary>
public enum Ontvanger
{
    /// <summary>Each parent of the child who chose mail.</summary>
    Ouders,

    /// <summary>The primary school of the child.</summary>
    Basisschool,

    /// <summary>The school that the message names.</summary>
    School,

    /// <summary>The same, and no region has words of its own for it: it guards who gets in.</summary>
    Organisatie,

    /// <summary>The region of the school that the message names.</summary>
    Regio,

    /// <summary>The user whom the message names.</summary>
    Gebruiker,

    /// <summary>The same, also before a password was ever chosen.</summary>
    Uitgenodigde,

    /// <summary>The address that somebody wants to leave.</summary>
    OudEmailadres,

    /// <summary>The address that somebody wants to use.</summary>
    NieuwEmailadres,

    /// <summary>The parent that the school invites, whatever the wish for news: a way in is no news (D-17).</summary>
    GenodigdeOuder,

    /// <summary>Whoever asked for a button of the portal; nobody when the address is not known.</summary>
    Portaalbezoeker,

    /// <summary>Who a parent was known by, at the school or in the portal, when another address is used (B-02); whatever the wish for news.</summary>
    BekendeOuder,
}

public static class Ontvangers
{
    /// <summary>Reads it in the own language.</summary>
    public static bool IsOuder(this Ontvanger ontvanger) =>
        ontvanger is Ontvanger.Ouders or Ontvanger.GenodigdeOuder or Ontvanger.Portaalbezoeker or Ontvanger.BekendeOuder;
}

/// <summary>
/// One automatic mail (D-51): a type per message, made by an event. It holds ids and codes; what its text may tell is said by
/// <see cref="GeeftAttribute"/> on its properties.
/// </summary>
public abstract record Bericht
{
    /// <summary>The child it is about, if any.</summary>
    public virtual LeerlingId? OverKind => null;

    /// <summary>The organisation it is for or about, kept with the mail because the application may be with the next school when it leaves (D-38).</summary>
    public virtual OrganisatieId? OverSchool => null;

    /// <summary>Parent 1 or 2, for a message to parents that only one of them needs.</summary>
    public virtual int? AanOuder => null;
}

/// <summary>The places in the text that this property fills.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GeeftAttribute(params string[] plekken) : Attribute
{
    public IReadOnlyList<string> Plekken { get; } = plekken;
}

/// <param name="Sleutel">Key of D-51; also the name of its text files, which stand with the feature in Berichten.</param>
/// <param name="Kader">What stands around the text for this kind of receiver.</param>
public sealed record Berichtsoort(Type Type, string Sleutel, Ontvanger Ontvanger, string Kader);

/// <summary>What a place in a text is filled with, found when the message leaves.</summary>
/// <param name="Geheim">Not kept with the sent text: a link that opens something.</param>
public sealed record Invulling(string Plek, Func<Invulvraag, CancellationToken, Task<string>> Geef, bool Geheim);

/// <param name="Portaal">The invitation or the link of a parent.</param>
/// <param name="Zin">A fixed sentence in the language of the receiver.</param>
public sealed record Invulvraag(
    DbContext Db,
    Guid Bericht,
    OrganisatieId? School,
    AanmeldingId? Aanmelding,
    string? Afwijsreden,
    AccountId? Account,
    string Adres,
    Func<string, string> Zin,
    Guid? Wijziging = null,
    Guid? Portaal = null,
    string? Proef = null,
    string Taal = Berichtteksten.Nederlands);
