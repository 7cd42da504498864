using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Versleuteling;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

[Regel("SEC-56")]
public sealed class SleutelringXmlTests : IDisposable
{
    private readonly Sleutelmap map = new();
    private readonly Tabel tabel = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void De_sleutels_van_Data_Protection_staan_versleuteld_in_de_tabel()
    {
        Beschermer(map.Ring()).Protect("geheim");

        var xml = tabel.Rijen.ShouldHaveSingleItem().ToString();
        xml.ShouldContain("encryptedSecret");
        xml.ShouldContain(nameof(SleutelringXmlDecryptor));
        xml.ShouldNotContain("masterKey");
    }

    [Fact]
    public void Zonder_de_sleutelring_zou_de_sleutel_er_wel_staan()
    {
        Beschermer(ring: null).Protect("geheim");

        tabel.Rijen.ShouldHaveSingleItem().ToString().ShouldContain("masterKey");
    }

    [Fact]
    public void Een_andere_node_met_dezelfde_ring_leest_wat_beschermd_is_ook_na_het_draaien()
    {
        var beschermd = Beschermer(map.Ring()).Protect("geheim");
        map.Ring().VoegToe();

        Beschermer(Sleutelring.Laad(map.Map)).Unprotect(beschermd).ShouldBe("geheim");
        tabel.Rijen.Count.ShouldBe(1);
    }

    [Fact]
    public void Met_een_andere_ring_is_niets_te_lezen()
    {
        using var ander = new Sleutelmap();
        var beschermd = Beschermer(map.Ring()).Protect("geheim");

        Should.Throw<CryptographicException>(() => Beschermer(ander.Ring()).Unprotect(beschermd));
    }

    [Fact]
    public void Een_sleutel_van_Data_Protection_is_geen_waarde_uit_een_tabel()
    {
        var ring = map.Ring();
        var versleuteld = new SleutelringXmlEncryptor(ring).Encrypt(new XElement("key", "geheim")).EncryptedElement;
        var bytes = Convert.FromBase64String(versleuteld.Element("waarde")!.Value);

        versleuteld.ToString().ShouldNotContain("geheim");
        Should.Throw<VersleutelingFout>(() => new Waardekluis(ring).Ontsleutel(bytes, "data_protection"));
    }

    private IDataProtector Beschermer(Sleutelring? ring)
    {
        var services = new ServiceCollection();
        var dataProtection = services.AddDataProtection().SetApplicationName("oversteek");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = tabel);
        if (ring is not null)
        {
            services.AddSingleton(ring);
            dataProtection.ProtectKeysWithSleutelring();
        }
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private sealed class Tabel : IXmlRepository
    {
        public Collection<XElement> Rijen { get; } = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. Rijen.Select(rij => new XElement(rij))];

        public void StoreElement(XElement element, string friendlyName) => Rijen.Add(new XElement(element));
    }
}
