using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>Counts what somebody does with a mouse and how often a page is loaded. A choice from a list counts as two clicks: open and choose.</summary>
internal sealed class Telling
{
    private readonly HashSet<string> getypt = new(StringComparer.Ordinal);

    public int Klikken { get; private set; }

    public int Paginas { get; private set; }

    public int Antwoorden => getypt.Count;

    public static async Task<Telling> BeginAsync(IPage pagina)
    {
        var telling = new Telling();
        await pagina.ExposeFunctionAsync("oversteekKlik", () => telling.Klikken++);
        const string luister = "addEventListener('click', e => { if (e.detail > 0) oversteekKlik(); }, true)";
        await pagina.AddInitScriptAsync(luister);
        await pagina.EvaluateAsync(luister);
        pagina.FrameNavigated += (_, frame) => telling.Paginas += frame == pagina.MainFrame ? 1 : 0;
        return telling;
    }

    public async Task KiesAsync(ILocator lijst, string keuze)
    {
        Klikken += 2;
        await lijst.SelectOptionAsync(new SelectOptionValue { Label = keuze });
    }

    /// <summary>Nobody types the same answer of the same pupil a second time.</summary>
    public void Typ(string wat) => getypt.Add(wat).ShouldBeTrue($"{wat} is al eens getypt");
}
