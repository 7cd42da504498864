using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Collects what a feature says of itself.</summary>
public sealed class Modulebouwer
{
    private readonly List<Rechtbeschrijving> rechten = [];
    private readonly List<Gebeurtenisbouwer> gebeurtenissen = [];
    private readonly List<string> lezingen = [];
    private readonly List<Berichtsoort> berichten = [];
    private readonly List<Invulling> invullingen = [];
    private readonly List<Modeldeel> model = [];
    private readonly List<Action<IServiceCollection>> diensten = [];
    private readonly List<Opruiming> opruimingen = [];
    private readonly List<Gegevenscontrole> controles = [];
    private readonly List<Verstilling> verstillingen = [];

    public Modulebouwer Recht(string naam, params Rol[] rollen)
    {
        rechten.Add(new Rechtbeschrijving(naam, rollen));
        return this;
    }

    /// <param name="soort">See <see cref="Gebeurtenisbeschrijving"/>.</param>
    public Gebeurtenisbouwer<T> Gebeurtenis<T>(string soort)
        where T : Gebeurtenis
    {
        var bouwer = new Gebeurtenisbouwer<T>(soort);
        gebeurtenissen.Add(bouwer);
        return bouwer;
    }

    /// <summary>Somebody looked at a part of a dossier; its words stand with those of the events.</summary>
    public Modulebouwer Lezing(params string[] soorten)
    {
        lezingen.AddRange(soorten);
        return this;
    }

    /// <param name="sleutel">Key of D-51 and name of the text files.</param>
    /// <param name="kader">Only where the receiver gets other words around the text than others of his kind.</param>
    public Modulebouwer Bericht<T>(string sleutel, Ontvanger ontvanger, string? kader = null)
        where T : Bericht
    {
        berichten.Add(new Berichtsoort(typeof(T), sleutel, ontvanger, kader ?? ontvanger switch
        {
            Ontvanger.Ouders => "ouder",
            Ontvanger.Gebruiker => "gebruiker",
            _ => "medewerker",
        }));
        return this;
    }

    /// <summary>How a place in the texts is filled; a feature fills what it knows.</summary>
    public Modulebouwer Invulling(string plek, Func<Invulvraag, CancellationToken, Task<string>> geef, bool geheim = false)
    {
        invullingen.Add(new Invulling(plek, geef, geheim));
        return this;
    }

    public Modulebouwer Model<T>(IEntityTypeConfiguration<T> configuratie)
        where T : class
    {
        model.Add(new Modeldeel(typeof(T), bouwer => bouwer.ApplyConfiguration(configuratie)));
        return this;
    }

    /// <summary>Services beside the use cases, which are found by their ExecuteAsync.</summary>
    public Modulebouwer Diensten(Action<IServiceCollection> registratie)
    {
        diensten.Add(registratie);
        return this;
    }

    public Modulebouwer Ruimt(string naam, Func<DbContext, DateTimeOffset, CancellationToken, Task<int>> werk)
    {
        opruimingen.Add(new Opruiming(naam, werk));
        return this;
    }

    public Modulebouwer Controle(string naam, Func<DbContext, CancellationToken, Task<int>> telFouten)
    {
        controles.Add(new Gegevenscontrole(naam, telFouten));
        return this;
    }

    /// <summary>What may not come back to life when a copy is put back: mail that left since, a session or a link that was ended since.</summary>
    public Modulebouwer Verstilt(string naam, Func<DbContext, DateTimeOffset, CancellationToken, Task<int>> werk)
    {
        verstillingen.Add(new Verstilling(naam, werk));
        return this;
    }

    internal Modulebeschrijving Maak(string naam, string naamruimte) =>
        new(naam, naamruimte, rechten, [.. gebeurtenissen.Select(g => g.Maak())], lezingen, berichten, invullingen, model, diensten, opruimingen,
            controles, verstillingen);
}

public abstract class Gebeurtenisbouwer
{
    internal abstract Gebeurtenisbeschrijving Maak();
}

/// <summary>What follows from one kind of event.</summary>
public sealed class Gebeurtenisbouwer<T>(string soort) : Gebeurtenisbouwer
    where T : Gebeurtenis
{
    private Func<Gebeurtenis, IEnumerable<Inzagewijziging>>? inzage;
    private Func<Gebeurtenis, IEnumerable<Bericht>>? berichten;
    private bool inVerloop;

    /// <summary>Who sees what of the child from now on, or no more.</summary>
    public Gebeurtenisbouwer<T> Inzage(Func<T, IEnumerable<Inzagewijziging>> regel)
    {
        inzage = g => regel((T)g);
        return this;
    }

    /// <summary>Which mails leave.</summary>
    public Gebeurtenisbouwer<T> Bericht(Func<T, IEnumerable<Bericht>> regel)
    {
        berichten = g => regel((T)g);
        return this;
    }

    public Gebeurtenisbouwer<T> InVerloop()
    {
        inVerloop = true;
        return this;
    }

    internal override Gebeurtenisbeschrijving Maak() => new(typeof(T), soort, inzage, berichten, inVerloop);
}
