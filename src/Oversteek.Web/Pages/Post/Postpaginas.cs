using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Post;

internal sealed class Postpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Regio, 60, "Mailbox", "mail", Recht.PostInzien)
        .Menu<IndexModel>(Doelgroep.Overig, 50, "Mailbox", "mail", Recht.PostInzien)
        .Menu<TekstenModel>(Doelgroep.Vo, 64, "Inhoud e-mails", "mail", Recht.BerichtenLezen)
        .Menu<TekstenModel>(Doelgroep.Regio, 62, "Inhoud e-mails", "mail", Recht.BerichtenLezen)
        .Hulp<IndexModel>(Doelgroep.Regio, 40, "E-mail nakijken", "In de mailbox staat wat verstuurd is en wat is vastgelopen.");
}
