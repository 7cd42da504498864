using System.ComponentModel.DataAnnotations;
using Oversteek.Application.Lotingen;

namespace Oversteek.Web.Pages.Lotingen;

public sealed class Houderinvoer
{
    [Display(Name = "Organisatie", Description = "Bijvoorbeeld de naam van het notariskantoor."), StringLength(200)]
    public string? Organisatie { get; set; }

    [Display(Name = "Vingerafdruk van het geheim",
        Description = "64 tekens. Deze organisatie maakt het geheim zelf en geeft u alleen de vingerafdruk."), StringLength(200)]
    public string? Vingerafdruk { get; set; }
}

public sealed class Lotinginvoer
{
    /// <summary>The region is the first holder; a notary and two more fit in the form.</summary>
    public const int Houderplekken = 3;

    public List<Houderinvoer> Houders { get; set; } = [];

    [Display(Name = "Openbaar baken gebruiken?", Description = "Een getal dat op een vast moment op internet verschijnt. Niemand kan het kiezen.")]
    public bool Baken { get; set; } = true;

    [Display(Name = "Aantal dobbelstenen", Description = "Standaard 20. Vul 0 in als u geen dobbelstenen gebruikt."), Range(0, 1000)]
    public int Dobbelstenen { get; set; } = 20;

    [Display(Name = "Ballen",
        Description = "Mag leeg blijven. Anders: aantal, dubbele punt, laagste en hoogste nummer. Bijvoorbeeld 6:1-49."), StringLength(20)]
    public string? Ballen { get; set; }

    [Display(Name = "Waarom ligt de loting pas na het begin van de aanmeldperiode vast?",
        Description = "Komt op de openbare pagina. Noem geen namen van personen."), StringLength(1000)]
    public string? Laat { get; set; }

    [Display(Name = "Welke bevindingen erkent u?")]
    public List<string> Erken { get; set; } = [];

    [Display(Name = "Reden", Description = "Noem geen namen van leerlingen."), StringLength(2000)]
    public string? Reden { get; set; }

    public List<string?> Toeval { get; set; } = [];

    public int Nummer { get; set; }

    /// <summary>By number of the holder: each has a form of its own on the page.</summary>
    public Dictionary<int, string?> Geheimen { get; set; } = [];

    public Dictionary<int, bool> UitKopie { get; set; } = [];

    [Display(Name = "Welke houder doet niet mee?")]
    public List<int> Zonder { get; set; } = [];

    /// <summary>What is kept already, so that a page that is opened again loses nothing.</summary>
    public static Lotinginvoer Van(Domain.Lotingen.Loting? loting, string? eerder)
    {
        var toeval = loting?.Plan is { } plan ? Toevalskeuze.Van(plan.Toevalsbronnen) : Toevalskeuze.Standaard;
        var houders = (loting?.Plan?.Houders ?? []).Where(h => h.Nummer > 1)
            .Select(h => new Houderinvoer { Organisatie = h.Organisatie, Vingerafdruk = h.Vingerafdruk }).ToList();
        return new Lotinginvoer
        {
            Houders = [.. houders, .. Enumerable.Range(0, Math.Max(0, Houderplekken - houders.Count)).Select(_ => new Houderinvoer())],
            Baken = toeval.Baken,
            Dobbelstenen = toeval.Dobbelstenen,
            Ballen = toeval.Ballen,
            Laat = loting?.Plan?.Laat ?? eerder,
        };
    }
}
