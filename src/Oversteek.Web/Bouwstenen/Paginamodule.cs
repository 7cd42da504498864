using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Bouwstenen;

/// <summary>Roles that share a menu, a list of tasks and the steps of the help.</summary>
public enum Doelgroep
{
    Po,
    Vo,
    Regio,
    Overig,
}

/// <summary>A page by its model, so that a page that goes away stops the compiler and not a user.</summary>
/// <param name="Vraag">With its question mark.</param>
public sealed record Paginalink(Type Model, string Vraag = "")
{
    public static Paginalink Naar<T>(string vraag = "")
        where T : PageModel => new(typeof(T), vraag);
}

/// <param name="Volgorde">In the order of the process, per group.</param>
public sealed record Menupunt(Doelgroep Voor, int Volgorde, string Tekst, Paginalink Naar, string Icoon, string Recht)
{
    /// <summary>How much is new behind it, for this organisation in the chosen year; asked at every page, so it must be cheap.</summary>
    public Func<OversteekDb, OrganisatieId, Schooljaar, CancellationToken, Task<int>>? TelNieuwAsync { get; init; }
}

/// <summary>Something that waits for this user, with where to do it.</summary>
/// <param name="Recht">Shown only to who has it; null for everybody of the group.</param>
/// <param name="Uiterlijk">The day before which it must be done. In a past school year only what still has such a day is asked.</param>
public sealed record Taak(int Volgorde, string Titel, Paginalink Naar, string Stand, bool LetOp = false, string? Recht = null, DateOnly? Uiterlijk = null);

/// <param name="Procedure">Of the region in this year; null as long as there is none.</param>
/// <param name="Standen">For what the school may count and not read, such as its waiting lists.</param>
public sealed record Taakvraag(OversteekDb Db, OrganisatieId Organisatie, Schooljaar Jaar, Procedure? Procedure, Klassenstandbron Standen)
{
    public DateOnly Vandaag { get; init; }

    public DateOnly? Dag(string mijlpaal) => Procedure?.Mijlpaal(mijlpaal).Tot;
}

public sealed record Takenlijst(Doelgroep Voor, Func<Taakvraag, CancellationToken, Task<IReadOnlyList<Taak>>> GeefAsync);

/// <summary>A step of the process on the page with help.</summary>
public sealed record Hulpstap(Doelgroep Voor, int Volgorde, string Titel, string Tekst, Paginalink Naar);

/// <summary>What the pages of one feature add to the menu, the start page and the help. One per folder of pages that adds something.</summary>
public abstract class Paginamodule
{
    private const string Achtervoegsel = "paginas";

    /// <summary>The name of the feature, as its folders have it.</summary>
    public string Naam => GetType().Name[..^Achtervoegsel.Length];

    public Paginabouwer Lees()
    {
        var bouwer = new Paginabouwer();
        Beschrijf(bouwer);
        return bouwer;
    }

    protected abstract void Beschrijf(Paginabouwer paginas);
}

/// <summary>Collects what the pages of a feature say.</summary>
public sealed class Paginabouwer
{
    private readonly List<Menupunt> menu = [];
    private readonly List<Takenlijst> taken = [];
    private readonly List<Hulpstap> hulp = [];

    public IReadOnlyList<Menupunt> Punten => menu;

    public IReadOnlyList<Takenlijst> Takenlijsten => taken;

    public IReadOnlyList<Hulpstap> Stappen => hulp;

    public Paginabouwer Menu<T>(
        Doelgroep voor, int volgorde, string tekst, string icoon, string recht,
        Func<OversteekDb, OrganisatieId, Schooljaar, CancellationToken, Task<int>>? nieuw = null)
        where T : PageModel
    {
        menu.Add(new Menupunt(voor, volgorde, tekst, Paginalink.Naar<T>(), icoon, recht) { TelNieuwAsync = nieuw });
        return this;
    }

    public Paginabouwer Taken(Doelgroep voor, Func<Taakvraag, CancellationToken, Task<IReadOnlyList<Taak>>> geef)
    {
        taken.Add(new Takenlijst(voor, geef));
        return this;
    }

    public Paginabouwer Hulp<T>(Doelgroep voor, int volgorde, string titel, string tekst)
        where T : PageModel
    {
        hulp.Add(new Hulpstap(voor, volgorde, titel, tekst, Paginalink.Naar<T>()));
        return this;
    }
}

public static class Doelgroepen
{
    public static Doelgroep? Van(Rol? rol) => rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => Doelgroep.Po,
        Rol.VoGebruiker or Rol.VoBeheerder => Doelgroep.Vo,
        Rol.Regiocoordinator => Doelgroep.Regio,
        null or Rol.Platform or Rol.Ouder => null,
        _ => Doelgroep.Overig,
    };
}
