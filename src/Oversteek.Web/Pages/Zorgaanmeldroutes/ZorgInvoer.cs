using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

public sealed class ZorgInvoer
{
    [StringLength(Zorgaanmeldroute.Tekstlengte)]
    [Display(Name = "Uw vraag aan het samenwerkingsverband", Description = "Schrijf geen gegevens van anderen op en geen burgerservicenummer.")]
    public string? Vraag { get; set; }

    [StringLength(200), Display(Name = "Contactpersoon van uw school")] public string? Contact { get; set; }

    [Display(Name = "Welke delen van het okr gaan mee?")] public List<string> Tabbladen { get; set; } = [];

    [Display(Name = "Welke bijlagen gaan mee?")] public List<string> Bijlagen { get; set; } = [];

    internal static ZorgInvoer Uit(Zorgaanmeldrouteinhoud inhoud) => new()
    {
        Vraag = inhoud.Vraag,
        Contact = inhoud.Contact,
        Tabbladen = [.. inhoud.Keuze.Tabbladen],
        Bijlagen = [.. inhoud.Keuze.Bijlagen.Select(b => b.ToString())],
    };

    internal Dossierkeuze Keuze() =>
        new(Tabbladen, [.. Bijlagen.Where(b => Guid.TryParse(b, out _)).Select(b => new BijlageId(Guid.Parse(b)))]);
}
