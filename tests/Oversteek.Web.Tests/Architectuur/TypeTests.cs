using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oversteek.Web.Tests.Architectuur;

public sealed class TypeTests
{
    private static readonly SyntaxKind[] Closing = [SyntaxKind.SealedKeyword, SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword];
    private static readonly string[] Denied = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities", "Base"];

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = Classes().GroupBy(c => c.Name, StringComparer.Ordinal)
            .Where(parts => !parts.Any(part => part.Type.Modifiers.Any(m => Closing.Contains(m.Kind()))))
            .Select(parts => parts.Key);

        open.ShouldBe(Broncode.Lines("niet-gesloten.txt"), ignoreOrder: true);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var wrong = Broncode.Product
            .SelectMany(file => file.Types.Select(type => $"{file.Project} {type.Identifier.Text}"))
            .Where(name => Denied.Any(word => name.EndsWith(word, StringComparison.Ordinal)) && !name.EndsWith("TagHelper", StringComparison.Ordinal));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_plain_ascii()
    {
        var wrong = Broncode.Product
            .SelectMany(file => file.Unit.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => (file.Path, token.Text)))
            .Where(name => !System.Text.Ascii.IsValid(name.Text));

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, TypeDeclarationSyntax Type)> Classes() =>
        from file in Broncode.Product
        from type in file.Types.OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }
        select ($"{file.Project} {FullName(type)}", type);

    private static string FullName(TypeDeclarationSyntax type) =>
        string.Join('.', type.AncestorsAndSelf().Reverse().Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax ns => ns.Name.ToString(),
            BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
            _ => null,
        }).Where(name => name is not null));
}
