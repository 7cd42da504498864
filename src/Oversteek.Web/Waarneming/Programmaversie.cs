using System.Reflection;

namespace Oversteek.Web.Waarneming;

public static class Programmaversie
{
    public static string Tekst { get; } =
        typeof(Programmaversie).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "onbekend";
}
