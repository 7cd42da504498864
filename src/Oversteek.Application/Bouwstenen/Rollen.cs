using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Roles that are named together.</summary>
public static class Rollen
{
    public static readonly Rol[] Po = [Rol.PoGebruiker, Rol.PoBeheerder];

    public static readonly Rol[] Vo = [Rol.VoGebruiker, Rol.VoBeheerder];

    /// <summary>People; the platform itself logs in nowhere.</summary>
    public static readonly Rol[] Iedereen = [.. Enum.GetValues<Rol>().Where(r => r != Rol.Platform)];
}
