using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Testhulp.Web;

/// <summary>The school year that somebody works in, chosen as a user does (GEN-11).</summary>
public static class Jaarkeuze
{
    public static Formulier Jaarformulier(this Pagina kiezen) => kiezen.Formulier("main form:not([action*=Aanbod])");

    public static async Task<Pagina> KiesJaarAsync(this Webklant klant, Schooljaar jaar) =>
        await (await klant.GetAsync("/organisatie-kiezen")).Jaarformulier().Zet("Invoer.Schooljaar", jaar.ToString()).VerstuurAsync();
}
