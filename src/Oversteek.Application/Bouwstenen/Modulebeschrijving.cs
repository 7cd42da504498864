using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bouwstenen;

/// <param name="Naamruimte">Its use cases stand in it or below it.</param>
/// <param name="Lezingen">Kinds of reading of a dossier, which parents may see (PRIV-7).</param>
public sealed record Modulebeschrijving(
    string Naam,
    string Naamruimte,
    IReadOnlyList<Rechtbeschrijving> Rechten,
    IReadOnlyList<Gebeurtenisbeschrijving> Gebeurtenissen,
    IReadOnlyList<string> Lezingen,
    IReadOnlyList<Berichtsoort> Berichten,
    IReadOnlyList<Invulling> Invullingen,
    IReadOnlyList<Modeldeel> Model,
    IReadOnlyList<Action<IServiceCollection>> Diensten,
    IReadOnlyList<Opruiming> Opruimingen,
    IReadOnlyList<Gegevenscontrole> Controles,
    IReadOnlyList<Verstilling> Verstillingen);

/// <summary>What somebody may do, and which roles may.</summary>
public sealed record Rechtbeschrijving(string Naam, IReadOnlyList<Rol> Rollen);

/// <param name="Soort">Its name in the log, which stays when the class is renamed: old rows must be read for years.</param>
/// <param name="InVerloop">Part of the history of an application that its school sees (STA-03).</param>
public sealed record Gebeurtenisbeschrijving(
    Type Type, string Soort, Func<Gebeurtenis, IEnumerable<Inzagewijziging>>? Inzage, Func<Gebeurtenis, IEnumerable<Bericht>>? Berichten, bool InVerloop);

/// <summary>An entity with its table.</summary>
public sealed record Modeldeel(Type Entiteit, Action<ModelBuilder> Zet);

/// <summary>Takes away what served its time and tells how many rows went (PRIV-10).</summary>
public sealed record Opruiming(string Naam, Func<DbContext, DateTimeOffset, CancellationToken, Task<int>> Werk);

/// <summary>Something that is always true of the stored data; the work counts the rows where it is not.</summary>
public sealed record Gegevenscontrole(string Naam, Func<DbContext, CancellationToken, Task<int>> TelFouten);

/// <summary>Makes a state that was put back from a copy quiet, and tells how many rows it touched (REL-22).</summary>
public sealed record Verstilling(string Naam, Func<DbContext, DateTimeOffset, CancellationToken, Task<int>> Werk);
