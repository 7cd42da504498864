using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>Thirty files in one folder can be told apart (B-63).</summary>
public sealed partial class DownloadTests
{
    /// <summary>The fixed parts of a package are of its format; the package has the name of the pupil.</summary>
    private const string InPackage = "aanvraag.pdf";

    [Fact, Regel("B-63")]
    public void Nothing_is_downloaded_under_a_fixed_name()
    {
        var wrong =
            from file in Broncode.Product
            where file.Project is "Oversteek.Web" or "Oversteek.Application" or "Oversteek.Uitwisseling"
            from token in file.Unit.DescendantTokens()
            where token.IsKind(SyntaxKind.StringLiteralToken) && Filename().IsMatch(token.ValueText) && token.ValueText != InPackage
            select $"{file.Path} {token.ValueText}";

        Filename().IsMatch("adviesformulier.pdf").ShouldBeTrue();
        wrong.ShouldBeEmpty();
    }

    [Fact, Regel("B-63", "B-32")]
    public async Task A_form_is_named_by_its_pupil_and_the_page_counts_the_print()
    {
        await using var server = await Proefserver.StartAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var names = new List<string?>();
        foreach (var name in new[] { "Jansen", "Bakker" })
        {
            var url = $"/leerlingen/{(await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet, name)).Waarde}/adviesformulier";
            var page = await (await po.GetAsync(url)).Formulier("#definitief").VerstuurAsync();
            page.Document.QuerySelector("[data-tel=afdrukken]")!.TextContent.ShouldBe("0");
            names.Add((await page.Formulier("#pdf").VerstuurAsync()).Antwoord.Content.Headers.ContentDisposition!.FileNameStar);
            (await po.GetAsync(url)).Document.QuerySelector("[data-tel=afdrukken]")!.TextContent.ShouldBe("1");
        }

        names.ShouldBe(["Adviesformulier Jansen, Sanne.pdf", "Adviesformulier Bakker, Sanne.pdf"]);
    }

    [GeneratedRegex(@"^[\w -]+\.(pdf|zip|csv|xlsx|xml|docx)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Filename();
}
