using Oversteek.Application.Toegang;
using Oversteek.Application.Zienswijzen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>Who gave a view, who still may, and who was not in time (ZIE-02).</summary>
[Vereist(Recht.ZienswijzenBewerken)]
public sealed class IndexModel(Zienswijzebron bron, Werkjaar werkjaar, Handelingbron handelingen, Lijstdiensten diensten) : Lijstpagina<Zienswijzerij>(diensten)
{
    public DateOnly Uiterlijk { get; private set; }

    protected override Lijst<Zienswijzerij> Lijst => Zienswijzenlijst.Lijst;

    protected override async Task<IReadOnlyList<Zienswijzerij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Uiterlijk = await bron.UiterlijkAsync(handeling.Namens, werkjaar.Gekozen, handeling, ct);
        return await bron.VanSchoolAsync(handeling.Namens, werkjaar.Gekozen, ct);
    }
}
