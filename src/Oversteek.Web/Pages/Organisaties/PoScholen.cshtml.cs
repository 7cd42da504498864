using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>GEN-13.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class PoScholenModel(OversteekDb db, Lijstdiensten diensten) : Schoolpagina(db, diensten)
{
    protected override Organisatiesoort Soort => Organisatiesoort.PoSchool;

    protected override Lijst<Schoolrij> Lijst => Schoollijst.Po;
}
