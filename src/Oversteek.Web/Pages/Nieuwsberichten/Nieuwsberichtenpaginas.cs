using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Nieuwsberichten;

internal sealed class Nieuwsberichtenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas)
    {
        foreach (var groep in Enum.GetValues<Doelgroep>())
            paginas.Menu<IndexModel>(groep, 12, "Nieuws en trainingen", "messages", Recht.BerichtenLezen, Nieuwsbron.OngelezenAsync);
        paginas.Hulp<BeheerModel>(
            Doelgroep.Regio, 50, "Nieuws en handleidingen van de regio",
            "Schrijf nieuws, trainingen, handleidingen en veelgestelde vragen. Kies voor wie zij zijn en publiceer ze.");
    }
}
