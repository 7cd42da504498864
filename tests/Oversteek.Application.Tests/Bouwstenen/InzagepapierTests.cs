using System.Text;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>Who sees what, from which event: one page to read, made by asking every module with an event in which each party is another.</summary>
public sealed class InzagepapierTests
{
    [Fact]
    public void Het_papier_over_inzage_klopt()
    {
        var uit = new StringBuilder("# Wie ziet wat van een kind\n\nGemaakt uit de modules; een test houdt dit waar. Een gebeurtenis geeft een organisatie inzage op een grond, verandert de reikwijdte of maakt er een eind aan. "
            + "Wat hier niet staat, geeft niemand inzage.\n\n| gebeurtenis | wie | grond | ziet vanaf dan |\n|---|---|---|---|\n");
        foreach (var beschrijving in Modules.Alle.Gebeurtenissen.Where(g => g.Inzage is not null))
        {
            foreach (var wijziging in beschrijving.Inzage!(Proefgebeurtenissen.Maak(beschrijving.Type)))
            {
                wijziging.Leerling.ShouldBe(Proefgebeurtenissen.Kind);
                uit.Append("| ").Append(beschrijving.Soort).Append(" | ").Append(Wie(wijziging)).Append(" | ").Append(wijziging.Grond).Append(" | ").Append(Ziet(wijziging)).Append(" |\n");
            }
        }

        Goedkeuring.Controleer("docs/inzage.md", uit.ToString());
    }

    private static string Wie(Inzagewijziging wijziging) => wijziging.Ouder is { } ouder ? Ouder(ouder) : wijziging.Organisatie switch
    {
        null => wijziging.Grond switch { Inzagegrond.Bestuur => "bestuur van de school", Inzagegrond.Regio => "regio van de school", _ => throw new ArgumentOutOfRangeException(nameof(wijziging)) },
        { } id => Proefgebeurtenissen.Partij(id) switch { "School" => "de school", "Vorige" => "de vorige school", "Namens" => "de school die het doet", "Bureau" => "het onderzoeksbureau", "Loket" => "het ISK-testloket", "Swv" => "het samenwerkingsverband", var naam => naam },
    };

    private static string Ouder(Ouderinzage ouder) =>
        ouder.Houder is not null ? "de ouder die begint" : ouder.OuderId is null ? "elke ouder die meedoet" : "deze ouder";

    private static string Ziet(Inzagewijziging wijziging) =>
        (wijziging.Reikwijdte is { } reikwijdte ? reikwijdte.ToString().ToLowerInvariant() : "niets meer") + (wijziging.AlleenBestaand ? ", alleen wie al inzage had" : "");
}
