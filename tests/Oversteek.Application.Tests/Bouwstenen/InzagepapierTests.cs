using System.Text;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>Who sees what, from which event: one page to read, made by asking every module with an event in which each party is another.</summary>
public sealed class InzagepapierTests
{
    private static readonly LeerlingId Kind = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly Dictionary<string, OrganisatieId> Partijen = [];

    [Fact]
    public void Het_papier_over_inzage_klopt()
    {
        var uit = new StringBuilder("# Wie ziet wat van een kind\n\nGemaakt uit de modules; een test houdt dit waar. Een gebeurtenis geeft een organisatie inzage op een grond, verandert de reikwijdte of maakt er een eind aan. "
            + "Wat hier niet staat, geeft niemand inzage.\n\n| gebeurtenis | wie | grond | ziet vanaf dan |\n|---|---|---|---|\n");
        foreach (var beschrijving in Modules.Alle.Gebeurtenissen.Where(g => g.Inzage is not null))
        {
            foreach (var wijziging in beschrijving.Inzage!(Maak(beschrijving.Type)))
            {
                wijziging.Leerling.ShouldBe(Kind);
                uit.Append("| ").Append(beschrijving.Soort).Append(" | ").Append(Wie(wijziging)).Append(" | ").Append(wijziging.Grond).Append(" | ").Append(Ziet(wijziging)).Append(" |\n");
            }
        }

        Goedkeuring.Controleer("docs/inzage.md", uit.ToString());
    }

    private static string Wie(Inzagewijziging wijziging) => wijziging.Organisatie switch
    {
        null => wijziging.Grond switch { Inzagegrond.Bestuur => "bestuur van de school", Inzagegrond.Regio => "regio van de school", _ => throw new ArgumentOutOfRangeException(nameof(wijziging)) },
        { } id => Partijen.Single(p => p.Value == id).Key switch { "School" => "de school", "Vorige" => "de vorige school", "Namens" => "de school die het doet", var naam => naam },
    };

    private static string Ziet(Inzagewijziging wijziging) =>
        (wijziging.Reikwijdte is { } reikwijdte ? reikwijdte.ToString().ToLowerInvariant() : "niets meer") + (wijziging.AlleenBestaand ? ", alleen wie al inzage had" : "");

    private static Gebeurtenis Maak(Type type) =>
        (Gebeurtenis)type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters().Select(p => Waarde(p.ParameterType, p.Name!))]);

    private static object? Waarde(Type type, string naam)
    {
        if (type == typeof(LeerlingId))
            return Kind;
        if (type == typeof(OrganisatieId))
            return Partij(naam);
        if (type == typeof(Handeling))
            return new Handeling(null, Rol.Platform, Partij("Namens"), DateTimeOffset.UnixEpoch, Guid.Empty);
        return type == typeof(string) ? "" : Activator.CreateInstance(type);
    }

    private static OrganisatieId Partij(string naam) => Partijen.TryGetValue(naam, out var id) ? id : Partijen[naam] = new OrganisatieId(Guid.NewGuid());
}
