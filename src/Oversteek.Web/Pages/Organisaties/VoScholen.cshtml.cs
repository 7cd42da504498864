using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>GEN-12.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class VoScholenModel(OversteekDb db, Lijstdiensten diensten) : Schoolpagina(db, diensten)
{
    protected override Organisatiesoort Soort => Organisatiesoort.VoSchool;

    protected override Lijst<Schoolrij> Lijst => Schoollijst.Vo;
}
