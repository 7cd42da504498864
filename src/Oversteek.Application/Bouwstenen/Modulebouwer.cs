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
    private readonly List<Modeldeel> model = [];
    private readonly List<Action<IServiceCollection>> diensten = [];
    private readonly List<Opruiming> opruimingen = [];
    private readonly List<Gegevenscontrole> controles = [];

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

    internal Modulebeschrijving Maak(string naam, string naamruimte) =>
        new(naam, naamruimte, rechten, [.. gebeurtenissen.Select(g => g.Maak())], model, diensten, opruimingen, controles);
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

    /// <summary>Who sees what of the child from now on, or no more.</summary>
    public Gebeurtenisbouwer<T> Inzage(Func<T, IEnumerable<Inzagewijziging>> regel)
    {
        inzage = g => regel((T)g);
        return this;
    }

    internal override Gebeurtenisbeschrijving Maak() => new(typeof(T), soort, inzage);
}
