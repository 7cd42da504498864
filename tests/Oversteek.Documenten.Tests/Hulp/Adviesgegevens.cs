using System.Text.Json;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;

namespace Oversteek.Documenten.Tests.Hulp;

internal static class Adviesgegevens
{
    public static JsonElement Van(AdviesformulierDocument model) => Sjabloongegevens.Van(new
    {
        Bladen = new[] { new { Document = model, Code = Codeweergave.InGroepen(model.UniekeCode), Qr = Codeweergave.QrSvg(model.UniekeCode) } },
    });
}
