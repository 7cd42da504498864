using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Oversteek.Web.Tests.Onderdelen;

/// <summary>No English text reaches a user from validation or binding.</summary>
public sealed partial class TekstenTests
{
    public static TheoryData<string> Velden => [.. typeof(Alles).GetProperties().Select(veld => veld.Name)];

    [Theory]
    [MemberData(nameof(Velden))]
    public async Task Elke_controle_heeft_een_Nederlandse_tekst(string veld)
    {
        await using var app = await Stijlgidshost.StartAsync("Development");
        var metadata = app.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(Alles), veld);

        var controle = metadata.ValidatorMetadata.OfType<ValidationAttribute>().Single(a => a.GetType() == Eigen(veld).GetType());
        var tekst = controle.FormatErrorMessage("Veldnaam");

        tekst.ShouldContain("‘Veldnaam’");
        Engels().IsMatch(tekst).ShouldBeFalse(tekst);
        Engels().IsMatch(Eigen(veld).FormatErrorMessage("Veldnaam")).ShouldBeTrue("de toets zou het Engels moeten zien");
    }

    [Fact]
    public async Task Een_eigen_tekst_blijft_staan()
    {
        await using var app = await Stijlgidshost.StartAsync("Development");

        var metadata = app.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(MetEigenTekst), nameof(MetEigenTekst.Email));

        metadata.ValidatorMetadata.OfType<EmailAddressAttribute>().Single().FormatErrorMessage("x").ShouldBe("Dit adres kennen wij niet.");
    }

    [Fact]
    public async Task Elke_tekst_van_het_inlezen_is_Nederlands()
    {
        await using var app = await Stijlgidshost.StartAsync("Development");
        var teksten = app.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;

        var alle = typeof(Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.ModelBindingMessageProvider).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(accessor => (Delegate)accessor.GetValue(teksten)!)
            .Select(maak => (string)maak.DynamicInvoke([.. maak.Method.GetParameters().Where(p => p.ParameterType == typeof(string)).Select(_ => (object)"W")])!)
            .ToList();

        alle.Count.ShouldBe(11);
        alle.Where(tekst => Engels().IsMatch(tekst)).ShouldBeEmpty();
    }

    private static ValidationAttribute Eigen(string veld) => typeof(Alles).GetProperty(veld)!.GetCustomAttributes<ValidationAttribute>().Single();

    [GeneratedRegex(@"\b(?:the|field|must|required|valid|is not|between|value|with|match)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Engels();

    private sealed class Alles
    {
        [Required] public string? Verplicht { get; set; }

        [StringLength(5)] public string? Lengte { get; set; }

        [StringLength(5, MinimumLength = 2)] public string? LengteTussen { get; set; }

        [MaxLength(5)] public string? Hoogstens { get; set; }

        [MinLength(5)] public string? Minstens { get; set; }

        [Length(1, 5)] public string? Tussen { get; set; }

        [Range(1, 5)] public int? Bereik { get; set; }

        [EmailAddress] public string? Email { get; set; }

        [Phone] public string? Telefoon { get; set; }

        [Url] public string? Adres { get; set; }

        [Compare(nameof(Email))] public string? Gelijk { get; set; }

        [RegularExpression("a")] public string? Patroon { get; set; }

        [AllowedValues("a")] public string? Toegestaan { get; set; }

        [DeniedValues("a")] public string? Verboden { get; set; }

        [Base64String] public string? Base64 { get; set; }

        [CreditCard] public string? Kaart { get; set; }

        [FileExtensions] public string? Bestand { get; set; }
    }

    private sealed class MetEigenTekst
    {
        [EmailAddress(ErrorMessage = "Dit adres kennen wij niet.")] public string? Email { get; set; }
    }
}
