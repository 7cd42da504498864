using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Roles that are named together.</summary>
public static class Rollen
{
    public static readonly Rol[] Po = [Rol.PoGebruiker, Rol.PoBeheerder];

    public static readonly Rol[] Vo = [Rol.VoGebruiker, Rol.VoBeheerder];

    /// <summary>People with a functie; the platform logs in nowhere and parents come in by the portal.</summary>
    public static readonly Rol[] Iedereen = [.. Enum.GetValues<Rol>().Where(r => r.IsMedewerker())];
}
