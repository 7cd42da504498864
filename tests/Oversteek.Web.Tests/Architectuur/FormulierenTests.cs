using System.Text.RegularExpressions;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>The forms engine knows no form, and the code asks for tabs and answers by handle, not by number or text.</summary>
public sealed partial class FormulierenTests
{
    [Fact]
    public void Nowhere_is_a_tab_known_by_its_number()
    {
        var wrong = Broncode.Files("src", "*.cs").Concat(Broncode.Files("src", "*.cshtml"))
            .Where(path => ByNumber().IsMatch(File.ReadAllText(Broncode.PathOf(path))));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_does_not_know_the_okr()
    {
        var wrong = Broncode.Files("src", "*.cs").Concat(Broncode.Files("src", "*.cshtml"))
            .Where(path => path.Contains("/Formulieren/", StringComparison.Ordinal))
            .Where(path => OfTheOkr().IsMatch(File.ReadAllText(Broncode.PathOf(path))));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Keys_of_questions_are_unique_over_the_tabs_and_stand_on_one_line_with_their_place()
    {
        var keys = Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Select(v => v.Sleutel).ToList();

        keys.ShouldBeUnique();
        keys.Count.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("if (tabblad.Nummer == \"4\")", true)]
    [InlineData("Nummer is \"4b\" or", true)]
    [InlineData("t.Nummer == nummer", false)]
    public void The_search_sees_what_it_should(string code, bool wrong) => ByNumber().IsMatch(code).ShouldBe(wrong);

    [GeneratedRegex("[Nn]ummer\\s*(==|!=|is(\\s+not)?)\\s*\"[1-6][bc]?\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByNumber();

    [GeneratedRegex(@"\bOkr|Overstapdossier", RegexOptions.None, 1000)]
    private static partial Regex OfTheOkr();
}
