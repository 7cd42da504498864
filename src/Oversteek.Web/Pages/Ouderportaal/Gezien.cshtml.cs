using Oversteek.Application.Logboek;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Who opened the file, when, and why that was allowed (PRIV-7).</summary>
[OuderVereist]
public sealed class GezienModel(Portaalrapportbron rapporten) : Portaalpagina
{
    public override string Titelsleutel => "gezien.titel";

    public IReadOnlyList<Portaallezing> Lezingen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lezingen = await rapporten.LezingenAsync(Kind, Bezoek!.Houder!.Value, ct);

    public string Wat(Portaallezing lezing) => T(lezing.Soort switch
    {
        Leessoort.Okr => "gezien.wat_okr",
        Leessoort.Bijlage => "gezien.wat_bijlage",
        Leessoort.Leerling => "gezien.wat_leerling",
        Leessoort.Afgedrukt => "gezien.wat_afdruk",
        _ => "gezien.wat_anders",
    });

    public string Waarom(Portaallezing lezing) => T(lezing switch
    {
        { VanOuder: true } => "gezien.omdat_ouder",
        { Grond: Inzagegrond.EigenLeerling } => "gezien.omdat_school",
        { Grond: Inzagegrond.EersteVoorkeur or Inzagegrond.Doorgeschoven or Inzagegrond.Toelaatbaarheid } => "gezien.omdat_aanmelding",
        _ => "gezien.omdat_anders",
    });

    public string Wanneer(Portaallezing lezing) => $"{Dag(Nederland.Datum(lezing.Op))}, {Portaaldatum.Tijd(lezing.Op)}";
}
