using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Oversteek.Web.Onderdelen;
using Oversteek.Demo;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Tests.Onderdelen;

/// <summary>The component layer alone, with an empty database and nobody logged in: the style guide, the error pages and the headers.</summary>
public sealed class Stijlgidshost : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client => _app!.GetTestClient();

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync("Development");
    }

    public static async Task<WebApplication> StartAsync(string omgeving)
    {
        var map = Directory.CreateTempSubdirectory("oversteek-stijlgids-").FullName;
        var builder = Demoopbouw.Begin(
        [
            $"--environment={omgeving}", $"--Oversteek:Sqlite={Path.Combine(map, "leeg.db")}",
            $"--Oversteek:Sleutels={Path.Combine(map, "sleutels")}", "--Oversteek:Adres=http://localhost", "--Oversteek:Achtergrond=false",
            "--Logging:LogLevel:Default=Error",
        ]);
        builder.WebHost.UseTestServer();
        builder.Services.Configure<OnderdelenOpties>(o => o.Stijlgids = omgeving == "Development");
        builder.Services.Configure<Microsoft.AspNetCore.Authorization.AuthorizationOptions>(o => o.FallbackPolicy = null);
        builder.Services.AddScoped<INavigatiebron, VasteNavigatie>();
        var app = builder.Build();
        // The key ring of the antiforgery token stands in the database.
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Oversteek.Application.Persistence.OversteekDb>().Database.EnsureCreatedAsync();
        app.UseOnderdelen();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/kapot", string () => throw new InvalidOperationException("geheim detail")).AllowAnonymous();
        app.MapGet("/weigering/{code:int}", (int code) => Microsoft.AspNetCore.Http.Results.StatusCode(code)).AllowAnonymous();
        await app.StartAsync();
        return app;
    }

    public async Task<IDocument> PaginaAsync(string adres = "/stijlgids") => await LeesAsync(await Client.GetAsync(adres));

    public static async Task<IDocument> LeesAsync(HttpResponseMessage antwoord) =>
        await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync());

    /// <summary>Sends the form of the style guide as a browser would, with other values for some fields.</summary>
    public async Task<HttpResponseMessage> VerstuurAsync(params (string Naam, string Waarde)[] anders)
    {
        var client = Client;
        var start = await client.GetAsync("/stijlgids");
        var pagina = await LeesAsync(start);
        var velden = pagina.QuerySelectorAll("#sg-formulier [name]").Where(veld => !IsLeeg(veld))
            .Select(veld => KeyValuePair.Create(veld.GetAttribute("name")!, Waarde(veld)))
            .Where(paar => anders.All(a => a.Naam != paar.Key))
            .Concat(anders.Select(a => KeyValuePair.Create(a.Naam, a.Waarde)));
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/stijlgids") { Content = new FormUrlEncodedContent(velden) };
        verzoek.Headers.Add("Cookie", string.Join("; ", start.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return await client.SendAsync(verzoek);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static bool IsLeeg(IElement veld) =>
        veld.HasAttribute("disabled") || (veld.GetAttribute("type") is "radio" or "checkbox" && !veld.HasAttribute("checked"));

    private static string Waarde(IElement veld) => veld.LocalName switch
    {
        "select" => veld.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
        "textarea" => veld.TextContent,
        _ => veld.GetAttribute("value") ?? "",
    };

    private sealed class VasteNavigatie : INavigatiebron
    {
        public ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(Microsoft.AspNetCore.Http.HttpContext context, CancellationToken ct) =>
            new([new("Berichten", "/berichten", "mail", 3), new("Stijlgids", "/stijlgids", "table")]);
    }
}
