using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class WebadresTests
{
    [Theory, Regel("B-35")]
    [InlineData("www.school.nl", "https://www.school.nl")]
    [InlineData(" school.nl/aanmelden ", "https://school.nl/aanmelden")]
    [InlineData("http://school.nl", "http://school.nl")]
    [InlineData("HTTPS://School.nl", "HTTPS://School.nl")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("javascript://school.nl/%0aalert(1)", null)]
    [InlineData("ftp://school.nl", null)]
    [InlineData("https://bank.nl@school.nl", null)]
    [InlineData("school", null)]
    [InlineData("n.v.t.", null)]
    [InlineData("geen website", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Een_webadres_krijgt_https_en_wat_er_geen_is_wordt_geweigerd(string? getypt, string? adres)
    {
        Webadres.TryParse(getypt, out var gelezen).ShouldBe(adres is not null);

        gelezen.ToString().ShouldBe(adres ?? "");
    }
}
